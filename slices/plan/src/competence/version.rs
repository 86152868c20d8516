use kernel::{Day, Id, Instant};

use super::{Approval, Line, Side};

/// Versjon: the plan as it was made once. It never changes; what changes makes a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub id: Id,
    pub year: i32,
    pub number: i64,
    pub introduction: String,
    pub lines: Vec<Line>,
    pub made_by: String,
    pub made_at: Instant,
    pub approvals: Vec<Approval>,
}

impl Version {
    pub fn approval(&self, side: Side) -> Option<&Approval> {
        self.approvals.iter().find(|one| one.side == side)
    }

    /// The day the second side approved it.
    pub fn approved_on(&self) -> Option<Day> {
        let days: Option<Vec<Day>> = Side::BOTH
            .iter()
            .map(|side| Some(self.approval(*side)?.at.day()))
            .collect();
        days?.into_iter().max()
    }
}

/// The version that holds on the day: the newest that both sides had approved by then. One that waits changes nothing.
pub fn holding_on(versions: &[Version], day: Day) -> Option<&Version> {
    let approved = |version: &&Version| version.approved_on().is_some_and(|on| on <= day);
    let holding = versions.iter().filter(approved);
    holding.max_by_key(|version| version.number)
}

#[cfg(test)]
mod tests {
    use access::Hand;
    use kernel::{Clock as _, FixedClock};

    use super::*;
    use crate::made_up::{day, id};

    fn version(number: i64, approved: &[(Side, &str)]) -> Version {
        let at = |text: &str| FixedClock::noon(day(text)).now();
        Version {
            id: id(1),
            year: 2026,
            number,
            introduction: String::new(),
            lines: vec![],
            made_by: String::new(),
            made_at: at("2026-01-01"),
            approvals: approved
                .iter()
                .map(|(side, on)| Approval {
                    side: *side,
                    hand: Hand::own(id(2)),
                    by: String::new(),
                    at: at(on),
                })
                .collect(),
        }
    }

    #[test]
    fn the_newest_that_both_have_approved_holds() {
        use Side::{NavCounty, Office};
        let both = [(Office, "2026-02-01"), (NavCounty, "2026-02-10")];
        let later = [(NavCounty, "2026-05-01"), (Office, "2026-05-02")];
        let half = [(Office, "2026-05-01")];
        for (name, versions, on, expected) in [
            ("none", vec![], "2026-06-01", None),
            ("one side", vec![version(1, &half)], "2026-06-01", None),
            ("both", vec![version(1, &both)], "2026-06-01", Some(1)),
            (
                "the day before",
                vec![version(1, &both)],
                "2026-02-09",
                None,
            ),
            (
                "a later one waits",
                vec![version(1, &both), version(2, &half)],
                "2026-06-01",
                Some(1),
            ),
            (
                "a later one holds",
                vec![version(1, &both), version(2, &later)],
                "2026-06-01",
                Some(2),
            ),
            (
                "before the later one",
                vec![version(1, &both), version(2, &later)],
                "2026-05-01",
                Some(1),
            ),
        ] {
            let found = holding_on(&versions, day(on)).map(|version| version.number);
            assert_eq!(found, expected, "{name}");
        }
    }
}
