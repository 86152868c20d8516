use accounts::Colleagues;
use axum::extract::{Path, State};
use kernel::Id;
use register::{Begun, Work};
use serde_json::json;
use shell::{App, Fields, Frame, Page, Person};

use super::{TEXT_LENGTH, TITLE_LENGTH};
use crate::{
    meeting::{FollowUp, Meeting},
    queries,
};

/// Avtaler oppfølging etter møtet: what, who and by when.
///
/// # Errors
/// As [`Work`].
pub async fn follow_up(
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
    let task = work.fields.required_text("oppgave", TITLE_LENGTH);
    let owner = colleagues.owner(&mut work.fields, "hvem");
    let due = work.fields.required_day("frist");
    let (Some(task), Some(due), true) = (task, due, work.fields.is_faultless()) else {
        return work.again().await;
    };
    let new = FollowUp {
        id: work.app.new_id(),
        task,
        owner,
        due,
        done: None,
        note: String::new(),
    };
    queries::meetings::add_follow_up(&mut work.tx, work.thing.activity.id, &new).await?;
    let also = vec![("task", json!(new.task)), ("due", json!(new.due))];
    work.done("meeting.follow-up-added", also).await
}

/// Noterer at noe er fulgt opp: on what day, and what became of it.
///
/// # Errors
/// As [`Work`].
pub async fn close(
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
    let chosen: Option<Id> = work.fields.id("gjelder");
    let open = work
        .thing
        .follow_ups
        .iter()
        .filter(|one| one.done.is_none());
    let follow_up = open.into_iter().find(|one| Some(one.id) == chosen).cloned();
    let follow_up = work.fields.required("gjelder", follow_up);
    let done = work.fields.required_day("gjort");
    if done.is_some_and(|day| day > work.app.today()) {
        let sentence = work.frame.t.say("dialogue-cannot-in-future");
        work.fields.note("gjort", sentence);
    }
    let note = work.fields.required_text("merknad", TEXT_LENGTH);
    let (Some(follow_up), Some(done), Some(note), true) =
        (follow_up, done, note, work.fields.is_faultless())
    else {
        return work.again().await;
    };
    let meeting = work.thing.activity.id;
    let closed = (follow_up.id, done, note.as_str());
    queries::meetings::close_follow_up(&mut work.tx, meeting, closed).await?;
    let also = vec![
        ("task", json!(follow_up.task)),
        ("done", json!(done)),
        ("note", json!(note)),
    ];
    work.done("meeting.follow-up-closed", also).await
}
