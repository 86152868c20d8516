use axum::extract::{Path, State};
use register::{Begun, Work};
use serde_json::json;
use shell::{App, Fields, Frame, Page, Person};

use crate::{meeting::Meeting, queries, words::ParticipantRole};

/// The most people of one role at a meeting.
const MOST: i64 = 500;

/// Noterer hvor mange som deltok i en rolle. Nobody takes the role off the list.
///
/// # Errors
/// As [`Work`].
pub async fn note_participants(
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
    let role = work.fields.choice::<ParticipantRole>("rolle");
    let role = work.fields.required("rolle", role);
    let people = work.fields.number("antall", 0, MOST);
    let people = work.fields.required("antall", people);
    let (Some(role), Some(people), true) = (role, people, work.fields.is_faultless()) else {
        return work.again().await;
    };
    let meeting = work.thing.activity.id;
    queries::meetings::set_participants(&mut work.tx, meeting, (role, people)).await?;
    let also = vec![("role", json!(role.code())), ("people", json!(people))];
    work.done("meeting.participants-noted", also).await
}
