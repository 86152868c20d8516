use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Once, Page, Person, once, see_other};
use slice::House;

use super::{
    desk::{Desk, in_log},
    make::refuse_same_address,
};
use crate::{
    Providers,
    change::Content,
    office_places::office_places,
    pages::{
        new_user,
        user::{self, Stale, href},
    },
    queries::accounts,
    user_form,
};

/// Endrer hva en bruker har tilgang til.
pub(crate) async fn change(
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
    if let Once::Again(location) = once(&mut desk.tx, &fields, &href(own), app.now()).await? {
        return Ok(see_other(&location));
    }
    if fields.version() != before.version {
        drop(desk);
        return user::again(app, (frame, house, providers), before, fields, Stale::Yes).await;
    }
    let office = new_user::office_of(desk.scope, &fields);
    let places = office_places(&mut desk.tx, office, frame.today).await?;
    let filled = user_form::read(&mut fields, desk.scope, &places, frame.today);
    refuse_same_address(&mut desk, &mut fields, Some(own)).await?;
    let filled = filled.map(|filled| user_form::Filled {
        content: Content {
            active: before.user.active,
            ..filled.content
        },
        ..filled
    });
    if let Some(filled) = &filled {
        for why in desk.barred(Some(&before), &filled.content) {
            let (field, key) = why.place();
            fields.note(field, frame.t.say(key));
        }
    }
    let Some(filled) = filled.filter(|_| fields.is_faultless()) else {
        drop(desk);
        return user::again(app, (frame, house, providers), before, fields, Stale::No).await;
    };
    let (was, is) = (before.content(), &filled.content);
    let who = (filled.name.as_str(), filled.email.as_str());
    if !accounts::change(&mut desk.tx, (own, before.version), who, is).await? {
        return Err(shell::Refusal::SomebodyWasFirst);
    }
    if (was.role, was.office) != (is.role, is.office) {
        let reason = filled.reason.clone();
        desk.grant(&app, (own, &filled.name), is, reason).await?;
    }
    // Told to the office that loses the person, and by the values to the one that gains.
    let event = desk.event(&app, "account.changed", own, was.office.or(is.office));
    let event = event.before(&in_log(&was)).after(&in_log(is));
    let event = match filled.reason {
        Some(reason) => event.reason(reason),
        None => event,
    };
    audit::commit(desk.tx, &event).await?;
    Ok(see_other(&href(own)))
}
