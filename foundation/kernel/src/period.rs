use serde::{Deserialize, Serialize};

use crate::Day;

/// Periode: the days from the first to the last, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    pub first: Day,
    pub last: Day,
}

impl Period {
    /// The calendar year.
    pub fn year(year: i32) -> Self {
        Self::months(year, 1, 12)
    }

    /// The calendar month, 1–12.
    pub fn month(year: i32, month: u32) -> Self {
        Self::months(year, month, 1)
    }

    /// Tertial: a third of the year, 1–3, ending 30 April, 31 August and 31 December.
    pub fn tertial(year: i32, number: u32) -> Self {
        Self::months(year, number.clamp(1, 3) * 4 - 3, 4)
    }

    /// `count` months from the first of `month`.
    fn months(year: i32, month: u32, count: u32) -> Self {
        let first = Day::of(year.clamp(1, 9999), month.clamp(1, 12), 1)
            .expect("the first of a month exists");
        Self {
            first,
            last: first.plus_months(count).plus_days(-1),
        }
    }

    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// The part of the period up to and with `day`; the whole when `day` lies after it, `None` when before it.
    pub fn until(self, day: Day) -> Option<Self> {
        (day >= self.first).then(|| Self {
            first: self.first,
            last: self.last.min(day),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_end_where_the_calendar_says() {
        for (period, first, last) in [
            (Period::year(2026), "2026-01-01", "2026-12-31"),
            (Period::tertial(2026, 1), "2026-01-01", "2026-04-30"),
            (Period::tertial(2026, 2), "2026-05-01", "2026-08-31"),
            (Period::tertial(2026, 3), "2026-09-01", "2026-12-31"),
            (Period::month(2028, 2), "2028-02-01", "2028-02-29"),
        ] {
            assert_eq!(
                (
                    period.first.to_string().as_str(),
                    period.last.to_string().as_str()
                ),
                (first, last)
            );
        }
    }
}
