use axum::extract::{Path, State};
use database::values;
use shell::{App, Fields, Frame, Page, Person, Refusal, see_other};
use slice::House;

use super::desk::{Desk, in_log};
use crate::{
    Providers,
    change::Content,
    pages::user::{self, Stale, href},
    queries::{self, accounts},
};

/// Avslutter en bruker og øktene.
pub(crate) async fn close(
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
    if !before.user.active {
        return Ok(see_other(&href(own)));
    }
    if fields.version() != before.version {
        drop(desk);
        return user::again(app, (frame, house, providers), before, fields, Stale::Yes).await;
    }
    let (was, is) = (
        before.content(),
        Content {
            active: false,
            ..before.content()
        },
    );
    for why in desk.barred(Some(&before), &is) {
        let (_, key) = why.place();
        fields.note("avslutt", frame.t.say(key));
    }
    let reason = fields.text("avslutt-begrunnelse", 500);
    if !fields.is_faultless() {
        drop(desk);
        return user::again(app, (frame, house, providers), before, fields, Stale::No).await;
    }
    let who = (before.user.name.as_str(), before.user.email.as_str());
    if !accounts::change(&mut desk.tx, (own, before.version), who, &is).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let ended = values![own, app.now()];
    desk.tx.execute(&accounts::END_GRANTS, ended).await?;
    desk.tx
        .execute(&queries::DROP_SESSIONS_OF_USER, values![own])
        .await?;
    let event = desk.event(&app, "account.closed", own, was.office);
    let event = event.before(&in_log(&was)).after(&in_log(&is));
    let event = match reason {
        Some(reason) => event.reason(reason),
        None => event,
    };
    audit::commit(desk.tx, &event).await?;
    Ok(see_other(&href(own)))
}
