use audit::Event;
use axum::extract::{Path, State};
use serde_json::json;
use shell::{App, Fields, Page, Person, Refusal, see_other};

use crate::{
    participants::ParticipantState,
    queries::{participants, sign_up as places},
    sign_up::{self, Letters, fill_places},
};

/// Tar ut en deltaker, who is told by mail; the first who waits gets the place.
///
/// # Errors
/// [`Refusal::NotFound`] when the session has no such participant; [`Refusal::NotNow`] when the person came.
pub(crate) async fn take_out(
    State(app): State<App>,
    person: Person,
    Path((course, session, participant)): Path<(String, String, String)>,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let participant = participant.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    let day = sign_up::find(&mut tx, &scope, &(course, session)).await?;
    let held = places::hold(&mut tx, &day, 0).await?;
    let one = participants::find(&mut tx, &scope, (day.id, participant)).await?;
    let one = one.ok_or(Refusal::NotFound)?;
    let location = day.href("/deltakere");
    if one.state == ParticipantState::Withdrawn {
        return Ok(see_other(&location));
    }
    if one.attended.is_some() {
        return Err(Refusal::NotNow(fields.sentence("training-cannot-take-out")));
    }
    places::withdraw(&mut tx, day.id, one.id).await?;
    if day.is_to_come(app.today()) {
        let mut letters = Letters::about(&app, &day);
        letters.withdrawn(&one);
        letters.queue(&mut tx).await?;
    }
    let seats = places::seats(&mut tx, &held.day).await?;
    let promoted = fill_places(&app, &mut tx, &held.day, seats).await?;
    let event = Event::new("participant.taken-out", &person.actor(), app.now());
    let event = event
        .office(scope.office())
        .about("course_session", day.id)
        .after(&json!({ "participant": one.id, "given_place": promoted }));
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}
