use access::OfficeScope;
use audit::Event;
use axum::extract::{Path, State};
use database::Transaction;
use serde_json::json;
use shell::{App, Fields, Frame, Page, Person, Refusal};

use crate::{
    participants::pages::list::{self, Extras},
    queries,
    sign_up::{self, CourseDay, Door, Letters},
};

/// Lager en lenke til samlingen, or a new one in place of the old, which is dead from then on. The link is shown once: what is
/// kept is only what it is known again by. That of the evaluation can be sent to those who came at once.
///
/// # Errors
/// [`Refusal::SomebodyWasFirst`] when the session was changed meanwhile.
pub(crate) async fn make_link(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path((course, session, door)): Path<(String, String, String)>,
    fields: Fields,
) -> Page {
    let door: Door = door.parse().map_err(|()| Refusal::NotFound)?;
    let scope = person.own_scope()?;
    let mut tx = app.database.begin().await?;
    let mut day = sign_up::find(&mut tx, &scope, &(course, session)).await?;
    if fields.version() != day.version {
        return Err(Refusal::SomebodyWasFirst);
    }
    let token = door.new_token(&app.ids);
    let hash = api::hash_of(token.as_bytes());
    if !queries::sign_up::put_door(&mut tx, &day, door, Some(hash)).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let path = door.path(&token);
    let mut mails = 0;
    if door == Door::Evaluation && fields.is_set("send") {
        mails = send(&app, &mut tx, &scope, &day, &path).await?;
    }
    let event = Event::new("session.link-made", &person.actor(), app.now());
    let event = event.office(scope.office()).about("course_session", day.id);
    let event = event.after(&json!({ "door": door.code(), "mails": mails }));
    // The page comes first: what is shown once must not be lost with a page that could not be made.
    day.session.version += 1;
    day.doors.open(door);
    let extras = Extras {
        link: Some((door, path)),
        ..Extras::default()
    };
    let shown = list::with(&app, &person, frame, day, extras).await?;
    audit::commit(tx, &event).await?;
    Ok(shown)
}

async fn send(
    app: &App,
    tx: &mut Transaction,
    scope: &OfficeScope,
    day: &CourseDay,
    path: &str,
) -> Result<usize, Refusal> {
    let with_place = queries::participants::with_place(tx, scope, day.id).await?;
    let mut letters = Letters::about(app, day);
    for one in with_place.iter().filter(|one| one.came()) {
        letters.asked_to_evaluate(one, path);
    }
    Ok(letters.queue(tx).await?)
}
