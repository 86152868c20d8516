use access::OfficeScope;
use audit::{Actor, Event};
use axum::extract::State;
use database::{Result, Transaction};
use kernel::{Id, Instant};
use shell::{App, Fields, Frame, Once, Page, Person, once, see_other};
use texts::Tongue;

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
    let new = (id, &desk, &frame.t);
    let Some(event) = store(
        &mut tx,
        &scope,
        &mut fields,
        new,
        (&person.actor(), app.now()),
    )
    .await?
    else {
        drop(tx);
        return pages::new::with_faults(frame, desk, fields);
    };
    audit::commit(tx, &event).await?;
    Ok(see_other(&href(id)))
}

/// Stores the case that the fields say, and gives the event; none when there are faults, which the fields then have.
///
/// # Errors
/// What the database says.
pub async fn store(
    tx: &mut Transaction,
    scope: &OfficeScope,
    fields: &mut Fields,
    (id, desk, t): (Id, &Desk, &Tongue),
    (actor, now): (&Actor, Instant),
) -> Result<Option<Event>> {
    let limits = queries::cases::limits(tx).await?;
    let filled = case_fields::read(fields, desk, &limits, t);
    case_fields::refuse_same_number(tx, scope, fields, None, t).await?;
    let officer = fields.id("saksbehandler");
    let (Some(filled), true) = (filled, fields.is_faultless()) else {
        return Ok(None);
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
        fields.note("saksbehandler", t.say(super::assign::key(why)));
        return Ok(None);
    }
    queries::cases::insert(tx, scope, &case, None).await?;
    let event = Event::new("case.registered", actor, now);
    Ok(Some(
        event
            .office(scope.office())
            .about("case", id)
            .after(&facts::of(&case).into()),
    ))
}
