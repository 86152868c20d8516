use kernel::{Day, Id, Period};

use crate::words::{ActivityKind, ActivityState, Organiser, Partner, TargetGroup, Theme, Unit};

/// Aktivitet: one thing in the plan of the year, with what it answers, whom it is for and what came of it.
///
/// What other slices hold more of (a course with its sessions, a meeting with its agenda) is a row of theirs under the
/// same id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    pub id: Id,
    pub kind: ActivityKind,
    pub organiser: Organiser,
    pub state: ActivityState,
    pub title: String,
    pub description: String,
    pub first_day: Day,
    pub last_day: Day,
    /// Ansvarlig: who of the office answers for it.
    pub owner: Option<Id>,
    /// The chapter of the budget that pays, such as `1510` or `621.63`.
    pub budget_chapter: Option<String>,
    /// What it costs the office, in whole kroner.
    pub cost_kroner: Option<i64>,
    /// Resultat: what came of it.
    pub outcome: String,
    /// Erfaring: what to do otherwise next time.
    pub lesson: String,
    /// The activity of an earlier year that it was copied from.
    pub copied_from: Option<Id>,
    pub version: i64,
    pub marks: Marks,
    /// The stable keys of the items of the year's letter that it answers.
    pub items: Vec<String>,
}

/// Kjennetegn: what an activity is about, whom it is for and who takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    pub themes: Vec<Theme>,
    pub target_groups: Vec<TargetGroup>,
    pub partners: Vec<Partner>,
    pub units: Vec<Unit>,
}

impl Activity {
    /// The year whose plan it stands in: that of its first day.
    pub fn year(&self) -> i32 {
        self.first_day.year()
    }

    pub fn days(&self) -> Period {
        Period {
            first: self.first_day,
            last: self.last_day,
        }
    }

    /// Whether it should have been held by now and nobody has said that it was.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.state == ActivityState::Planned && self.last_day < today
    }

    /// Whether it is the office's together with another: a partner takes part, or holds it.
    pub fn is_joint(&self) -> bool {
        !self.marks.partners.is_empty() || matches!(self.organiser, Organiser::Partner(_))
    }
}

/// Why an activity cannot be stored as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotPlan {
    /// It ends before it begins.
    EndsBeforeItBegins,
    /// It lasts more than a year.
    TooLong,
    /// It is said to be held, and is not over.
    HeldInFuture,
    /// It is said to be held, without a word of what came of it.
    HeldWithoutOutcome,
}

/// The longest that an activity lasts, in days: a year.
const LONGEST: i64 = 366;

/// Everything that is wrong with an activity as it is written.
pub fn faults(activity: &Activity, today: Day) -> Vec<CannotPlan> {
    let held = activity.state == ActivityState::Held;
    let backwards = activity.last_day < activity.first_day;
    let length = activity.first_day.days_until(activity.last_day);
    [
        (backwards, CannotPlan::EndsBeforeItBegins),
        (length > LONGEST, CannotPlan::TooLong),
        (
            held && !backwards && activity.first_day > today,
            CannotPlan::HeldInFuture,
        ),
        (
            held && activity.outcome.is_empty(),
            CannotPlan::HeldWithoutOutcome,
        ),
    ]
    .into_iter()
    .filter_map(|(wrong, why)| wrong.then_some(why))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn activity(state: ActivityState, first: &str, last: &str, outcome: &str) -> Activity {
        Activity {
            id: "018f0000-0000-7000-8000-000000000001".parse().unwrap(),
            kind: ActivityKind::Guidance,
            organiser: Organiser::Office,
            state,
            title: "Veiledning".into(),
            description: String::new(),
            first_day: first.parse().unwrap(),
            last_day: last.parse().unwrap(),
            owner: None,
            budget_chapter: None,
            cost_kroner: None,
            outcome: outcome.into(),
            lesson: String::new(),
            copied_from: None,
            version: 1,
            marks: Marks::default(),
            items: vec![],
        }
    }

    #[test]
    fn every_fault_is_named_at_once() {
        use ActivityState::{Cancelled, Draft, Held, Planned};
        use CannotPlan::*;
        let today = "2026-06-01".parse().unwrap();
        for (name, state, first, last, outcome, expected) in [
            ("one day", Planned, "2026-09-01", "2026-09-01", "", vec![]),
            (
                "a draft over months",
                Draft,
                "2026-09-01",
                "2026-12-31",
                "",
                vec![],
            ),
            (
                "backwards",
                Planned,
                "2026-09-02",
                "2026-09-01",
                "",
                vec![EndsBeforeItBegins],
            ),
            (
                "two years",
                Planned,
                "2026-01-01",
                "2027-12-31",
                "",
                vec![TooLong],
            ),
            (
                "held today",
                Held,
                "2026-06-01",
                "2026-06-02",
                "God dialog",
                vec![],
            ),
            (
                "held tomorrow",
                Held,
                "2026-06-02",
                "2026-06-02",
                "God dialog",
                vec![HeldInFuture],
            ),
            (
                "held and nothing said",
                Held,
                "2026-05-02",
                "2026-05-02",
                "",
                vec![HeldWithoutOutcome],
            ),
            (
                "cancelled and nothing said",
                Cancelled,
                "2026-09-02",
                "2026-09-02",
                "",
                vec![],
            ),
            (
                "nothing right",
                Held,
                "2026-09-02",
                "2026-09-01",
                "",
                vec![EndsBeforeItBegins, HeldWithoutOutcome],
            ),
        ] {
            assert_eq!(
                faults(&activity(state, first, last, outcome), today),
                expected,
                "{name}"
            );
        }
    }

    #[test]
    fn what_is_planned_and_past_is_overdue() {
        use ActivityState::{Cancelled, Draft, Held, Planned};
        let today = "2026-06-01".parse().unwrap();
        for (state, last, overdue) in [
            (Planned, "2026-05-31", true),
            (Planned, "2026-06-01", false),
            (Held, "2026-05-31", false),
            (Cancelled, "2026-05-31", false),
            (Draft, "2026-05-31", false),
        ] {
            let activity = activity(state, "2026-05-01", last, "x");
            assert_eq!(activity.is_overdue(today), overdue, "{state:?} {last}");
        }
    }
}
