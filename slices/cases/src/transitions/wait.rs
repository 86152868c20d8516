use kernel::Day;

use super::{unless, when};
use crate::{AppealCase, State};

/// Why a case cannot be set to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotWait {
    Decided,
    AlreadyWaiting,
    InFuture,
    BeforeReceived,
    /// The day lies in or before an earlier waiting period.
    OverlapsEarlier,
}

/// Why work on a case cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotResume {
    NotWaiting,
    InFuture,
    BeforeWaitingBegan,
}

/// Checks that the case may wait from `from`.
pub fn wait(case: &AppealCase, from: Day, today: Day) -> Result<(), Vec<CannotWait>> {
    let overlaps = case.waiting.iter().any(|period| period.reaches(from));
    let faults = [
        when(case.state == State::Decided, CannotWait::Decided),
        when(case.state == State::Waiting, CannotWait::AlreadyWaiting),
        when(from > today, CannotWait::InFuture),
        when(from < case.received, CannotWait::BeforeReceived),
        when(
            case.state != State::Waiting && overlaps,
            CannotWait::OverlapsEarlier,
        ),
    ];
    unless(faults.into_iter().flatten().collect())
}

/// Checks that work may go on from `on`.
pub fn resume(case: &AppealCase, on: Day, today: Day) -> Result<(), Vec<CannotResume>> {
    let Some(open) = case.waiting.iter().find(|period| period.to.is_none()) else {
        return Err(vec![CannotResume::NotWaiting]);
    };
    let faults = [
        when(on > today, CannotResume::InFuture),
        when(on < open.from, CannotResume::BeforeWaitingBegan),
    ];
    unless(faults.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::appeal_case::tests::{day, received, wait as period};

    #[test]
    fn a_case_waits_from_a_day_after_receipt_and_earlier_waits() {
        use CannotWait::*;
        let open = received("2026-01-15");
        let waited = AppealCase {
            waiting: vec![period("2026-02-01", "2026-02-11")],
            ..open.clone()
        };
        let waiting = AppealCase {
            waiting: vec![period("2026-02-01", "")],
            state: State::Waiting,
            ..open.clone()
        };
        let decided = AppealCase {
            state: State::Decided,
            ..open.clone()
        };
        for (name, case, from, faults) in [
            ("today", &open, "2026-03-01", vec![]),
            ("on the day of receipt", &open, "2026-01-15", vec![]),
            ("tomorrow", &open, "2026-03-02", vec![InFuture]),
            ("before receipt", &open, "2026-01-14", vec![BeforeReceived]),
            (
                "the day an earlier wait ended",
                &waited,
                "2026-02-11",
                vec![],
            ),
            (
                "inside an earlier wait",
                &waited,
                "2026-02-10",
                vec![OverlapsEarlier],
            ),
            (
                "before an earlier wait",
                &waited,
                "2026-01-20",
                vec![OverlapsEarlier],
            ),
            (
                "while waiting",
                &waiting,
                "2026-03-01",
                vec![AlreadyWaiting],
            ),
            (
                "after the decision, in the future",
                &decided,
                "2026-03-02",
                vec![Decided, InFuture],
            ),
        ] {
            assert_eq!(
                wait(case, day(from), day("2026-03-01"))
                    .err()
                    .unwrap_or_default(),
                faults,
                "{name}"
            );
        }
    }

    #[test]
    fn work_goes_on_from_a_day_within_the_wait() {
        use CannotResume::*;
        let open = received("2026-01-15");
        let waiting = AppealCase {
            waiting: vec![period("2026-02-01", "")],
            state: State::Waiting,
            ..open.clone()
        };
        for (name, case, on, faults) in [
            ("today", &waiting, "2026-03-01", vec![]),
            ("the first day of waiting", &waiting, "2026-02-01", vec![]),
            (
                "the day before it",
                &waiting,
                "2026-01-31",
                vec![BeforeWaitingBegan],
            ),
            ("tomorrow", &waiting, "2026-03-02", vec![InFuture]),
            (
                "a case that does not wait",
                &open,
                "2026-03-01",
                vec![NotWaiting],
            ),
        ] {
            assert_eq!(
                resume(case, day(on), day("2026-03-01"))
                    .err()
                    .unwrap_or_default(),
                faults,
                "{name}"
            );
        }
    }
}
