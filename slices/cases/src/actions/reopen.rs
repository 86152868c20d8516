use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person};

use super::work::{Begun, Work};
use crate::{
    State as CaseState,
    queries::parts::Finding,
    transitions::{self, CannotReopen},
};

/// The longest reason that is taken.
const LONGEST: usize = 300;

/// Gjenåpner en avgjort sak, av en oppgitt grunn. Its clock has run on since receipt.
///
/// # Errors
/// As [`Work`].
pub async fn reopen(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let reason = work.fields.text("gjenapne-grunn", LONGEST);
    if let Err(faults) = transitions::reopen(&work.case, reason.as_deref().unwrap_or_default()) {
        faults
            .into_iter()
            .for_each(|why| work.fault("gjenapne-grunn", key(why)));
    }
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    work.case.state = CaseState::Open;
    work.case.decision = None;
    work.done_with("case.reopened", reason, Some(Finding::default()))
        .await
}

fn key(why: CannotReopen) -> &'static str {
    match why {
        CannotReopen::NotDecided => "cases-cannot-reopen-not-decided",
        CannotReopen::NoReason => "cases-cannot-reopen-no-reason",
    }
}
