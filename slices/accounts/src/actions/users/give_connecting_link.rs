use axum::extract::{Path, State};
use shell::{App, Frame, Page, Person, Refusal};
use slice::House;

use super::desk::Desk;
use crate::{
    Providers,
    connecting::{make, queries::identities},
    pages::user::{self, Given},
};

/// Lager en koblingslenke, shown once, to be handed to the person and to nobody else.
pub(crate) async fn give_connecting_link(
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
    let known = identities(&mut desk.tx, own).await?;
    let open = providers.without(known.iter().map(|known| known.issuer.as_str()));
    if !account.is_open(frame.today) || own == desk.person.id || open.is_empty() {
        return Err(Refusal::NotNow(
            frame.t.say("accounts-no-connecting-link-now"),
        ));
    }
    let (whose, maker) = ((own, account.user.office), desk.person.actor());
    let made = make(&mut desk.tx, &app.ids, app.now(), (whose, &maker)).await?;
    // The page comes first: what is shown once must not be lost with a page that could not be made.
    let given = Given::ConnectingLink(made.link.path);
    let shown = user::with_link(app, (frame, house, providers), account, given).await?;
    audit::commit(desk.tx, &made.event).await?;
    Ok(shown)
}
