use super::{unless, when};
use crate::{AppealCase, State};

/// Why a case cannot be reopened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotReopen {
    NotDecided,
    /// A decided case is reopened for a stated reason only.
    NoReason,
}

/// Checks that a decided case may be taken up again for `reason`. Its clock has run on since receipt.
pub fn reopen(case: &AppealCase, reason: &str) -> Result<(), Vec<CannotReopen>> {
    let faults = [
        when(case.state != State::Decided, CannotReopen::NotDecided),
        when(reason.trim().is_empty(), CannotReopen::NoReason),
    ];
    unless(faults.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::appeal_case::tests::received;

    #[test]
    fn only_a_decided_case_is_reopened_and_for_a_reason() {
        use CannotReopen::*;
        let open = received("2026-01-15");
        let decided = AppealCase {
            state: State::Decided,
            ..open.clone()
        };
        for (name, case, reason, faults) in [
            ("decided", &decided, "Feil utfall registrert", vec![]),
            ("no reason", &decided, "  ", vec![NoReason]),
            ("open", &open, "Feil utfall registrert", vec![NotDecided]),
            ("open, no reason", &open, "", vec![NotDecided, NoReason]),
        ] {
            assert_eq!(
                reopen(case, reason).err().unwrap_or_default(),
                faults,
                "{name}"
            );
        }
    }
}
