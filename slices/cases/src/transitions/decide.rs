use kernel::Day;

use super::{unless, when};
use crate::{AppealCase, Handling, Outcome, Reason, State, WaitingPeriod};

/// What is decided: outcome, day, and why the NAV office's decision did not stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub outcome: Outcome,
    pub decided: Day,
    pub reasons: Vec<Reason>,
}

/// Why a case cannot be decided so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotDecide {
    AlreadyDecided,
    /// Somebody has proposed how it ends; that must be settled first.
    AlreadyProposed,
    InFuture,
    BeforeReceived,
    /// The day lies before the case's last waiting period began or ended.
    BeforeWaitingEnded,
    /// Changed or sent back without a reason.
    ReasonMissing,
    /// A reason for a decision that stood.
    ReasonNotWanted,
}

/// The waiting periods as the decision leaves them (an open one ends that day) and the handling time,
/// or everything that is wrong.
pub fn decide(
    case: &AppealCase,
    verdict: &Verdict,
    today: Day,
) -> Result<(Vec<WaitingPeriod>, Handling), Vec<CannotDecide>> {
    let decided = verdict.decided;
    let waits_later = case
        .waiting
        .iter()
        .any(|period| period.from > decided || period.to.is_some_and(|to| to > decided));
    let did_not_stand = verdict.outcome.changed_or_sent_back();
    let reasons_fit = Reason::fit(&verdict.reasons, did_not_stand);
    let faults = [
        when(case.state == State::Decided, CannotDecide::AlreadyDecided),
        when(case.proposed.is_some(), CannotDecide::AlreadyProposed),
        when(decided > today, CannotDecide::InFuture),
        when(decided < case.received, CannotDecide::BeforeReceived),
        when(
            decided >= case.received && waits_later,
            CannotDecide::BeforeWaitingEnded,
        ),
        when(!reasons_fit && did_not_stand, CannotDecide::ReasonMissing),
        when(
            !reasons_fit && !did_not_stand,
            CannotDecide::ReasonNotWanted,
        ),
    ];
    unless(faults.into_iter().flatten().collect())?;
    let waiting: Vec<_> = case
        .waiting
        .iter()
        .map(|period| WaitingPeriod {
            to: period.to.or(Some(decided)),
            ..*period
        })
        .collect();
    let handling = Handling::of(case.received, decided, &waiting);
    Ok((waiting, handling))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::appeal_case::tests::{day, received, wait};

    fn verdict(outcome: Outcome, decided: &str, reasons: &[Reason]) -> Verdict {
        Verdict {
            outcome,
            decided: day(decided),
            reasons: reasons.to_vec(),
        }
    }

    #[test]
    fn every_fault_is_named_at_once() {
        use CannotDecide::*;
        use Outcome::*;
        let open = received("2026-01-15");
        let done = AppealCase {
            state: State::Decided,
            ..open.clone()
        };
        let waiting = AppealCase {
            waiting: vec![wait("2026-02-10", "")],
            state: State::Waiting,
            ..open.clone()
        };
        let facts = &[Reason::FactsLacking][..];
        for (name, case, verdict, faults) in [
            (
                "upheld today",
                &open,
                verdict(Upheld, "2026-03-01", &[]),
                vec![],
            ),
            (
                "on the day of receipt",
                &open,
                verdict(Dismissed, "2026-01-15", &[]),
                vec![],
            ),
            (
                "while waiting",
                &waiting,
                verdict(Upheld, "2026-02-20", &[]),
                vec![],
            ),
            (
                "changed for a reason",
                &open,
                verdict(ChangedWholly, "2026-03-01", facts),
                vec![],
            ),
            (
                "before receipt",
                &open,
                verdict(Upheld, "2026-01-14", &[]),
                vec![BeforeReceived],
            ),
            (
                "before the wait began",
                &waiting,
                verdict(Upheld, "2026-02-09", &[]),
                vec![BeforeWaitingEnded],
            ),
            (
                "sent back for no reason",
                &open,
                verdict(SentBack, "2026-03-01", &[]),
                vec![ReasonMissing],
            ),
            (
                "upheld for a reason",
                &open,
                verdict(Upheld, "2026-03-01", facts),
                vec![ReasonNotWanted],
            ),
            (
                "again, tomorrow",
                &done,
                verdict(Upheld, "2026-03-02", &[]),
                vec![AlreadyDecided, InFuture],
            ),
        ] {
            assert_eq!(
                decide(case, &verdict, day("2026-03-01"))
                    .err()
                    .unwrap_or_default(),
                faults,
                "{name}"
            );
        }
    }

    #[test]
    fn deciding_a_waiting_case_ends_the_wait_that_day() {
        let case = AppealCase {
            waiting: vec![wait("2026-02-10", "")],
            state: State::Waiting,
            ..received("2026-01-15")
        };
        let (waiting, handling) = decide(
            &case,
            &verdict(Outcome::Upheld, "2026-02-20", &[]),
            day("2026-03-01"),
        )
        .unwrap();
        assert_eq!(waiting, [wait("2026-02-10", "2026-02-20")]);
        assert_eq!((handling.days, handling.net_days), (36, 26));
    }
}
