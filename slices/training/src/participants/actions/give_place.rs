use audit::Event;
use axum::extract::{Path, State};
use serde_json::json;
use shell::{App, Fields, Page, Person, Refusal, see_other};

use crate::{
    participants::ParticipantState,
    queries::{participants, sign_up as places},
    sign_up::{self, Letters},
};

/// Gir en som venter plass, before those who came earlier. Where all places are taken there is one place more from then
/// on, and the log says so: never do more have a place than there are places.
///
/// # Errors
/// [`Refusal::NotFound`] when the session has no such participant; [`Refusal::NotNow`] when it is over.
pub(crate) async fn give_place(
    State(app): State<App>,
    person: Person,
    Path((course, session, participant)): Path<(String, String, String)>,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let participant = participant.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    let day = sign_up::find(&mut tx, &scope, &(course, session)).await?;
    if !day.is_to_come(app.today()) {
        return Err(Refusal::NotNow(
            fields.sentence("training-cannot-give-place"),
        ));
    }
    let held = places::hold(&mut tx, &day, 0).await?;
    let one = participants::find(&mut tx, &scope, (day.id, participant)).await?;
    let one = one.ok_or(Refusal::NotFound)?;
    let location = day.href("/deltakere");
    if one.state != ParticipantState::Waiting {
        return Ok(see_other(&location));
    }
    let mut after = json!({ "given_place": [one.id] });
    if held.seats.free() == 0 {
        places::one_more_seat(&mut tx, day.id).await?;
        after["capacity"] = (held.seats.capacity + 1).into();
    }
    places::confirm(&mut tx, day.id, one.id).await?;
    let mut letters = Letters::about(&app, &day);
    letters.given_place_by_office(&one);
    letters.queue(&mut tx).await?;
    let event = Event::new("participant.given-place", &person.actor(), app.now());
    let event = event.office(scope.office()).about("course_session", day.id);
    audit::commit(tx, &event.after(&after)).await?;
    Ok(see_other(&location))
}
