use audit::Event;
use axum::extract::State;
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use super::{Rhythm, page, queries};

/// Where the choice is made.
pub const HREF: &str = "/plan/paminnelser";

/// Velger hvor ofte en vil få påminnelser.
///
/// # Errors
/// [`Refusal::SomebodyWasFirst`] when the choice was changed meanwhile.
pub async fn choose(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, HREF, app.now()).await? {
        return Ok(see_other(&location));
    }
    let rhythm = fields.choice::<Rhythm>("hvor-ofte");
    let Some(rhythm) = fields.required("hvor-ofte", rhythm) else {
        drop(tx);
        return page::with_faults(frame, fields);
    };
    let who = (person.id, scope.office());
    if !queries::choose(&mut tx, who, rhythm, fields.version()).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let event = Event::new("plan.reminders-chosen", &person.actor(), app.now())
        .office(scope.office())
        .about("account", person.id)
        .after(&json!({ "rhythm": rhythm.code() }));
    audit::commit(tx, &event).await?;
    Ok(see_other(HREF))
}
