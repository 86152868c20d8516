use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person, Refusal};

use super::{
    approve::refuse,
    work::{Begun, Work},
};
use crate::transitions;

/// The longest reason that is taken.
const LONGEST: usize = 500;

/// Sender forslaget i retur, av en oppgitt grunn. The case is open as it was.
///
/// # Errors
/// As [`Work`].
pub async fn send_back(
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
    let hand = work.hand().ok_or(Refusal::NotAllowed)?;
    let reason = work.fields.text("retur-grunn", LONGEST);
    let open = match transitions::send_back(&work.case, hand, reason.as_deref()) {
        Ok(open) if work.fields.is_faultless() => open,
        Ok(_) => return work.again().await,
        Err(faults) => return refuse(work, faults).await,
    };
    work.case = open;
    work.done("case.returned", reason).await
}
