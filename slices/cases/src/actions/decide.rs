use std::str::FromStr;

use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person};

use super::work::{Begun, Work};
use crate::{
    Decision, Outcome, ProposedDecision, Reason, State as CaseState, Theme,
    queries::parts::Finding,
    transitions::{self, CannotDecide, Verdict},
};

/// Avgjør saken: outcome, day, and the finding where the decision did not stand. Where the office lets two do it, this
/// proposes what another approves; the day is the day of the approval. A key proposes nothing: nobody's eyes are behind it.
///
/// # Errors
/// As [`Work`].
pub async fn decide(
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
    let proposer = match (work.is_decided_by_two().await?, work.hand()) {
        (false, _) => None,
        (true, Some(hand)) => Some(hand),
        (true, None) => {
            work.fault("forslag", "cases-cannot-decide-by-key");
            return work.again().await;
        }
    };
    let decided = if proposer.is_some() {
        Some(work.today)
    } else {
        work.fields.required_day("avgjort")
    };
    let outcome = work.fields.choice::<Outcome>("utfall");
    let outcome = work.fields.required("utfall", outcome);
    let finding = Finding {
        reasons: chosen::<Reason>(&work, "grunn"),
        themes: chosen::<Theme>(&work, "tema"),
    };
    let (Some(decided), Some(outcome)) = (decided, outcome) else {
        return work.again().await;
    };
    let verdict = Verdict {
        outcome,
        decided,
        reasons: finding.reasons.clone(),
    };
    let waiting = match transitions::decide(&work.case, &verdict, work.today) {
        Ok((waiting, _)) => waiting,
        Err(faults) => {
            faults
                .into_iter()
                .for_each(|why| work.fault(field(why), key(why)));
            return work.again().await;
        }
    };
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    work.case.return_reason = None;
    if let Some(by) = proposer {
        work.case.proposed = Some(ProposedDecision {
            outcome,
            finding,
            by,
            at: work.now(),
        });
        return work.done("case.proposed", None).await;
    }
    work.case.waiting = waiting;
    work.case.state = CaseState::Decided;
    work.case.decision = Some(Decision { outcome, decided });
    work.done_with("case.decided", None, Some(finding)).await
}

fn chosen<T: FromStr>(work: &Work, name: &str) -> Vec<T> {
    work.fields
        .all(name)
        .into_iter()
        .filter_map(|code| code.parse().ok())
        .collect()
}

fn field(why: CannotDecide) -> &'static str {
    match why {
        CannotDecide::ReasonMissing | CannotDecide::ReasonNotWanted => "grunn",
        CannotDecide::AlreadyProposed => "forslag",
        _ => "avgjort",
    }
}

/// The text key of the sentence that says why not.
pub fn key(why: CannotDecide) -> &'static str {
    match why {
        CannotDecide::AlreadyDecided => "cases-cannot-decide-again",
        CannotDecide::AlreadyProposed => "cases-cannot-proposed",
        CannotDecide::InFuture => "cases-cannot-future",
        CannotDecide::BeforeReceived => "cases-cannot-before-received",
        CannotDecide::BeforeWaitingEnded => "cases-cannot-decide-waiting",
        CannotDecide::ReasonMissing => "cases-cannot-decide-no-reason",
        CannotDecide::ReasonNotWanted => "cases-cannot-decide-reason-unwanted",
    }
}
