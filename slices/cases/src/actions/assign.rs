use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person};

use super::work::{Begun, Work};
use crate::transitions::{self, CannotAssign};

/// Fordeler saken til en saksbehandler, or puts it back in the section's queue.
///
/// # Errors
/// As [`Work`].
pub async fn assign(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let to = work.fields.id("saksbehandler");
    let officers = work.officers().await?;
    if let Err(why) = transitions::assign(&work.case, to, &officers) {
        work.fault("saksbehandler", key(why));
    }
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    work.case.officer = to;
    work.done("case.assigned", None).await
}

/// The text key of the sentence that says why not.
pub fn key(why: CannotAssign) -> &'static str {
    match why {
        CannotAssign::Decided => "cases-cannot-decided",
        CannotAssign::NotACaseOfficerHere => "cases-cannot-assign-elsewhere",
    }
}
