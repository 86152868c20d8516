use audit::{Actor, Event};
use axum::extract::{Path, State};
use database::{Reach, within};
use serde_json::json;
use shell::{App, Fields, Frame, Page, Refusal, see_other};

use crate::{
    attendance::{
        note_came,
        pages::own::{again, can_be_noted},
    },
    queries,
    sign_up::{CourseDay, Door, fields, pages::gone::gone, person_key},
};

/// Registrerer eget oppmøte: whoever has the code and a place came. On the day itself alone.
///
/// # Errors
/// What the database says.
pub(crate) async fn note_own(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
    mut form: Fields,
) -> Page {
    let hash = api::hash_of(token.as_bytes());
    let mut reader = app.database.of_program().read().await?;
    let found = queries::sign_up::behind(&mut reader, Door::Attendance, &hash).await?;
    drop(reader);
    let Some(day) = found else {
        return gone(frame);
    };
    if !can_be_noted(&day, &frame) {
        return again(frame, day, form);
    }
    let Some(email) = fields::email(&mut form).filter(|_| form.is_faultless()) else {
        return again(frame, day, form);
    };
    if within(Reach::Office(day.office), noted(&app, &day, &email)).await? {
        let here = Door::Attendance.path(&token);
        return Ok(see_other(&format!("{here}?registrert=1")));
    }
    form.note("epost", frame.t.say("training-cannot-attend"));
    again(frame, day, form)
}

/// Whether there is one with a place who has this address; then it is noted that the person came.
async fn noted(app: &App, day: &CourseDay, email: &str) -> Result<bool, Refusal> {
    let key = person_key(day.office, email);
    let mut tx = app.database.begin().await?;
    let Some(one) = queries::participants::with_key(&mut tx, day.id, &key).await? else {
        return Ok(false);
    };
    if one.came() {
        return Ok(true);
    }
    note_came(app, &mut tx, day, &[(&one, true)]).await?;
    let event = Event::new("participant.came", &Actor::program(), app.now());
    let event = event
        .office(day.office)
        .about("course_session", day.id)
        .after(&json!({ "came": [one.id] }));
    audit::commit(tx, &event).await?;
    Ok(true)
}
