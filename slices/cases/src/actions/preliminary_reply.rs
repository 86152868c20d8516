use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person};

use super::work::{Begun, Work};
use crate::transitions::{self, CannotReply};

/// Noterer at foreløpig svar er sendt.
///
/// # Errors
/// As [`Work`].
pub async fn reply(
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
    let sent = work.fields.required_day("svar-sendt");
    if let Some(sent) = sent
        && let Err(faults) = transitions::reply(&work.case, sent, work.today)
    {
        faults
            .into_iter()
            .for_each(|why| work.fault("svar-sendt", key(why)));
    }
    if sent.is_none() || !work.fields.is_faultless() {
        return work.again().await;
    }
    work.case.preliminary_sent = sent;
    work.done("case.preliminary-reply", None).await
}

fn key(why: CannotReply) -> &'static str {
    match why {
        CannotReply::Decided => "cases-cannot-decided",
        CannotReply::AlreadySent => "cases-cannot-reply-again",
        CannotReply::InFuture => "cases-cannot-future",
        CannotReply::BeforeReceived => "cases-cannot-before-received",
    }
}
