use axum::extract::State;
use database::values;
use shell::{App, Page, Person, see_other};
use tower_sessions::Session;

use super::sign_out::forget_pages;
use crate::{account_event::account_event, queries};

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
    let office = person.office.as_ref().map(|office| office.id);
    let by = (&person.actor(), app.now());
    let event = account_event("account.signed-out-everywhere", by, (person.id, office));
    audit::commit(tx, &event).await?;
    session.flush().await.map_err(anyhow::Error::from)?;
    let mut response = see_other("/logg-inn");
    forget_pages(&mut response);
    Ok(response)
}
