use axum::extract::{Path, State};
use register::{Begun, Work};
use shell::{App, Fields, Frame, Page, Person};

use crate::hearing::{Correction, CorrectionState};

/// How much an answer takes: it stands beside the figure, or says why not.
const LENGTH: usize = 400;

/// Tar rettelsen til følge: a note stands beside the figure from now on. The figure itself stands as published.
///
/// # Errors
/// As [`Work`].
pub async fn accept(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let answer = (CorrectionState::Accepted, "merknad");
    carry_out(app, person, frame, &id, fields, answer).await
}

/// Tar ikke rettelsen til følge, and says why.
///
/// # Errors
/// As [`Work`].
pub async fn decline(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let answer = (CorrectionState::Declined, "grunn");
    carry_out(app, person, frame, &id, fields, answer).await
}

async fn carry_out(
    app: App,
    person: Person,
    frame: Frame,
    id: &str,
    fields: Fields,
    (state, field): (CorrectionState, &str),
) -> Page {
    let mut work = match Work::<Correction>::begin(app, person, frame, id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let answer = work.fields.required_text(field, LENGTH);
    let (Some(answer), true) = (answer, work.fields.is_faultless()) else {
        return work.again().await;
    };
    work.thing.state = state;
    work.thing.answer = answer;
    work.thing.answered_at = Some(work.app.now());
    work.thing.answered_by = work.person.actor().name;
    let event = match state {
        CorrectionState::Accepted => "profile-correction.accepted",
        _ => "profile-correction.declined",
    };
    work.done(event, vec![]).await
}
