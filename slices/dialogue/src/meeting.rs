use kernel::{Day, Id, Period};
use plan::{Activity, ActivityState, Partner, TargetGroup, Theme};

use crate::words::{Counterpart, Level, ParticipantRole};

/// Møte: an activity of the plan in which the office meets a counterpart, with its agenda and what came of it.
#[derive(Clone, Debug)]
pub struct Meeting {
    pub activity: Activity,
    pub counterpart: Counterpart,
    pub level: Level,
    /// Saksliste, in its order.
    pub topics: Vec<Topic>,
    pub participants: Vec<(ParticipantRole, i64)>,
    /// Det en ble enige om.
    pub decisions: Vec<String>,
    pub follow_ups: Vec<FollowUp>,
}

/// Sak på sakslista: a theme, words of one's own, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    pub id: Id,
    pub theme: Option<Theme>,
    pub title: String,
}

/// Oppfølging: what somebody shall do after the meeting, and by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    pub id: Id,
    pub task: String,
    pub owner: Option<Id>,
    pub due: Day,
    pub done: Option<Day>,
    /// What became of it.
    pub note: String,
}

/// Møte i kortform: what the lists and figures need of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingLine {
    pub id: Id,
    pub title: String,
    pub day: Day,
    pub state: ActivityState,
    pub counterpart: Counterpart,
    pub level: Level,
    pub themes: Vec<Theme>,
    /// The municipalities that took part.
    pub met: Vec<Id>,
}

impl MeetingLine {
    /// Whether it was held on a day of the period.
    pub fn held_in(&self, period: Period) -> bool {
        self.state == ActivityState::Held && period.contains(self.day)
    }

    pub fn raised(&self, theme: Theme) -> bool {
        self.themes.contains(&theme)
    }
}

impl FollowUp {
    pub fn is_overdue(&self, today: Day) -> bool {
        self.done.is_none() && self.due < today
    }
}

/// Whoever of the plan's partners sits on the other side of the table.
pub fn partners(counterpart: Counterpart) -> Vec<Partner> {
    match counterpart {
        Counterpart::MunicipalLeadership => vec![],
        Counterpart::NavCountyDirector => vec![Partner::NavCounty],
        Counterpart::RegionalArena => vec![Partner::NavCounty, Partner::Ks],
        Counterpart::Husbanken => vec![Partner::Husbanken],
        Counterpart::Ks => vec![Partner::Ks],
        Counterpart::CountyCouncil => vec![Partner::CountyCouncil],
        Counterpart::EnforcementOfficers => vec![Partner::EnforcementOfficer],
    }
}

/// Whom the plan says that the meeting is for.
pub fn target_groups(counterpart: Counterpart) -> Vec<TargetGroup> {
    match counterpart {
        Counterpart::MunicipalLeadership => vec![TargetGroup::Leadership],
        _ => vec![],
    }
}

/// When the leadership of the municipality was met last, in this or an earlier of these meetings.
pub fn last_met(meetings: &[MeetingLine], municipality: Id, period: Period) -> Option<Day> {
    let with_leadership = |meeting: &&MeetingLine| {
        meeting.counterpart == Counterpart::MunicipalLeadership
            && meeting.held_in(period)
            && meeting.met.contains(&municipality)
    };
    meetings
        .iter()
        .filter(with_leadership)
        .map(|meeting| meeting.day)
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u8) -> Id {
        format!("018f0000-0000-7000-8000-0000000000{number:02}")
            .parse()
            .unwrap()
    }

    #[test]
    fn a_leadership_is_met_when_it_took_part_in_a_meeting_that_was_held() {
        use ActivityState::{Cancelled, Held, Planned};
        use Counterpart::{MunicipalLeadership, RegionalArena};
        let year = Period::year(2026);
        for (name, state, day, counterpart, met, found) in [
            ("held", Held, "2026-03-01", MunicipalLeadership, 1, true),
            (
                "planned",
                Planned,
                "2026-03-01",
                MunicipalLeadership,
                1,
                false,
            ),
            (
                "cancelled",
                Cancelled,
                "2026-03-01",
                MunicipalLeadership,
                1,
                false,
            ),
            (
                "the year before",
                Held,
                "2025-12-31",
                MunicipalLeadership,
                1,
                false,
            ),
            (
                "another municipality",
                Held,
                "2026-03-01",
                MunicipalLeadership,
                2,
                false,
            ),
            ("in the arena", Held, "2026-03-01", RegionalArena, 1, false),
        ] {
            let meeting = MeetingLine {
                id: id(9),
                title: String::new(),
                day: day.parse().unwrap(),
                state,
                counterpart,
                level: Level::Steering,
                themes: vec![],
                met: vec![id(met)],
            };
            let last = last_met(&[meeting], id(1), year);
            assert_eq!(last.is_some(), found, "{name}");
        }
    }

    #[test]
    fn what_is_due_and_not_done_is_overdue() {
        let today = "2026-06-01".parse().unwrap();
        for (due, done, overdue) in [
            ("2026-05-31", None, true),
            ("2026-06-01", None, false),
            ("2026-05-01", Some("2026-05-31"), false),
        ] {
            let follow_up = FollowUp {
                id: id(1),
                task: String::new(),
                owner: None,
                due: due.parse().unwrap(),
                done: done.map(|day: &str| day.parse().unwrap()),
                note: String::new(),
            };
            assert_eq!(follow_up.is_overdue(today), overdue, "{due} {done:?}");
        }
    }
}
