use axum::extract::{Path, State};
use register::{Begun, Work};
use shell::{App, Fields, Frame, Page, Person};

use super::TEXT_LENGTH;
use crate::enquiry::Enquiry;

/// Noterer at en henvendelse er besvart, and the answer in short.
///
/// # Errors
/// As [`Work`].
pub async fn answer(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Enquiry>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let answered = work.fields.required_day("besvart");
    let answer = work.fields.required_text("svar", TEXT_LENGTH);
    if answered.is_some_and(|day| day > work.app.today()) {
        let sentence = work.frame.t.say("dialogue-cannot-in-future");
        work.fields.note("besvart", sentence);
    }
    if answered.is_some_and(|day| day < work.thing.received) {
        let sentence = work.frame.t.say("dialogue-cannot-answered-before");
        work.fields.note("besvart", sentence);
    }
    let (Some(answer), true) = (answer, work.fields.is_faultless()) else {
        return work.again().await;
    };
    work.thing.answered = answered;
    work.thing.answer = answer;
    work.done("enquiry.answered", vec![]).await
}
