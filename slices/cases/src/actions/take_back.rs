use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person, Refusal};

use super::{
    approve::refuse,
    work::{Begun, Work},
};
use crate::transitions;

/// Trekker sitt eget forslag, before anybody has approved it. The case is open as it was.
///
/// # Errors
/// As [`Work`].
pub async fn take_back(
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
    let open = match transitions::take_back(&work.case, hand) {
        Ok(open) if work.fields.is_faultless() => open,
        Ok(_) => return work.again().await,
        Err(why) => return refuse(work, vec![why]).await,
    };
    work.case = open;
    work.done("case.taken-back", None).await
}
