use axum::extract::{Path, State};
use shell::{App, Page, Person, see_other};

use super::desk::Desk;
use crate::{connecting::queries::revoke, pages::user::href};

/// Trekker tilbake en koblingslenke that waits to be used.
pub(crate) async fn revoke_connecting_link(
    State(app): State<App>,
    person: Person,
    Path(id): Path<String>,
) -> Page {
    let mut desk = Desk::begin(&app, person).await?;
    let account = desk.account(&id).await?;
    let own = account.user.id;
    if revoke(&mut desk.tx, own, app.now()).await? {
        let action = "account.connecting-link-revoked";
        let event = desk.event(&app, action, own, account.user.office);
        audit::commit(desk.tx, &event).await?;
    }
    Ok(see_other(&href(own)))
}
