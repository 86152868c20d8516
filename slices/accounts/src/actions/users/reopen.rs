use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person, Refusal, see_other};
use slice::House;

use super::desk::{Desk, in_log};
use crate::{
    Providers,
    change::Content,
    pages::user::{self, Stale, href},
    queries::accounts,
};

/// Gjenåpner en bruker with the role that the account had; a last day that is over falls away.
pub(crate) async fn reopen(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    house: House,
    providers: Providers,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let mut desk = Desk::begin(&app, person).await?;
    let before = desk.account(&id).await?;
    let own = before.user.id;
    if before.is_open(frame.today) {
        return Ok(see_other(&href(own)));
    }
    if fields.version() != before.version {
        drop(desk);
        return user::again(app, (frame, house, providers), before, fields, Stale::Yes).await;
    }
    let was = before.content();
    let is = Content {
        active: true,
        last_day: was.last_day.filter(|last| *last >= frame.today),
        ..was.clone()
    };
    for why in desk.barred(Some(&before), &is) {
        let (_, key) = why.place();
        fields.note("gjenapne", frame.t.say(key));
    }
    if !fields.is_faultless() {
        drop(desk);
        return user::again(app, (frame, house, providers), before, fields, Stale::No).await;
    }
    let who = (before.user.name.as_str(), before.user.email.as_str());
    if !accounts::change(&mut desk.tx, (own, before.version), who, &is).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    desk.grant(&app, (own, &before.user.name), &is, None)
        .await?;
    let event = desk.event(&app, "account.reopened", own, was.office);
    let event = event.before(&in_log(&was)).after(&in_log(&is));
    audit::commit(desk.tx, &event).await?;
    Ok(see_other(&href(own)))
}
