use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person};

use super::work::{Begun, Work};
use crate::{
    State as CaseState, WaitingPeriod, WaitingReason,
    transitions::{self, CannotWait},
};

/// Setter saken på vent fra en dag, av en grunn.
///
/// # Errors
/// As [`Work`].
pub async fn wait(
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
    let from = work.fields.required_day("vent-fra");
    let reason = work.fields.choice::<WaitingReason>("ventegrunn");
    let reason = work.fields.required("ventegrunn", reason);
    if let Some(from) = from
        && let Err(faults) = transitions::wait(&work.case, from, work.today)
    {
        faults
            .into_iter()
            .for_each(|why| work.fault("vent-fra", key(why)));
    }
    let (Some(from), Some(reason), true) = (from, reason, work.fields.is_faultless()) else {
        return work.again().await;
    };
    work.case.waiting.push(WaitingPeriod {
        from,
        to: None,
        reason,
    });
    work.case.state = CaseState::Waiting;
    work.done("case.waiting", None).await
}

fn key(why: CannotWait) -> &'static str {
    match why {
        CannotWait::Decided => "cases-cannot-decided",
        CannotWait::AlreadyWaiting => "cases-cannot-wait-already",
        CannotWait::InFuture => "cases-cannot-future",
        CannotWait::BeforeReceived => "cases-cannot-before-received",
        CannotWait::OverlapsEarlier => "cases-cannot-wait-overlaps",
    }
}
