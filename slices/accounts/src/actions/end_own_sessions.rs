use audit::Event;
use axum::extract::State;
use database::values;
use shell::{App, Page, Person, see_other};
use tower_sessions::Session;

use crate::queries;

/// Logger ut overalt: every session of the person ends, this one too.
pub(crate) async fn end_own_sessions(
    State(app): State<App>,
    person: Person,
    session: Session,
) -> Page {
    // Sessions belong to no office: the program's own reach, for the person's own sessions alone.
    let mut tx = app.database.of_program().begin().await?;
    tx.execute(&queries::DROP_SESSIONS_OF_USER, values![person.id])
        .await?;
    let event = Event::new("account.signed-out-everywhere", &person.actor(), app.now());
    let event = event.about("account", person.id);
    let event = match &person.office {
        Some(office) => event.office(office.id),
        None => event,
    };
    audit::commit(tx, &event).await?;
    session.flush().await.map_err(anyhow::Error::from)?;
    Ok(see_other("/logg-inn"))
}
