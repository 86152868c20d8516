use axum::extract::State;
use shell::{App, Page, Person, see_other};
use tower_sessions::Session;

use crate::account_event::account_event;

pub(crate) async fn sign_out(State(app): State<App>, person: Person, session: Session) -> Page {
    let tx = app.database.begin().await?;
    audit::commit(
        tx,
        &account_event(
            "account.signed-out",
            (&person.actor(), app.now()),
            (person.id, person.office.as_ref().map(|office| office.id)),
        ),
    )
    .await?;
    session.flush().await.map_err(anyhow::Error::from)?;
    Ok(see_other("/logg-inn"))
}
