use axum::extract::{Path, State};
use database::values;
use serde_json::json;
use shell::{App, Page, Person, Refusal, see_other};

use super::desk::Desk;
use crate::{Providers, connecting::queries, pages::user::href, queries::DROP_SESSIONS_OF_USER};

/// Kobler en bruker fra den som logger inn hos innloggingstjenesten, and ends the sessions: the way back when the wrong
/// person was connected. A link that waits falls too.
pub(crate) async fn disconnect(
    State(app): State<App>,
    person: Person,
    providers: Providers,
    Path((id, key)): Path<(String, String)>,
) -> Page {
    let provider = providers.by_key(&key).ok_or(Refusal::NotFound)?;
    let mut desk = Desk::begin(&app, person).await?;
    let account = desk.account(&id).await?;
    let own = account.user.id;
    if own == desk.person.id {
        return Err(Refusal::NotAllowed);
    }
    if queries::disconnect(&mut desk.tx, own, &provider.issuer).await? {
        desk.tx
            .execute(&DROP_SESSIONS_OF_USER, values![own])
            .await?;
        queries::revoke(&mut desk.tx, own, app.now()).await?;
        let event = desk.event(&app, "account.disconnected", own, account.user.office);
        let event = event.after(&json!({ "provider": provider.key }));
        audit::commit(desk.tx, &event).await?;
    }
    Ok(see_other(&href(own)))
}
