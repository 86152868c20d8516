use audit::{Actor, Event};
use axum::extract::{Path, State};
use database::{Reach, within};
use serde_json::json;
use shell::{App, Frame, Page, Refusal, see_other};

use crate::{
    queries::sign_up,
    sign_up::{Own, fill_places, own_path, pages::gone::gone},
};

/// Trekker egen påmelding. The first who waits gets the place in the same transaction. Withdrawing twice is withdrawing
/// once.
///
/// # Errors
/// [`Refusal::NotNow`] when the session is over or cancelled; what the database says.
pub(crate) async fn withdraw(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
) -> Page {
    let hash = api::hash_of(token.as_bytes());
    let mut reader = app.database.of_program().read().await?;
    let own = sign_up::behind_own(&mut reader, &hash).await?;
    drop(reader);
    let Some(own) = own else {
        return gone(frame);
    };
    if !own.day.is_to_come(frame.today) {
        return Err(Refusal::NotNow(frame.t.say("training-cannot-withdraw")));
    }
    within(Reach::Office(own.day.office), taken_out(&app, &own)).await?;
    Ok(see_other(&own_path(&token)))
}

async fn taken_out(app: &App, own: &Own) -> Result<(), Refusal> {
    let mut tx = app.database.begin().await?;
    let held = sign_up::hold(&mut tx, &own.day, 0).await?;
    if !sign_up::withdraw(&mut tx, own.day.id, own.participant).await? {
        return Ok(());
    }
    let seats = sign_up::seats(&mut tx, &held.day).await?;
    let promoted = fill_places(app, &mut tx, &held.day, seats).await?;
    let event = Event::new("participant.withdrew", &Actor::program(), app.now());
    let event = event
        .office(own.day.office)
        .about("course_session", own.day.id)
        .after(&json!({ "participant": own.participant, "given_place": promoted }));
    Ok(audit::commit(tx, &event).await?)
}
