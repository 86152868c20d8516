use audit::Event;
use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Once, Page, Person, Refusal, once, see_other};

/// Lets a job that failed be tried at once.
pub(crate) async fn try_again(
    State(app): State<App>,
    Path(id): Path<Id>,
    person: Person,
    fields: Fields,
) -> Page {
    let now = app.now();
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, "/drift", now).await? {
        return Ok(see_other(&location));
    }
    if !jobs::try_again(&mut tx, id, fields.version(), now).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let event = Event::new("job.tried-again", &person.actor(), now).about("job", id);
    audit::commit(tx, &event).await?;
    Ok(see_other("/drift"))
}
