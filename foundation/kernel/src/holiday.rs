use chrono::Weekday;

use crate::Day;

impl Day {
    /// Whether it is a Norwegian public holiday: the fixed ones, and those that follow Easter. Sundays are not among them.
    pub fn is_holiday(self) -> bool {
        let fixed = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];
        let from_easter = easter(self.year()).days_until(self);
        fixed.contains(&(self.month(), self.day_of_month()))
            || [-3, -2, 0, 1, 39, 49, 50].contains(&from_easter)
    }

    /// Neither Saturday, Sunday nor public holiday.
    pub fn is_working_day(self) -> bool {
        !matches!(self.weekday(), Weekday::Sat | Weekday::Sun) && !self.is_holiday()
    }

    /// The day that is so many working days after this one.
    pub fn plus_working_days(self, days: u32) -> Self {
        (0..days).fold(self, |day, _| day.plus_days(1).or_next_working_day())
    }

    /// The day itself, or the first working day after it.
    pub fn or_next_working_day(self) -> Self {
        let mut day = self;
        while !day.is_working_day() {
            day = day.plus_days(1);
        }
        day
    }
}

/// Easter Sunday by the Gregorian rule.
fn easter(year: i32) -> Day {
    let (century, golden) = (year / 100, year % 19);
    let corrections = (8 * century + 13) / 25;
    let full_moon = (19 * golden + century - century / 4 - corrections + 15) % 30;
    let full_moon =
        full_moon - (full_moon / 28) * (1 - (29 / (full_moon + 1)) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + full_moon + 2 - century + century / 4) % 7;
    let from_march = full_moon - weekday;
    let month = 3 + (from_march + 40) / 44;
    let day = from_march + 28 - 31 * (month / 4);
    Day::of(year, month.unsigned_abs(), day.unsigned_abs())
        .expect("Easter is a day of March or April")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn easter_of_the_years() {
        for (year, expected) in [
            (2010, "2010-04-04"),
            (2012, "2012-04-08"),
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2026, "2026-04-05"),
            (2027, "2027-03-28"),
            (2028, "2028-04-16"),
            (2029, "2029-04-01"),
            (2030, "2030-04-21"),
            (2038, "2038-04-25"),
        ] {
            assert_eq!(easter(year), day(expected), "{year}");
        }
    }

    #[test]
    fn holidays() {
        for (text, expected) in [
            ("2026-01-01", true),
            ("2026-04-02", true),
            ("2026-04-03", true),
            ("2026-04-04", false),
            ("2026-04-06", true),
            ("2026-05-01", true),
            ("2026-05-14", true),
            ("2026-05-17", true),
            ("2026-05-25", true),
            ("2026-12-24", false),
            ("2026-12-26", true),
            ("2024-05-09", true),
            ("2024-05-20", true),
            ("2025-06-09", true),
            ("2027-05-06", true),
            ("2028-06-05", true),
            ("2029-05-10", true),
            ("2030-05-30", true),
        ] {
            assert_eq!(day(text).is_holiday(), expected, "{text}");
        }
    }

    #[test]
    fn working_days_after() {
        for (from, days, expected) in [
            ("2026-04-30", 5, "2026-05-08"),
            ("2026-08-31", 5, "2026-09-07"),
            ("2025-12-31", 5, "2026-01-08"),
            ("2026-04-01", 1, "2026-04-07"),
            ("2026-04-03", 0, "2026-04-03"),
        ] {
            assert_eq!(
                day(from).plus_working_days(days),
                day(expected),
                "{from} + {days}"
            );
        }
    }
}
