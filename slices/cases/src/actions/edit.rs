use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person};

use super::{
    case_fields,
    work::{Begun, Work},
};
use crate::{desk::Desk, queries};

/// Retter det som er registrert om saken. A decided case keeps its decision; the handling time is worked out anew. What another
/// is to approve stays as it was when it was proposed.
///
/// # Errors
/// As [`Work`].
pub async fn edit(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    match Work::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => carry_out(work).await,
        Begun::Answered(answer) => Ok(answer),
    }
}

/// Does it for whoever asks, or says everything that is wrong.
///
/// # Errors
/// As [`Work`].
pub async fn carry_out(mut work: Box<Work>) -> Page {
    let t = work.t();
    let desk = Desk::for_writing(&mut work.tx, &work.scope, work.today).await?;
    let limits = queries::cases::limits(&mut work.tx).await?;
    let filled = case_fields::read(&mut work.fields, &desk, &limits, &t);
    case_fields::refuse_same_number(
        &mut work.tx,
        &work.scope,
        &mut work.fields,
        Some(&work.case),
        &t,
    )
    .await?;
    if work.case.proposed.is_some() {
        work.fault("forslag", "cases-cannot-proposed");
    }
    let received = filled.as_ref().map(|filled| filled.registration.received);
    if received.is_some_and(|received| first_day(&work).is_some_and(|first| first < received)) {
        work.fault("mottatt", "cases-cannot-received-after");
    }
    let (Some(filled), true) = (filled, work.fields.is_faultless()) else {
        return work.again().await;
    };
    let case = &mut work.case;
    case.archive_number = filled.registration.archive_number;
    case.received = filled.registration.received;
    case.sections = filled.registration.sections;
    case.due_day = filled.due.decision;
    case.preliminary_due = filled.due.preliminary_reply;
    case.municipality = filled.municipality;
    case.nav_office = filled.nav_office;
    case.note = filled.note;
    work.done("case.edited", None).await
}

/// The first day on which something was done with the case; it cannot have been received later.
fn first_day(work: &Work) -> Option<kernel::Day> {
    let case = &work.case;
    let waits = case.waiting.iter().map(|period| period.from);
    let others = [
        case.decision.map(|decision| decision.decided),
        case.preliminary_sent,
    ];
    waits.chain(others.into_iter().flatten()).min()
}
