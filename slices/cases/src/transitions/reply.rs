use kernel::Day;

use super::{unless, when};
use crate::{AppealCase, State};

/// Why a preliminary reply cannot be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotReply {
    Decided,
    AlreadySent,
    InFuture,
    BeforeReceived,
}

/// Checks that a preliminary reply (foreløpig svar) may be recorded as sent on `sent`.
pub fn reply(case: &AppealCase, sent: Day, today: Day) -> Result<(), Vec<CannotReply>> {
    let faults = [
        when(case.state == State::Decided, CannotReply::Decided),
        when(case.preliminary_sent.is_some(), CannotReply::AlreadySent),
        when(sent > today, CannotReply::InFuture),
        when(sent < case.received, CannotReply::BeforeReceived),
    ];
    unless(faults.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::appeal_case::tests::{day, received};

    #[test]
    fn a_reply_is_recorded_once_for_an_open_case() {
        use CannotReply::*;
        let open = received("2026-01-15");
        let sent = AppealCase {
            preliminary_sent: Some(day("2026-01-20")),
            ..open.clone()
        };
        let decided = AppealCase {
            state: State::Decided,
            ..open.clone()
        };
        for (name, case, on, faults) in [
            ("on the day of receipt", &open, "2026-01-15", vec![]),
            ("late, but sent", &open, "2026-02-20", vec![]),
            ("before receipt", &open, "2026-01-14", vec![BeforeReceived]),
            ("tomorrow", &open, "2026-03-02", vec![InFuture]),
            ("again", &sent, "2026-02-01", vec![AlreadySent]),
            ("after the decision", &decided, "2026-02-01", vec![Decided]),
        ] {
            assert_eq!(
                reply(case, day(on), day("2026-03-01"))
                    .err()
                    .unwrap_or_default(),
                faults,
                "{name}"
            );
        }
    }
}
