use accounts::Colleagues;
use axum::extract::{Path, State};
use plan::ActivityState;
use register::{Begun, Work};
use shell::{App, Fields, Frame, Page, Person};

use super::TITLE_LENGTH;
use crate::{meeting::Meeting, words::Level};

/// Endrer et møte: title, day, level, who answers for it, and whether it is cancelled.
///
/// # Errors
/// As [`Work`].
pub async fn change(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Meeting>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let colleagues = Colleagues::of(&mut work.tx, &work.scope).await?;
    let title = work.fields.required_text("tittel", TITLE_LENGTH);
    let day = work.fields.required_day("dag");
    let level = work.fields.choice::<Level>("niva");
    let state = work.fields.choice::<ActivityState>("tilstand");
    let owner = colleagues.owner(&mut work.fields, "ansvarlig");
    let was_held = work.thing.activity.state == ActivityState::Held;
    if state == Some(ActivityState::Held) && !was_held {
        let sentence = work.frame.t.say("dialogue-cannot-hold-here");
        work.fields.note("tilstand", sentence);
    }
    let is_held = state.unwrap_or(work.thing.activity.state) == ActivityState::Held;
    if is_held && day.is_some_and(|day| day > work.app.today()) {
        let sentence = work.frame.t.say("dialogue-cannot-held-in-future");
        work.fields.note("dag", sentence);
    }
    let (Some(title), Some(day), true) = (title, day, work.fields.is_faultless()) else {
        return work.again().await;
    };
    let activity = &mut work.thing.activity;
    activity.title = title;
    (activity.first_day, activity.last_day) = (day, day);
    activity.state = state.unwrap_or(activity.state);
    activity.owner = owner;
    work.thing.level = level.unwrap_or(work.thing.level);
    work.done("meeting.changed", vec![]).await
}
