use audit::Event;
use axum::extract::{Path, State};
use serde_json::json;
use shell::{App, Fields, Page, Person, Refusal, see_other};

use crate::{
    queries,
    sign_up::{self, Door},
};

/// Stenger en lenke til samlingen: whoever comes by it is told that it leads nowhere.
///
/// # Errors
/// [`Refusal::SomebodyWasFirst`] when the session was changed meanwhile.
pub(crate) async fn close_link(
    State(app): State<App>,
    person: Person,
    Path((course, session, door)): Path<(String, String, String)>,
    fields: Fields,
) -> Page {
    let door: Door = door.parse().map_err(|()| Refusal::NotFound)?;
    let scope = person.own_scope()?;
    let mut tx = app.database.begin().await?;
    let day = sign_up::find(&mut tx, &scope, &(course, session)).await?;
    let is_as_seen = fields.version() == day.version;
    if !is_as_seen || !queries::sign_up::put_door(&mut tx, &day, door, None).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let event = Event::new("session.link-closed", &person.actor(), app.now());
    let event = event.office(scope.office()).about("course_session", day.id);
    audit::commit(tx, &event.after(&json!({ "door": door.code() }))).await?;
    Ok(see_other(&day.href("/deltakere")))
}
