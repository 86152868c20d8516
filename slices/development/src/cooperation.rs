use kernel::{Day, Id};
use plan::Theme;

use crate::words::Need;

/// Avtale: municipalities work together on a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    pub id: Id,
    pub title: String,
    pub theme: Theme,
    pub members: Vec<Id>,
    /// Vertskommune.
    pub host: Option<Id>,
    pub from: Day,
    pub to: Option<Day>,
    pub version: i64,
}

/// Kartlegging: whether a municipality could gain from cooperation on a theme, and what was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    pub id: Id,
    pub municipality: Id,
    pub theme: Theme,
    pub need: Need,
    pub mapped: Day,
    /// The day it was offered help to cooperate.
    pub offered: Option<Day>,
    /// The day something came of it.
    pub acted: Option<Day>,
    pub note: String,
    pub version: i64,
}

/// Hvor en kommune står.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    NotMapped,
    /// It could gain, and nobody has offered help.
    CouldGain,
    Offered,
    Acted,
    /// It does well alone.
    NoNeed,
}

impl Agreement {
    pub fn holds_on(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

impl Mapping {
    /// Where the municipality stood on the day; `None` when it was not mapped yet.
    pub fn on(&self, day: Day) -> Standing {
        let by_then = |date: Option<Day>| date.is_some_and(|date| date <= day);
        match self.need {
            _ if self.mapped > day => Standing::NotMapped,
            Need::None => Standing::NoNeed,
            Need::CouldGain if by_then(self.acted) => Standing::Acted,
            Need::CouldGain if by_then(self.offered) => Standing::Offered,
            Need::CouldGain => Standing::CouldGain,
        }
    }
}

impl Standing {
    /// Whether cooperation would help it, whatever was done since.
    pub fn could_gain(self) -> bool {
        matches!(self, Self::CouldGain | Self::Offered | Self::Acted)
    }

    /// Shape and key of its word.
    pub fn shown(self) -> (&'static str, &'static str) {
        match self {
            Self::NotMapped => ("none", "development-standing-not-mapped"),
            Self::CouldGain => ("bad", "development-standing-could-gain"),
            Self::Offered => ("warn", "development-standing-offered"),
            Self::Acted => ("good", "development-standing-acted"),
            Self::NoNeed => ("good", "development-standing-no-need"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_stands_where_the_days_say() {
        use Standing::{Acted, CouldGain, NoNeed, NotMapped, Offered};
        for (need, offered, acted, on, expected) in [
            (Need::CouldGain, None, None, "2026-01-31", NotMapped),
            (Need::CouldGain, None, None, "2026-02-01", CouldGain),
            (
                Need::CouldGain,
                Some("2026-03-01"),
                None,
                "2026-02-28",
                CouldGain,
            ),
            (
                Need::CouldGain,
                Some("2026-03-01"),
                None,
                "2026-03-01",
                Offered,
            ),
            (
                Need::CouldGain,
                Some("2026-03-01"),
                Some("2026-05-01"),
                "2026-04-01",
                Offered,
            ),
            (
                Need::CouldGain,
                Some("2026-03-01"),
                Some("2026-05-01"),
                "2026-05-01",
                Acted,
            ),
            (
                Need::CouldGain,
                None,
                Some("2026-05-01"),
                "2026-05-01",
                Acted,
            ),
            (Need::None, None, None, "2026-05-01", NoNeed),
        ] {
            let id: Id = "018f0000-0000-7000-8000-000000000001".parse().unwrap();
            let day = |day: &str| day.parse::<Day>().unwrap();
            let mapping = Mapping {
                id,
                municipality: id,
                theme: Theme::DebtCounselling,
                need,
                mapped: day("2026-02-01"),
                offered: offered.map(day),
                acted: acted.map(day),
                note: String::new(),
                version: 1,
            };
            assert_eq!(
                mapping.on(day(on)),
                expected,
                "{need:?} {offered:?} {acted:?} {on}"
            );
        }
    }
}
