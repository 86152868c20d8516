use kernel::{Day, Id, Period};
use plan::Theme;

use crate::words::Work;

/// Fagnettverk: NAV offices that meet about a theme, over years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    pub id: Id,
    pub name: String,
    pub theme: Theme,
    /// The work of those who meet; `None` when it is for everybody.
    pub work: Option<Work>,
    pub started: Day,
    /// The last day that it was open.
    pub ended: Option<Day>,
    pub version: i64,
}

/// Medlem: a NAV office that was offered a network, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub nav_office: Id,
    /// How many of its people take part.
    pub people: i64,
    pub offered: Day,
    pub joined: Option<Day>,
    pub left: Option<Day>,
}

/// Nettverksmøte that was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub id: Id,
    pub network: Id,
    pub day: Day,
}

/// Why a network cannot be stored as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotMeet {
    /// It ends before it begins.
    EndsBeforeItBegins,
}

impl Network {
    pub fn is_open_in(&self, period: Period) -> bool {
        self.started <= period.last && self.ended.is_none_or(|ended| ended >= period.first)
    }

    pub fn faults(&self) -> Option<CannotMeet> {
        let backwards = self.ended.is_some_and(|ended| ended < self.started);
        backwards.then_some(CannotMeet::EndsBeforeItBegins)
    }

    pub fn href(&self) -> String {
        format!("/nettverk/{}", self.id)
    }
}

impl Member {
    /// Whether it takes part that day.
    pub fn takes_part_on(&self, day: Day) -> bool {
        self.joined.is_some_and(|joined| joined <= day) && self.left.is_none_or(|left| left >= day)
    }
}

/// The open networks about the theme, or about anything, with how often each met.
pub fn alive<'a>(
    networks: &'a [Network],
    meetings: &[Meeting],
    theme: Option<Theme>,
    period: Period,
) -> Vec<(&'a Network, usize)> {
    let asked = networks
        .iter()
        .filter(|one| theme.is_none_or(|theme| theme == one.theme) && one.is_open_in(period));
    asked
        .map(|one| {
            let met = meetings
                .iter()
                .filter(|meeting| meeting.network == one.id && period.contains(meeting.day));
            (one, met.count())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn id(number: u32) -> Id {
        format!("018f0000-0000-7000-8000-{number:012}")
            .parse()
            .unwrap()
    }

    fn network(theme: Theme, started: &str, ended: Option<&str>) -> Network {
        Network {
            id: id(1),
            name: "Nettverk".into(),
            theme,
            work: None,
            started: day(started),
            ended: ended.map(day),
            version: 1,
        }
    }

    #[test]
    fn a_network_is_alive_when_it_met_while_it_is_counted() {
        let met = |on: &str| {
            vec![Meeting {
                id: id(2),
                network: id(1),
                day: day(on),
            }]
        };
        let elsewhere = vec![Meeting {
            id: id(2),
            network: id(9),
            day: day("2026-05-01"),
        }];
        for (name, network, meetings, theme, expected) in [
            (
                "met",
                network(Theme::Housing, "2024-01-01", None),
                met("2026-05-01"),
                None,
                Some(1),
            ),
            (
                "of the theme",
                network(Theme::Housing, "2024-01-01", None),
                met("2026-05-01"),
                Some(Theme::Housing),
                Some(1),
            ),
            (
                "of another theme",
                network(Theme::Housing, "2024-01-01", None),
                met("2026-05-01"),
                Some(Theme::Youth),
                None,
            ),
            (
                "did not meet",
                network(Theme::Housing, "2024-01-01", None),
                vec![],
                None,
                Some(0),
            ),
            (
                "another met",
                network(Theme::Housing, "2024-01-01", None),
                elsewhere,
                None,
                Some(0),
            ),
            (
                "met last year",
                network(Theme::Housing, "2024-01-01", None),
                met("2025-05-01"),
                None,
                Some(0),
            ),
            (
                "closed before",
                network(Theme::Housing, "2024-01-01", Some("2025-12-31")),
                vec![],
                None,
                None,
            ),
            (
                "begins later",
                network(Theme::Housing, "2027-01-01", None),
                vec![],
                None,
                None,
            ),
        ] {
            let networks = [network];
            let found = alive(&networks, &meetings, theme, Period::year(2026));
            assert_eq!(found.first().map(|(_, met)| *met), expected, "{name}");
        }
    }

    #[test]
    fn a_member_takes_part_from_joining_to_leaving() {
        let member = |joined: Option<&str>, left: Option<&str>| Member {
            nav_office: id(3),
            people: 2,
            offered: day("2026-01-01"),
            joined: joined.map(day),
            left: left.map(day),
        };
        for (joined, left, on, takes_part) in [
            (None, None, "2026-05-01", false),
            (Some("2026-05-01"), None, "2026-05-01", true),
            (Some("2026-05-02"), None, "2026-05-01", false),
            (Some("2026-01-01"), Some("2026-05-01"), "2026-05-01", true),
            (Some("2026-01-01"), Some("2026-04-30"), "2026-05-01", false),
        ] {
            assert_eq!(
                member(joined, left).takes_part_on(day(on)),
                takes_part,
                "{joined:?} {left:?}"
            );
        }
    }
}
