use kernel::{Day, Id, Period};
use plan::{Activity, ActivityState};

use crate::words::Light;

/// Prosjekt: a trial or pilot, an activity of the plan that may go on for years, with milestones and how it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    pub activity: Activity,
    /// The last day of the project; its activity stands in the plan of the first year.
    pub ends: Day,
    pub milestones: Vec<Milestone>,
    /// Each time that somebody said how it goes, the first first.
    pub statuses: Vec<Status>,
}

/// Milepæl.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    pub id: Id,
    pub title: String,
    pub due: Day,
    pub done: Option<Day>,
}

/// Status på en dag, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    pub day: Day,
    pub light: Light,
    pub reason: String,
}

/// Prosjektet i kortform: what the list and the measure need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectLine {
    pub id: Id,
    pub title: String,
    pub state: ActivityState,
    pub begins: Day,
    pub ends: Day,
    /// Due and done.
    pub milestones: Vec<(Day, Option<Day>)>,
    /// In the order of their days.
    pub lights: Vec<(Day, Light)>,
}

impl ProjectLine {
    /// Whether it was going on some day of the period: decided, and neither cancelled nor yet to come.
    pub fn goes_on_in(&self, period: Period) -> bool {
        let is_decided = matches!(self.state, ActivityState::Planned | ActivityState::Held);
        is_decided && self.begins <= period.last && self.ends >= period.first
    }

    /// What was said of it last, as of the day.
    pub fn light(&self, as_of: Day) -> Option<Light> {
        let mut said = self.lights.iter().filter(|(day, _)| *day <= as_of);
        said.next_back().map(|(_, light)| *light)
    }

    /// How many milestones were due before the day and not reached by then.
    pub fn overdue(&self, as_of: Day) -> usize {
        let is_late = |(due, done): &&(Day, Option<Day>)| {
            *due < as_of && done.is_none_or(|done| done > as_of)
        };
        self.milestones.iter().filter(is_late).count()
    }

    /// Whether it goes as planned: somebody has said so, and no milestone is overdue.
    pub fn is_on_plan(&self, as_of: Day) -> bool {
        self.light(as_of) == Some(Light::OnPlan) && self.overdue(as_of) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: &str) -> Day {
        day.parse().unwrap()
    }

    #[test]
    fn a_project_is_on_plan_when_somebody_says_so_and_nothing_is_late() {
        use Light::{AtRisk, OffPlan, OnPlan};
        for (name, lights, due, done, on_plan) in [
            (
                "said and in time",
                vec![("2026-02-01", OnPlan)],
                "2026-03-01",
                Some("2026-02-20"),
                true,
            ),
            (
                "nobody has said",
                vec![],
                "2026-03-01",
                Some("2026-02-20"),
                false,
            ),
            (
                "late",
                vec![("2026-02-01", OnPlan)],
                "2026-03-01",
                None,
                false,
            ),
            (
                "due on the day",
                vec![("2026-02-01", OnPlan)],
                "2026-06-01",
                None,
                true,
            ),
            (
                "reached late",
                vec![("2026-02-01", OnPlan)],
                "2026-03-01",
                Some("2026-05-01"),
                true,
            ),
            (
                "reached after the day",
                vec![("2026-02-01", OnPlan)],
                "2026-03-01",
                Some("2026-06-02"),
                false,
            ),
            (
                "at risk since",
                vec![("2026-02-01", OnPlan), ("2026-05-01", AtRisk)],
                "2026-07-01",
                None,
                false,
            ),
            (
                "well again",
                vec![("2026-02-01", OffPlan), ("2026-05-01", OnPlan)],
                "2026-07-01",
                None,
                true,
            ),
            (
                "said after the day",
                vec![("2026-06-02", OnPlan)],
                "2026-07-01",
                None,
                false,
            ),
        ] {
            let project = ProjectLine {
                id: "018f0000-0000-7000-8000-000000000001".parse().unwrap(),
                title: String::new(),
                state: ActivityState::Planned,
                begins: day("2026-01-01"),
                ends: day("2027-12-31"),
                milestones: vec![(day(due), done.map(day))],
                lights: lights
                    .into_iter()
                    .map(|(on, light)| (day(on), light))
                    .collect(),
            };
            assert_eq!(project.is_on_plan(day("2026-06-01")), on_plan, "{name}");
        }
    }
}
