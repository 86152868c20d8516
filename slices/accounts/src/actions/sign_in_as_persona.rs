use axum::extract::State;
use shell::{App, Fields, Page, Refusal, see_other};
use tower_sessions::Session;

use super::sign_in::{begin_session, destination};
use crate::{personas::Persona, queries};

/// Signs in as one of the demo's people. Outside the demo there is no such address.
pub(crate) async fn sign_in_as_persona(
    State(app): State<App>,
    session: Session,
    fields: Fields,
) -> Page {
    let persona = Persona::by_key(fields.raw("person"))
        .filter(|_| app.demo)
        .ok_or(Refusal::NotFound)?;
    let mut tx = app.database.of_program().begin().await?;
    let user = queries::user(&mut tx, persona.id())
        .await?
        .filter(|user| user.active)
        .ok_or(Refusal::NotFound)?;
    begin_session(&app, &session, tx, user.id, &user.name).await?;
    Ok(see_other(destination(fields.raw("til"))))
}
