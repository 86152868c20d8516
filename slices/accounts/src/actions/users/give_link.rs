use axum::extract::{Path, State};
use database::values;
use shell::{App, Frame, Page, Person, Refusal};
use slice::House;

use super::desk::Desk;
use crate::{
    Providers,
    limits::link_expires,
    link::hash_of,
    pages::user::{self, Given},
    queries,
};

/// Lager en innloggingslenke, shown once, to be handed to the person and to nobody else.
pub(crate) async fn give_link(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    house: House,
    providers: Providers,
    Path(id): Path<String>,
) -> Page {
    let mut desk = Desk::begin(&app, person).await?;
    let account = desk.account(&id).await?;
    let own = account.user.id;
    if !account.is_open(frame.today) || own == desk.person.id || !providers.links_work() {
        return Err(Refusal::NotNow(frame.t.say("accounts-no-link-now")));
    }
    let (token, now) = (app.ids.token(), app.now());
    let link = values![hash_of(&token), own, now, link_expires(now)];
    desk.tx.execute(&queries::PUT_LINK, link).await?;
    let event = desk.event(&app, "account.link-made", own, account.user.office);
    // The page comes first: what is shown once must not be lost with a page that could not be made.
    let given = Given::SignInLink(format!("/logg-inn/lenke/{token}"));
    let shown = user::with_link(app, (frame, house, providers), account, given).await?;
    audit::commit(desk.tx, &event).await?;
    Ok(shown)
}
