use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person};

use super::work::{Also, Begun, Work};
use crate::words::ActivityState;

/// The longest reason that is taken.
const REASON_LENGTH: usize = 1000;

/// Avlyser en aktivitet, with the reason.
///
/// # Errors
/// As [`Work`].
pub async fn cancel(
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
    let t = work.frame.t.clone();
    let reason = work.fields.required_text("hvorfor", REASON_LENGTH);
    match work.activity.state {
        ActivityState::Draft | ActivityState::Planned => {}
        ActivityState::Held => work
            .fields
            .note("hvorfor", t.say("plan-cannot-cancel-held")),
        ActivityState::Cancelled => work
            .fields
            .note("hvorfor", t.say("plan-cannot-cancel-twice")),
    }
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    work.activity.state = ActivityState::Cancelled;
    let also = Also {
        reason,
        ..Also::default()
    };
    work.done_with("activity.cancelled", also).await
}
