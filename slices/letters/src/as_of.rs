//! The day that a page shows: today, or the one that is asked for.

use kernel::{Day, Period};
use shell::Fields;

/// Per dag: the day whose words, items, bindings and figures are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    pub day: Day,
    /// Another day than today was asked for, so links go on asking for it.
    pub is_asked: bool,
}

impl AsOf {
    /// The asked day of the year, never after today nor outside the year; today, or the year's last day, when none is.
    pub fn of(asked: Option<Day>, year: i32, today: Day) -> Self {
        let year = Period::year(year);
        let latest = today.min(year.last);
        let day = asked.map_or(latest, |asked| asked.max(year.first).min(latest));
        Self {
            day,
            is_asked: day != latest,
        }
    }

    /// As the field `per` of the address asks.
    pub fn asked(query: &mut Fields, year: i32, today: Day) -> Self {
        Self::of(query.day("per"), year, today)
    }

    /// What links to other pages of the same day end with.
    pub fn query(self) -> String {
        if self.is_asked {
            format!("?per={}", self.day)
        } else {
            String::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_shown_within_its_year_and_not_after_today() {
        let today = "2026-06-15";
        for (asked, year, shown, is_asked) in [
            ("", 2026, "2026-06-15", false),
            ("2026-04-30", 2026, "2026-04-30", true),
            ("2026-06-15", 2026, "2026-06-15", false),
            ("2026-12-31", 2026, "2026-06-15", false),
            ("2025-04-30", 2026, "2026-01-01", true),
            ("", 2025, "2025-12-31", false),
            ("2025-04-30", 2025, "2025-04-30", true),
            ("2026-04-30", 2025, "2025-12-31", false),
            ("", 2027, "2026-06-15", false),
            ("2027-04-30", 2027, "2026-06-15", false),
        ] {
            let found = AsOf::of(asked.parse().ok(), year, today.parse().unwrap());
            assert_eq!(
                (found.day.to_string().as_str(), found.is_asked),
                (shown, is_asked),
                "{asked} {year}"
            );
        }
    }
}
