use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person};

use super::work::{Begun, Work};
use crate::{
    State as CaseState,
    transitions::{self, CannotResume},
};

/// Tar saken av vent.
///
/// # Errors
/// As [`Work`].
pub async fn resume(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    match Work::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => carry_out(work).await,
        Begun::Answered(answer) => Ok(answer),
    }
}

/// Does it for whoever asks, or says everything that is wrong.
///
/// # Errors
/// As [`Work`].
pub async fn carry_out(mut work: Box<Work>) -> Page {
    let on = work.fields.required_day("gjenopptatt");
    if let Some(on) = on
        && let Err(faults) = transitions::resume(&work.case, on, work.today)
    {
        faults
            .into_iter()
            .for_each(|why| work.fault("gjenopptatt", key(why)));
    }
    let (Some(on), true) = (on, work.fields.is_faultless()) else {
        return work.again().await;
    };
    if let Some(period) = work
        .case
        .waiting
        .iter_mut()
        .find(|period| period.to.is_none())
    {
        period.to = Some(on);
    }
    work.case.state = CaseState::Open;
    work.done("case.resumed", None).await
}

fn key(why: CannotResume) -> &'static str {
    match why {
        CannotResume::NotWaiting => "cases-cannot-resume-not-waiting",
        CannotResume::InFuture => "cases-cannot-future",
        CannotResume::BeforeWaitingBegan => "cases-cannot-resume-before",
    }
}
