use audit::Event;
use axum::extract::State;
use shell::{App, Page, Person, see_other};
use tower_sessions::Session;

pub(crate) async fn sign_out(State(app): State<App>, person: Person, session: Session) -> Page {
    let tx = app.database.begin().await?;
    audit::commit(
        tx,
        &Event::new("account.signed-out", &person.actor(), app.now()).about("account", person.id),
    )
    .await?;
    session.flush().await.map_err(anyhow::Error::from)?;
    Ok(see_other("/logg-inn"))
}
