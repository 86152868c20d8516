use api::Caller;
use database::{Result, values};
use futures_util::future::BoxFuture;
use shell::App;

use super::{key::Holds, queries};

/// Finds the key with this hash as long as it holds. Asked at every request, so that revoking bites at the next.
pub(crate) fn find<'a>(app: &'a App, hash: &'a str) -> BoxFuture<'a, Result<Option<Caller>>> {
    Box::pin(async move {
        let now = app.now();
        let found = queries::key_by_hash(&mut app.database.read().await?, hash).await?;
        let Some(key) = found.filter(|key| key.holds(now) == Holds::Yes) else {
            return Ok(None);
        };
        if key.is_due_for_a_note(now) {
            app.database
                .run_without_event(&queries::NOTE_KEY_USE, values![key.id, now])
                .await?;
        }
        Ok(Some(Caller {
            id: key.id,
            name: key.name,
            made_by: key.made_by,
            office: key.office,
            scopes: key.scopes,
            expires: key.expires,
        }))
    })
}
