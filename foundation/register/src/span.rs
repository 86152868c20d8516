//! Tiden en liste viser: from the day `fra` to the day `til` of the address.

use kernel::{Day, Period};
use shell::Fields;

/// The days from `fra` to `til`, where both are days in their order; else what is usual.
pub fn period(fields: &Fields, usual: Period) -> Period {
    let day = |name: &str, usual: Day| fields.raw(name).parse().unwrap_or(usual);
    let period = Period {
        first: day("fra", usual.first),
        last: day("til", usual.last),
    };
    if period.first <= period.last {
        period
    } else {
        usual
    }
}

/// First and last day as the address has them.
pub fn days(period: Period) -> (String, String) {
    (period.first.to_string(), period.last.to_string())
}

/// The same day so many months before, or the last day of that month when it has no such day.
pub fn months_before(day: Day, months: u32) -> Day {
    let since = i64::from(day.year()) * 12 + i64::from(day.month()) - 1 - i64::from(months);
    let (year, month) = (since.div_euclid(12), since.rem_euclid(12) + 1);
    let year = i32::try_from(year).unwrap_or_else(|_| day.year());
    let month = u32::try_from(month).unwrap_or(1);
    let Some(first) = Day::of(year, month, 1) else {
        return day;
    };
    let length = first.days_until(first.plus_months(1));
    first.plus_days((i64::from(day.day_of_month()) - 1).min(length - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_backwards_as_forwards() {
        for (day, months, before) in [
            ("2026-11-26", 12, "2025-11-26"),
            ("2026-03-31", 1, "2026-02-28"),
            ("2026-01-15", 1, "2025-12-15"),
            ("2024-02-29", 12, "2023-02-28"),
            ("2026-06-01", 0, "2026-06-01"),
        ] {
            let found = months_before(day.parse().unwrap(), months);
            assert_eq!(found, before.parse().unwrap(), "{day} less {months}");
        }
    }
}
