use std::{fmt, str::FromStr};

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc, Weekday};
use serde::{Deserialize, Serialize};

/// Dag: a civil day without a time of day, the unit in which the registers and every deadline count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(NaiveDate);

/// The text is not a day written as `2026-04-30` or `30.04.2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADay;

impl Day {
    /// The day with this year, month (1–12) and day of the month, where there is one.
    pub fn of(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// The same day so many months later, or the last day of that month when it has no such day
    /// (31 August + 3 months = 30 November).
    pub fn plus_months(self, months: u32) -> Self {
        Self(
            self.0
                .checked_add_months(Months::new(months))
                .unwrap_or(NaiveDate::MAX),
        )
    }

    /// The same day so many months later, or earlier where `months` is negative; as [`Day::plus_months`] at the end of a
    /// short month.
    pub fn shifted_months(self, months: i32) -> Self {
        if months >= 0 {
            return self.plus_months(months.unsigned_abs());
        }
        let earlier = self
            .0
            .checked_sub_months(Months::new(months.unsigned_abs()));
        Self(earlier.unwrap_or(NaiveDate::MIN))
    }

    /// The Monday of the day's week.
    pub fn monday(self) -> Self {
        self.plus_days(-i64::from(self.0.weekday().num_days_from_monday()))
    }

    /// Uke: the year and the number of the week by ISO 8601, as Norwegian calendars have them. The first days of January
    /// can belong to the last week of the year before.
    pub fn week(self) -> (i32, u32) {
        let week = self.0.iso_week();
        (week.year(), week.week())
    }

    /// The Monday of the week with this number, where the year has it.
    pub fn of_week(year: i32, week: u32) -> Option<Self> {
        NaiveDate::from_isoywd_opt(year, week, Weekday::Mon).map(Self)
    }

    /// The day so many days later, or earlier where `days` is negative.
    pub fn plus_days(self, days: i64) -> Self {
        let step = Days::new(days.unsigned_abs());
        let moved = if days < 0 {
            self.0.checked_sub_days(step)
        } else {
            self.0.checked_add_days(step)
        };
        Self(moved.unwrap_or(if days < 0 {
            NaiveDate::MIN
        } else {
            NaiveDate::MAX
        }))
    }

    /// Whole days from this day to `other`; negative when `other` is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        (other.0 - self.0).num_days()
    }

    /// How many started months lie between this day and `later`: the smallest `n` for which
    /// `self.plus_months(n) >= later`. Zero when `later` is not later.
    pub fn started_months_until(self, later: Self) -> u32 {
        if later <= self {
            return 0;
        }
        let months = (later.year() - self.year()) * 12 + later.month().cast_signed()
            - self.month().cast_signed();
        let months = months.unsigned_abs();
        if self.plus_months(months) >= later {
            months
        } else {
            months + 1
        }
    }

    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Month of the year, 1–12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Day of the month, 1–31.
    pub fn day_of_month(self) -> u32 {
        self.0.day()
    }

    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    pub fn to_naive(self) -> NaiveDate {
        self.0
    }

    /// The moment at which it begins in Norway.
    pub fn begins(self) -> Instant {
        let midnight = self.0.and_time(chrono::NaiveTime::MIN);
        let oslo = midnight.and_local_timezone(chrono_tz::Europe::Oslo);
        let begins = oslo.earliest().map(|moment| moment.with_timezone(&Utc));
        begins.unwrap_or_else(|| midnight.and_utc()).into()
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self(date)
    }
}

/// Writes `2026-04-30`, the form of addresses, files and the database; pages write days through `texts`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl FromStr for Day {
    type Err = NotADay;

    /// Reads `2026-04-30` and the Norwegian `30.04.2026` or `30.4.2026`.
    fn from_str(text: &str) -> Result<Self, NotADay> {
        let text = text.trim();
        let parts =
            |sign| -> Option<Vec<u32>> { text.split(sign).map(|part| part.parse().ok()).collect() };
        let day = match (parts('-').as_deref(), parts('.').as_deref()) {
            (Some([year, month, day]), _) | (_, Some([day, month, year]))
                if (1000..=9999).contains(year) =>
            {
                i32::try_from(*year)
                    .ok()
                    .and_then(|year| Self::of(year, *month, *day))
            }
            _ => None,
        };
        day.ok_or(NotADay)
    }
}

impl fmt::Display for NotADay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day")
    }
}

impl std::error::Error for NotADay {}

/// Tidspunkt: a moment in UTC, kept to the microsecond as both databases do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(DateTime<Utc>);

impl Instant {
    /// The civil day in Norway at this moment.
    pub fn day(self) -> Day {
        Day(self.0.with_timezone(&chrono_tz::Europe::Oslo).date_naive())
    }

    /// Hour and minute in Norway at this moment.
    pub fn hour_minute(self) -> (u32, u32) {
        use chrono::Timelike;
        let local = self.0.with_timezone(&chrono_tz::Europe::Oslo);
        (local.hour(), local.minute())
    }

    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + chrono::Duration::seconds(seconds))
    }

    pub fn to_utc(self) -> DateTime<Utc> {
        self.0
    }
}

impl From<DateTime<Utc>> for Instant {
    fn from(moment: DateTime<Utc>) -> Self {
        let micros = moment.timestamp_micros();
        Self(DateTime::from_timestamp_micros(micros).unwrap_or(moment))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M:%S%.6fZ"))
    }
}

impl FromStr for Instant {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        DateTime::parse_from_rfc3339(text)
            .map(|moment| moment.with_timezone(&Utc).into())
            .map_err(|_| NotADay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn months_end_on_the_last_day_of_a_short_month() {
        for (from, months, to) in [
            ("2026-08-31", 3, "2026-11-30"),
            ("2025-11-30", 3, "2026-02-28"),
            ("2027-11-30", 3, "2028-02-29"),
            ("2026-10-15", 3, "2027-01-15"),
        ] {
            assert_eq!(day(from).plus_months(months), day(to), "{from} + {months}");
        }
    }

    #[test]
    fn started_months_is_the_smallest_that_covers() {
        for (from, to, months) in [
            ("2026-01-15", "2026-01-15", 0),
            ("2026-01-15", "2026-01-16", 1),
            ("2026-01-15", "2026-04-15", 3),
            ("2026-01-15", "2026-04-16", 4),
            ("2026-08-31", "2026-11-30", 3),
            ("2026-08-31", "2026-12-01", 4),
            ("2026-05-02", "2026-05-01", 0),
        ] {
            assert_eq!(
                day(from).started_months_until(day(to)),
                months,
                "{from} to {to}"
            );
        }
    }

    #[test]
    fn months_are_shifted_both_ways() {
        for (from, months, to) in [
            ("2026-03-31", -1, "2026-02-28"),
            ("2026-01-15", -1, "2025-12-15"),
            ("2026-01-31", 1, "2026-02-28"),
            ("2026-01-15", 0, "2026-01-15"),
        ] {
            assert_eq!(day(from).shifted_months(months), day(to), "{from} {months}");
        }
    }

    #[test]
    fn weeks_are_those_of_norwegian_calendars() {
        for (text, week, monday) in [
            ("2026-01-01", (2026, 1), "2025-12-29"),
            ("2027-01-01", (2026, 53), "2026-12-28"),
            ("2024-12-30", (2025, 1), "2024-12-30"),
            ("2026-11-26", (2026, 48), "2026-11-23"),
        ] {
            assert_eq!(day(text).week(), week, "{text}");
            assert_eq!(day(text).monday(), day(monday), "{text}");
            assert_eq!(Day::of_week(week.0, week.1), Some(day(monday)), "{text}");
        }
        assert_eq!(Day::of_week(2025, 53), None);
    }

    proptest::proptest! {
        #[test]
        fn a_case_is_within_n_months_exactly_when_it_started_no_more(start in 0i64..20_000, length in 0i64..2_000, n in 0u32..40) {
            let from = day("1990-01-01").plus_days(start);
            let to = from.plus_days(length);
            assert_eq!(to <= from.plus_months(n), from.started_months_until(to) <= n);
        }
    }

    #[test]
    fn a_day_is_read_in_both_writings_and_nothing_else() {
        assert_eq!(day("30.4.2026"), day("2026-04-30"));
        for text in [
            "",
            "2026-02-30",
            "30/4/2026",
            "26-04-30",
            "i morgen",
            "2026-04-30x",
            "2026.04.30",
        ] {
            assert_eq!(text.parse::<Day>(), Err(NotADay), "{text}");
        }
    }

    #[test]
    fn the_day_is_the_norwegian_one() {
        let late: Instant = "2026-06-30T22:30:00Z".parse().unwrap();
        assert_eq!(late.day(), day("2026-07-01"));
    }

    #[test]
    fn a_day_begins_at_midnight_in_norway() {
        for (of, begins) in [
            ("2026-07-01", "2026-06-30T22:00:00.000000Z"),
            ("2026-01-01", "2025-12-31T23:00:00.000000Z"),
        ] {
            assert_eq!(day(of).begins().to_string(), begins);
            assert_eq!(day(of).begins().day(), day(of));
        }
    }
}
