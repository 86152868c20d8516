use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person};

use super::work::{Begun, Work};
use crate::moving::{CannotMove, Shift, moved};

/// Flytter en aktivitet: so many days or months earlier or later, lasting as long as before.
///
/// # Errors
/// As [`Work`].
pub async fn shift(
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
    let shift = work.fields.choice::<Shift>("flytt");
    if let Some(shift) = work.fields.required("flytt", shift) {
        match moved(&work.activity, shift) {
            Ok(days) => (work.activity.first_day, work.activity.last_day) = days,
            Err(why) => work.fields.note("flytt", t.say(told(why))),
        }
    }
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    work.done("activity.moved", vec![]).await
}

fn told(why: CannotMove) -> &'static str {
    match why {
        CannotMove::IsHeld => "plan-cannot-move-held",
        CannotMove::IsCancelled => "plan-cannot-move-cancelled",
        CannotMove::LeavesItsYear => "plan-cannot-move-out-of-year",
    }
}
