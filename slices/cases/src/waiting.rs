use kernel::Day;

kernel::coded! {
    /// Ventegrunn: whom or what the case waits for.
    WaitingReason {
        Complainant = "complainant", "cases-waiting-complainant";
        NavOffice = "nav_office", "cases-waiting-nav-office";
        OtherAuthority = "other_authority", "cases-waiting-other-authority";
        LegalClarification = "legal_clarification", "cases-waiting-legal-clarification";
    }
}

/// Venteperiode: days in which the office waits for somebody else. Recorded and shown beside the figures;
/// the limit runs on (design: waiting does not stop the clock unless the requirement says so).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitingPeriod {
    /// The first day of waiting.
    pub from: Day,
    /// The day the work went on; that day is not waited. `None` while the case still waits.
    pub to: Option<Day>,
    pub reason: WaitingReason,
}

impl WaitingPeriod {
    /// Days waited by the end of `until`'s eve: from the first day to the day work went on, never negative.
    fn days(self, until: Day) -> i64 {
        self.from
            .days_until(self.to.map_or(until, |to| to.min(until)))
            .max(0)
    }

    /// Whether a wait from `day` would lie inside this one or start before it ended.
    pub fn reaches(self, day: Day) -> bool {
        self.to.is_none_or(|to| day < to)
    }
}

/// Days waited in all up to `until`. Periods of one case never overlap.
pub fn days_waited(periods: &[WaitingPeriod], until: Day) -> i64 {
    periods.iter().map(|period| period.days(until)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(from: &str, to: &str) -> WaitingPeriod {
        WaitingPeriod {
            from: from.parse().unwrap(),
            to: to.parse().ok(),
            reason: WaitingReason::Complainant,
        }
    }

    #[test]
    fn waited_days_are_counted_to_the_day_the_work_went_on() {
        for (name, periods, until, days) in [
            ("none", vec![], "2026-06-01", 0),
            (
                "a closed one",
                vec![wait("2026-03-01", "2026-03-11")],
                "2026-06-01",
                10,
            ),
            (
                "over the same day",
                vec![wait("2026-03-01", "2026-03-01")],
                "2026-06-01",
                0,
            ),
            (
                "still waiting",
                vec![wait("2026-05-25", "")],
                "2026-06-01",
                7,
            ),
            (
                "two",
                vec![wait("2026-03-01", "2026-03-11"), wait("2026-05-25", "")],
                "2026-06-01",
                17,
            ),
            (
                "asked as of a day before it began",
                vec![wait("2026-05-25", "2026-05-30")],
                "2026-05-01",
                0,
            ),
            (
                "asked in the middle of it",
                vec![wait("2026-05-25", "2026-05-30")],
                "2026-05-27",
                2,
            ),
        ] {
            assert_eq!(
                days_waited(&periods, until.parse().unwrap()),
                days,
                "{name}"
            );
        }
    }
}
