use axum::extract::{Path, State};
use register::{Begun, Work};
use shell::{App, Fields, Frame, Page, Person};

use crate::help::HelpRequest;

/// Avslutter en anmodning om hjelp: nobody answers it any more.
///
/// # Errors
/// As [`Work`].
pub async fn close(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<HelpRequest>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    work.thing.closed = Some(work.thing.closed.unwrap_or(work.app.today()));
    work.done("help.closed", vec![]).await
}
