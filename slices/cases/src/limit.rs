use kernel::Day;

kernel::coded! {
    /// Frist: which limit a case has.
    LimitKind {
        /// Avgjørelse: decided within so many months from receipt at the office (the letter's 90 % in three months).
        Decision = "decision", "cases-limit-decision";
        /// Foreløpig svar: owed when the case takes longer (forvaltningsloven § 11 a).
        PreliminaryReply = "preliminary_reply", "cases-limit-preliminary-reply";
    }
}

/// Frist med gyldighet: a limit that holds for cases received from one day to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    pub kind: LimitKind,
    pub months: u32,
    pub valid_from: Day,
    pub valid_to: Option<Day>,
}

/// The limits as stored, newest and oldest alike.
#[derive(Clone, Debug, Default)]
pub struct Limits(pub Vec<Limit>);

/// Frister for én sak, worked out once and stored with the case: they never drift with today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueDays {
    pub decision: Day,
    pub preliminary_reply: Day,
}

impl Limits {
    fn months(&self, kind: LimitKind, received: Day) -> Option<u32> {
        let valid = |limit: &&Limit| {
            limit.kind == kind
                && limit.valid_from <= received
                && limit.valid_to.is_none_or(|to| received <= to)
        };
        self.0.iter().find(valid).map(|limit| limit.months)
    }

    /// The due days of a case received that day; `None` when no limit was valid then.
    pub fn due_days(&self, received: Day) -> Option<DueDays> {
        Some(DueDays {
            decision: received.plus_months(self.months(LimitKind::Decision, received)?),
            preliminary_reply: received
                .plus_months(self.months(LimitKind::PreliminaryReply, received)?),
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn limit(kind: LimitKind, months: u32, from: &str, to: &str) -> Limit {
        Limit {
            kind,
            months,
            valid_from: day(from),
            valid_to: to.parse().ok(),
        }
    }

    /// Three months and one month from the day the Act came into force.
    pub(crate) fn usual() -> Limits {
        Limits(vec![
            limit(LimitKind::Decision, 3, "2010-01-01", ""),
            limit(LimitKind::PreliminaryReply, 1, "2010-01-01", ""),
        ])
    }

    #[test]
    fn a_case_has_the_limit_that_was_valid_when_it_was_received() {
        let mut limits = usual();
        limits.0[0].valid_to = Some(day("2025-12-31"));
        limits
            .0
            .push(limit(LimitKind::Decision, 2, "2026-01-01", ""));
        for (received, due) in [
            ("2025-12-31", Some("2026-03-31")),
            ("2026-01-01", Some("2026-03-01")),
            ("2025-11-30", Some("2026-02-28")),
            ("2009-12-31", None),
        ] {
            assert_eq!(
                limits.due_days(day(received)).map(|due| due.decision),
                due.map(day),
                "{received}"
            );
        }
    }
}
