use kernel::{Day, Id, Instant, Period};

use super::{Aim, Rhythm};

/// Linje på målekortet: an indicator that a NAV office is followed by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScorecardLine {
    pub id: Id,
    pub nav_office: Id,
    pub measured: Measured,
    pub rhythm: Rhythm,
    pub aim: Aim,
    pub added_at: Instant,
    /// When it was taken out; its figures are kept.
    pub removed_at: Option<Instant>,
    pub removed_reason: String,
    pub version: i64,
}

/// Det linjen måler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measured {
    /// An indicator of the catalogue, whose figures come from statistics.
    Catalogue(Id),
    /// A proposal that the directorate recommended when it was chosen.
    Recommended(Id),
    Own(LocalIndicator),
}

/// Egen lokal indikator: one that this scorecard alone has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalIndicator {
    pub name: String,
    pub measures: String,
    pub numerator: String,
    pub denominator: String,
    pub collected_by: String,
}

impl ScorecardLine {
    pub fn is_in_use(&self) -> bool {
        self.removed_at.is_none()
    }

    /// Whether it was taken out on the day or before.
    pub fn is_taken_out(&self, day: Day) -> bool {
        self.removed_at.is_some_and(|at| at.day() <= day)
    }

    /// Whether it was on the scorecard on any of the days.
    pub fn is_in_use_in(&self, days: Period) -> bool {
        let not_taken_out = |at: Instant| at.day() >= days.first;
        self.added_at.day() <= days.last && self.removed_at.is_none_or(not_taken_out)
    }

    /// Whether it is local: its own, or recommended for scorecards; then people enter its figures.
    pub fn is_local(&self) -> bool {
        !matches!(self.measured, Measured::Catalogue(_))
    }
}

#[cfg(test)]
pub mod tests {
    use kernel::{Clock as _, FixedClock, Ids};

    use super::{super::Direction, *};

    fn noon(day: &str) -> Instant {
        let day: Day = day.parse().unwrap();
        FixedClock::noon(day).now()
    }

    /// A line of a scorecard since the day, until the other.
    pub fn line(measured: Measured, added: &str, removed: Option<&str>) -> ScorecardLine {
        let id = Ids::from_seed(1).next(noon("2020-01-01"));
        ScorecardLine {
            id,
            nav_office: id,
            measured,
            rhythm: Rhythm::Year,
            aim: Aim {
                direction: Direction::Higher,
                target: Some(800),
            },
            added_at: noon(added),
            removed_at: removed.map(noon),
            removed_reason: String::new(),
            version: 1,
        }
    }

    pub fn own() -> Measured {
        Measured::Own(LocalIndicator {
            name: "Mentor".to_owned(),
            measures: String::new(),
            numerator: String::new(),
            denominator: String::new(),
            collected_by: String::new(),
        })
    }

    #[test]
    fn a_line_is_in_use_from_its_first_day_to_its_last() {
        let days = Period {
            first: "2026-03-01".parse().unwrap(),
            last: "2026-06-30".parse().unwrap(),
        };
        for (added, removed, is_in_use) in [
            ("2026-01-01", None, true),
            ("2026-06-30", None, true),
            ("2026-07-01", None, false),
            ("2026-01-01", Some("2026-03-01"), true),
            ("2026-01-01", Some("2026-02-28"), false),
            ("2026-04-01", Some("2026-04-02"), true),
            ("2026-04-01", Some("2026-12-01"), true),
        ] {
            let found = line(own(), added, removed).is_in_use_in(days);
            assert_eq!(found, is_in_use, "{added} {removed:?}");
        }
    }
}
