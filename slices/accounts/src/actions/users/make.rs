use axum::extract::State;
use kernel::Language;
use shell::{App, Fields, Frame, Once, Page, Person, once, see_other};

use super::desk::{Desk, in_log};
use crate::{
    User,
    office_places::office_places,
    pages::{new_user, user::href},
    queries::{self, accounts},
    user_form,
};

/// Oppretter en bruker.
pub(crate) async fn make(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let mut desk = Desk::begin(&app, person).await?;
    let id = app.new_id();
    if let Once::Again(location) = once(&mut desk.tx, &fields, &href(id), app.now()).await? {
        return Ok(see_other(&location));
    }
    let office = new_user::office_of(desk.scope, &fields);
    let places = office_places(&mut desk.tx, office, frame.today).await?;
    let filled = user_form::read(&mut fields, desk.scope, &places, frame.today);
    refuse_same_address(&mut desk, &mut fields, None).await?;
    let Some(filled) = filled.filter(|_| fields.is_faultless()) else {
        return new_user::with_faults(frame, desk.scope, &places, fields);
    };
    for why in desk.barred(None, &filled.content) {
        let (field, key) = why.place();
        fields.note(field, frame.t.say(key));
    }
    if !fields.is_faultless() {
        return new_user::with_faults(frame, desk.scope, &places, fields);
    }
    let user = User {
        id,
        name: filled.name,
        email: filled.email,
        role: filled.content.role,
        office: filled.content.office,
        language: Language::default(),
        active: true,
    };
    queries::put_user(&mut desk.tx, &user).await?;
    let who = (user.name.as_str(), user.email.as_str());
    accounts::change(&mut desk.tx, (id, 1), who, &filled.content).await?;
    let reason = filled.reason.clone();
    desk.grant(&app, (id, &user.name), &filled.content, filled.reason)
        .await?;
    let event = desk.event(&app, "account.made", id, user.office);
    let event = event.after(&in_log(&filled.content));
    let event = match reason {
        Some(reason) => event.reason(reason),
        None => event,
    };
    audit::commit(desk.tx, &event).await?;
    Ok(see_other(&href(id)))
}

/// Notes when somebody else has the address already, in whatever office.
pub(super) async fn refuse_same_address(
    desk: &mut Desk,
    fields: &mut Fields,
    own: Option<kernel::Id>,
) -> Result<(), shell::Refusal> {
    let address = fields.raw("epost").trim().to_lowercase();
    let known = queries::user_by_email(&mut desk.tx, &address).await?;
    if known.is_some_and(|known| Some(known.id) != own) {
        fields.note("epost", fields.sentence("accounts-fault-email-taken"));
    }
    Ok(())
}
