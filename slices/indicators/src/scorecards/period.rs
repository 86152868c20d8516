use std::{fmt, str::FromStr};

use kernel::{Day, Period, coded};

coded! {
    /// Rytme: how often a figure of a line is made.
    Rhythm {
        Year = "year", "scorecards-rhythm-year";
        Tertial = "tertial", "scorecards-rhythm-tertial";
    }
}

/// Periode for et tall: a year, or a third of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FigurePeriod {
    pub year: i32,
    /// 1–3; 0 for the whole year.
    pub tertial: u32,
}

/// The years that a figure may be of.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;
/// How many periods back a figure may be entered of.
const BACK: usize = 9;

impl FigurePeriod {
    pub fn new(year: i32, tertial: u32) -> Option<Self> {
        let is_period = YEARS.contains(&year) && tertial <= 3;
        is_period.then_some(Self { year, tertial })
    }

    pub fn days(self) -> Period {
        match self.tertial {
            0 => Period::year(self.year),
            tertial => Period::tertial(self.year, tertial),
        }
    }

    /// The last one of the rhythm that was over before the day.
    pub fn last_ended(rhythm: Rhythm, day: Day) -> Self {
        let mut at = Self {
            year: day.year(),
            tertial: match rhythm {
                Rhythm::Year => 0,
                Rhythm::Tertial => 3,
            },
        };
        while at.days().last >= day {
            at = at.before();
        }
        at
    }

    /// Those that a figure may be entered of on the day, the newest first.
    pub fn enterable(rhythm: Rhythm, day: Day) -> Vec<Self> {
        let newest = Self::last_ended(rhythm, day);
        std::iter::successors(Some(newest), |one| Some(one.before()))
            .take(BACK)
            .collect()
    }

    fn before(self) -> Self {
        match self.tertial {
            0 => Self {
                year: self.year - 1,
                ..self
            },
            1 => Self {
                year: self.year - 1,
                tertial: 3,
            },
            tertial => Self {
                tertial: tertial - 1,
                ..self
            },
        }
    }
}

/// As in forms and in the log: `2025`, `2025-2`.
impl fmt::Display for FigurePeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.tertial {
            0 => write!(f, "{}", self.year),
            tertial => write!(f, "{}-{tertial}", self.year),
        }
    }
}

impl FromStr for FigurePeriod {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, tertial) = text.split_once('-').unwrap_or((text, "0"));
        let number = (year.parse(), tertial.parse());
        let (Ok(year), Ok(tertial)) = number else {
            return Err(());
        };
        Self::new(year, tertial).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_over_the_day_after_its_last() {
        use Rhythm::{Tertial, Year};
        for (rhythm, day, last) in [
            (Year, "2026-11-26", "2025"),
            (Year, "2026-12-31", "2025"),
            (Year, "2027-01-01", "2026"),
            (Tertial, "2026-11-26", "2026-2"),
            (Tertial, "2026-08-31", "2026-1"),
            (Tertial, "2026-09-01", "2026-2"),
            (Tertial, "2026-02-01", "2025-3"),
        ] {
            let found = FigurePeriod::last_ended(rhythm, day.parse().unwrap());
            assert_eq!(found.to_string(), last, "{rhythm:?} {day}");
            assert_eq!(last.parse(), Ok(found));
        }
    }

    #[test]
    fn figures_are_entered_of_the_last_nine_periods() {
        let day = "2026-05-01".parse().unwrap();
        let of = |rhythm| FigurePeriod::enterable(rhythm, day);
        let told: Vec<String> = of(Rhythm::Tertial)
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(told[..4], ["2026-1", "2025-3", "2025-2", "2025-1"]);
        assert_eq!((told.len(), of(Rhythm::Year)[8].year), (9, 2017));
    }

    #[test]
    fn what_is_no_period_is_not_read() {
        for text in ["", "2025-4", "1980", "2025-", "i fjor", "2025-1-1"] {
            assert!(text.parse::<FigurePeriod>().is_err(), "{text}");
        }
        assert_eq!("2025-0".parse(), "2025".parse::<FigurePeriod>());
    }
}
