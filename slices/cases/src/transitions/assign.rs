use kernel::Id;

use crate::{AppealCase, State};

/// Why a case cannot be handed to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotAssign {
    Decided,
    /// That person works in another office, has another role or has left.
    NotACaseOfficerHere,
}

/// Checks that an open case may go to `to` (or to nobody, which puts it back in the section's queue).
pub fn assign(case: &AppealCase, to: Option<Id>, officers: &[Id]) -> Result<(), CannotAssign> {
    if case.state == State::Decided {
        return Err(CannotAssign::Decided);
    }
    if to.is_some_and(|officer| !officers.contains(&officer)) {
        return Err(CannotAssign::NotACaseOfficerHere);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::appeal_case::tests::{received, some_id};

    #[test]
    fn only_open_cases_go_to_officers_of_the_office() {
        let (here, elsewhere) = (some_id(7), some_id(8));
        let open = received("2026-01-15");
        let decided = AppealCase {
            state: State::Decided,
            ..open.clone()
        };
        let waiting = AppealCase {
            state: State::Waiting,
            ..open.clone()
        };
        for (name, case, to, answer) in [
            ("to a colleague", &open, Some(here), Ok(())),
            ("back to the queue", &open, None, Ok(())),
            ("while it waits", &waiting, Some(here), Ok(())),
            (
                "to another office",
                &open,
                Some(elsewhere),
                Err(CannotAssign::NotACaseOfficerHere),
            ),
            (
                "after the decision",
                &decided,
                Some(here),
                Err(CannotAssign::Decided),
            ),
        ] {
            assert_eq!(assign(case, to, &[here]), answer, "{name}");
        }
    }
}
