use audit::Event;
use axum::extract::State;
use shell::{App, Fields, Frame, Once, Page, Person, once, see_other};

use super::{case_fields, work::href};
use crate::{AppealCase, State as CaseState, desk::Desk, facts, pages, queries, transitions};

/// Registrerer en ny sak.
///
/// # Errors
/// What the database says.
pub async fn register(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let id = app.new_id();
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &href(id), app.now()).await? {
        return Ok(see_other(&location));
    }
    let desk = Desk::of(&mut tx, &scope, &person, app.today()).await?;
    let limits = queries::cases::limits(&mut tx).await?;
    let filled = case_fields::read(&mut fields, &desk, &limits, &frame.t);
    case_fields::refuse_same_number(&mut tx, &scope, &mut fields, None, &frame.t).await?;
    let officer = fields.id("saksbehandler");
    let (Some(filled), true) = (filled, fields.is_faultless()) else {
        return pages::new::with_faults(frame, desk, fields);
    };
    let case = AppealCase {
        id,
        archive_number: filled.registration.archive_number,
        municipality: filled.municipality,
        nav_office: filled.nav_office,
        received: filled.registration.received,
        due_day: filled.due.decision,
        preliminary_due: filled.due.preliminary_reply,
        preliminary_sent: None,
        officer,
        state: CaseState::Open,
        sections: filled.registration.sections,
        decision: None,
        proposed: None,
        return_reason: None,
        note: filled.note,
        version: 1,
        waiting: vec![],
    };
    if let Err(why) = transitions::assign(&case, officer, &desk.officers()) {
        fields.note("saksbehandler", frame.t.say(super::assign::key(why)));
        return pages::new::with_faults(frame, desk, fields);
    }
    queries::cases::insert(&mut tx, &scope, &case, None).await?;
    let event = Event::new("case.registered", &person.actor(), app.now());
    let event = event
        .office(scope.office())
        .about("case", id)
        .after(&facts::of(&case).into());
    audit::commit(tx, &event).await?;
    Ok(see_other(&href(id)))
}
