use axum::extract::{Path, State};
use register::{Begun, Work};
use serde_json::json;
use shell::{App, Fields, Frame, Page, Person};

use super::TEXT_LENGTH;
use crate::{meeting::Meeting, queries};

/// Skriver ned hva en ble enige om.
///
/// # Errors
/// As [`Work`].
pub async fn decide(
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
    let text = work.fields.required_text("vedtak", TEXT_LENGTH);
    let (Some(text), true) = (text, work.fields.is_faultless()) else {
        return work.again().await;
    };
    let (id, meeting) = (work.app.new_id(), work.thing.activity.id);
    queries::meetings::add_decision(&mut work.tx, id, meeting, &text).await?;
    work.done("meeting.decided", vec![("decision", json!(text))])
        .await
}
