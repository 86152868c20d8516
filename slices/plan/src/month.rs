//! Kalendermåned: the weeks that a month stands in.

use kernel::{Day, Period};

/// One week of a month's grid: its number, and its days from Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    pub number: u32,
    pub monday: Day,
}

impl Week {
    pub fn days(self) -> [Day; 7] {
        let mut days = [self.monday; 7];
        for (offset, day) in (0..).zip(&mut days) {
            *day = self.monday.plus_days(offset);
        }
        days
    }
}

/// The weeks that the month has days in, from the first.
pub fn weeks(year: i32, month: u32) -> Vec<Week> {
    let month = Period::month(year, month);
    let mut weeks = Vec::new();
    let mut monday = month.first.monday();
    while monday <= month.last {
        weeks.push(Week {
            number: monday.week().1,
            monday,
        });
        monday = monday.plus_days(7);
    }
    weeks
}

/// The days that the grid of the month shows, those of its neighbours among them.
pub fn shown_days(year: i32, month: u32) -> Period {
    let weeks = weeks(year, month);
    let first = weeks
        .first()
        .map_or(Period::month(year, month).first, |week| week.monday);
    let last = weeks.last().map_or(first, |week| week.monday);
    Period {
        first,
        last: last.plus_days(6),
    }
}

/// The month so many months after, with its year.
pub fn later((year, month): (i32, u32), months: i32) -> (i32, u32) {
    let day = Period::month(year, month).first.shifted_months(months);
    (day.year(), day.month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_stands_in_its_weeks() {
        for ((year, month), numbers, first, last) in [
            ((2026, 1), vec![1, 2, 3, 4, 5], "2025-12-29", "2026-02-01"),
            ((2026, 2), vec![5, 6, 7, 8, 9], "2026-01-26", "2026-03-01"),
            ((2027, 1), vec![53, 1, 2, 3, 4], "2026-12-28", "2027-01-31"),
            ((2027, 2), vec![5, 6, 7, 8], "2027-02-01", "2027-02-28"),
            (
                (2026, 11),
                vec![44, 45, 46, 47, 48, 49],
                "2026-10-26",
                "2026-12-06",
            ),
        ] {
            let found: Vec<u32> = weeks(year, month).iter().map(|week| week.number).collect();
            assert_eq!(found, numbers, "{year}-{month}");
            let days = shown_days(year, month);
            assert_eq!(
                (days.first, days.last),
                (first.parse().unwrap(), last.parse().unwrap())
            );
        }
        assert_eq!(later((2026, 12), 1), (2027, 1));
        assert_eq!(later((2026, 1), -1), (2025, 12));
    }
}
