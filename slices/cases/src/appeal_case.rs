use kernel::{Day, Id};

use crate::{ActSection, Outcome, ProposedDecision, WaitingPeriod, days_waited};

kernel::coded! {
    /// Tilstand: where the case stands.
    State {
        /// Under arbeid, assigned or not.
        Open = "open", "cases-state-open";
        /// Venter på noen andre.
        Waiting = "waiting", "cases-state-waiting";
        /// Avgjort, withdrawn among them.
        Decided = "decided", "cases-state-decided";
    }
}

/// Klagesak: an appeal under the Social Services Act. Known by its archive number; holds no name.
#[derive(Clone, Debug, PartialEq)]
pub struct AppealCase {
    pub id: Id,
    pub archive_number: String,
    pub municipality: Id,
    pub nav_office: Option<Id>,
    pub received: Day,
    /// The last day on which a decision is within the limit.
    pub due_day: Day,
    pub preliminary_due: Day,
    pub preliminary_sent: Option<Day>,
    pub officer: Option<Id>,
    pub state: State,
    pub sections: Vec<&'static ActSection>,
    pub decision: Option<Decision>,
    /// How one would end it, until another has looked at it.
    pub proposed: Option<ProposedDecision>,
    /// Why what was proposed last came back; none once something is proposed anew.
    pub return_reason: Option<String>,
    pub note: String,
    pub version: i64,
    pub waiting: Vec<WaitingPeriod>,
}

/// Avgjørelse: how and when the case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    pub outcome: Outcome,
    pub decided: Day,
}

/// Saksbehandlingstid, worked out when the case is decided and stored with it, so that «within n months» is exact
/// for any n without date arithmetic in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handling {
    /// Days from receipt to decision.
    pub days: i64,
    /// Started months from receipt to decision: decided within n months exactly when this is at most n.
    pub months: u32,
    /// Days net of waiting.
    pub net_days: i64,
    /// Started months when the days waited are taken off.
    pub net_months: u32,
}

impl Handling {
    pub fn of(received: Day, decided: Day, waiting: &[WaitingPeriod]) -> Self {
        let waited = days_waited(waiting, decided);
        Self {
            days: received.days_until(decided),
            months: received.started_months_until(decided),
            net_days: received.days_until(decided) - waited,
            net_months: received.started_months_until(decided.plus_days(-waited)),
        }
    }
}

impl AppealCase {
    /// Days left to the due day as of `today`; negative when overdue.
    pub fn days_left(&self, today: Day) -> i64 {
        today.days_until(self.due_day)
    }

    /// Days left when the days waited so far are added to the limit.
    pub fn net_days_left(&self, today: Day) -> i64 {
        self.days_left(today) + days_waited(&self.waiting, today)
    }

    /// Whether the preliminary reply is still owed: the case is open and nothing has been sent.
    pub fn owes_preliminary_reply(&self) -> bool {
        self.state != State::Decided && self.preliminary_sent.is_none()
    }

    pub fn handling(&self) -> Option<Handling> {
        self.decision
            .map(|decision| Handling::of(self.received, decision.decided, &self.waiting))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::{WaitingReason, limit};

    pub(crate) fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    pub(crate) fn some_id(n: u64) -> Id {
        kernel::Ids::from_seed(n).next("2026-01-01T00:00:00Z".parse().unwrap())
    }

    /// An open case received that day, with the usual limits.
    pub(crate) fn received(on: &str) -> AppealCase {
        let due = limit::tests::usual().due_days(day(on)).unwrap();
        AppealCase {
            id: some_id(1),
            archive_number: "2026/1".into(),
            municipality: some_id(2),
            nav_office: None,
            received: day(on),
            due_day: due.decision,
            preliminary_due: due.preliminary_reply,
            preliminary_sent: None,
            officer: None,
            state: State::Open,
            sections: vec![],
            decision: None,
            proposed: None,
            return_reason: None,
            note: String::new(),
            version: 1,
            waiting: vec![],
        }
    }

    pub(crate) fn wait(from: &str, to: &str) -> WaitingPeriod {
        WaitingPeriod {
            from: day(from),
            to: to.parse().ok(),
            reason: WaitingReason::NavOffice,
        }
    }

    #[test]
    fn handling_time_is_counted_gross_and_net() {
        for (name, from, to, waiting, expected) in [
            ("same day", "2026-01-15", "2026-01-15", vec![], (0, 0, 0, 0)),
            (
                "on the limit day",
                "2026-01-15",
                "2026-04-15",
                vec![],
                (90, 3, 90, 3),
            ),
            (
                "the day after",
                "2026-01-15",
                "2026-04-16",
                vec![],
                (91, 4, 91, 4),
            ),
            (
                "a day late, ten waited",
                "2026-01-15",
                "2026-04-16",
                vec![wait("2026-02-01", "2026-02-11")],
                (91, 4, 81, 3),
            ),
            (
                "end of a long month",
                "2026-08-31",
                "2026-11-30",
                vec![],
                (91, 3, 91, 3),
            ),
        ] {
            let handling = Handling::of(day(from), day(to), &waiting);
            let found = (
                handling.days,
                handling.months,
                handling.net_days,
                handling.net_months,
            );
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn the_clocks_show_gross_and_net_days_left() {
        let mut case = received("2026-01-15");
        case.waiting = vec![wait("2026-04-01", "")];
        assert_eq!(
            (
                case.days_left(day("2026-04-20")),
                case.net_days_left(day("2026-04-20"))
            ),
            (-5, 14)
        );
    }
}
