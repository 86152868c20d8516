use axum::extract::State;
use kernel::Id;
use serde_json::json;
use shell::{App, Fields, Page, Person, Principal, Refusal, see_other};
use tower_sessions::Session;

use crate::{
    account_event::account_event,
    sessions::{SESSION_DEPUTYSHIP, keep},
};

/// Opptrer som stedfortreder in this session, or as oneself again when no deputyship is chosen.
pub(crate) async fn act(
    State(app): State<App>,
    person: Person,
    session: Session,
    fields: Fields,
) -> Page {
    let asked = fields.raw("stedfortreder");
    let chosen = if asked.is_empty() {
        None
    } else {
        Some(chosen(&person, asked)?)
    };
    let action = match chosen {
        Some(_) => "deputy.began-acting",
        None => "deputy.stopped-acting",
    };
    let office = person.office.as_ref().map(|office| office.id);
    let event = account_event(action, (&person.actor(), app.now()), (person.id, office));
    let event = match chosen {
        Some(principal) => event.after(&json!({
            "deputyship": principal.deputyship,
            "principal": principal.id,
        })),
        None => event,
    };
    // Sessions belong to no office: the program's own reach, for this session alone.
    let mut tx = app.database.of_program().begin().await?;
    let deputyship = json!(chosen.map(|principal| principal.deputyship));
    keep(&mut tx, &session, SESSION_DEPUTYSHIP, deputyship).await?;
    audit::commit(tx, &event).await?;
    Ok(see_other("/"))
}

/// The deputyship that was chosen, of those that hold today.
fn chosen<'a>(person: &'a Person, asked: &str) -> Result<&'a Principal, Refusal> {
    let asked: Id = asked.parse().map_err(|_| Refusal::NotFound)?;
    let mut known = person.deputy_of.iter();
    known
        .find(|principal| principal.deputyship == asked)
        .ok_or(Refusal::NotFound)
}
