use audit::{Actor, Event};
use axum::extract::{Path, State};
use database::{Reach, within};
use shell::{App, Fields, Frame, Once, Page, Refusal, once, see_other};

use crate::{
    evaluation::{Answer, is_open, pages::form::again},
    queries,
    sign_up::{CourseDay, Door, pages::gone::gone},
};

/// Sender inn et svar. No more answers are taken than there were people who came.
///
/// # Errors
/// What the database says.
pub(crate) async fn answer(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
    mut form: Fields,
) -> Page {
    let hash = api::hash_of(token.as_bytes());
    let mut reader = app.database.of_program().read().await?;
    let found = queries::sign_up::behind(&mut reader, Door::Evaluation, &hash).await?;
    drop(reader);
    let Some(day) = found else {
        return gone(frame);
    };
    if !is_open(&day, frame.today) {
        return again(frame, day, form);
    }
    let Some(answer) = read(&mut form) else {
        return again(frame, day, form);
    };
    let location = format!("{}?svart=1", Door::Evaluation.path(&token));
    let storing = stored(&app, &day, &form, &answer, &location);
    if within(Reach::Office(day.office), storing).await? {
        return Ok(see_other(&location));
    }
    form.note("nytte", frame.t.say("training-cannot-answer"));
    again(frame, day, form)
}

fn read(form: &mut Fields) -> Option<Answer> {
    let usefulness = form.number("nytte", 1, 5);
    let usefulness = form.required("nytte", usefulness);
    let content = form.number("innhold", 1, 5);
    let content = form.required("innhold", content);
    let comment = form.text("kommentar", 2000);
    let answer = Answer {
        usefulness: usefulness?,
        content: content?,
        comment: comment.unwrap_or_default(),
    };
    form.is_faultless().then_some(answer)
}

/// Whether there was room for the answer.
async fn stored(
    app: &App,
    day: &CourseDay,
    form: &Fields,
    answer: &Answer,
    location: &str,
) -> Result<bool, Refusal> {
    let mut tx = app.database.begin().await?;
    if let Once::Again(_) = once(&mut tx, form, location, app.now()).await? {
        return Ok(true);
    }
    // Held, so that two at once are counted one after the other.
    queries::sign_up::hold(&mut tx, day, 0).await?;
    if !queries::evaluations::has_room(&mut tx, day.id).await? {
        return Ok(false);
    }
    queries::evaluations::put(&mut tx, (app.new_id(), day.id), answer).await?;
    let event = Event::new("session.evaluated", &Actor::program(), app.now());
    let event = event.office(day.office).about("course_session", day.id);
    audit::commit(tx, &event).await?;
    Ok(true)
}
