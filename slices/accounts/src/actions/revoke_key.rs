use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Page, Person, Refusal, see_other};

use crate::keys::{key_event, keys_of, mark_revoked};

/// Trekker tilbake en API-nøkkel. It is refused from its next request on; another office's key is not there.
pub(crate) async fn revoke_key(State(app): State<App>, person: Person, Path(id): Path<Id>) -> Page {
    let office = person.office.as_ref().map(|office| office.id);
    let mut tx = app.database.begin().await?;
    let keys = keys_of(&mut tx, office).await?;
    let key = keys.into_iter().find(|key| key.id == id);
    let key = key.ok_or(Refusal::NotFound)?;
    if mark_revoked(&mut tx, key.id, app.now()).await? {
        let event = key_event("key.revoked", (&person.actor(), app.now()), &key);
        audit::commit(tx, &event).await?;
    }
    Ok(see_other("/nokler"))
}
