use std::collections::BTreeSet;

use kernel::Day;
use organisations::nation::Nation;

use super::BoundaryKind;

/// The lists of numbers reach no further back.
const FIRST_YEAR: i32 = 2006;

/// Grenseperiode: years in a row with the same numbers. Boundaries hold for a whole period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    pub first: i32,
    /// None where it lasts still.
    pub last: Option<i32>,
    /// In order.
    pub numbers: Vec<&'static str>,
}

/// Every period until the day, the newest first.
pub fn periods(kind: BoundaryKind, nation: &'static Nation, today: Day) -> Vec<Period> {
    let mut found: Vec<Period> = Vec::new();
    for year in FIRST_YEAR..=today.year() {
        let Some(day) = Day::of(year, 1, 1) else {
            continue;
        };
        let numbers = kind.numbers_at(nation, day);
        match found.last_mut() {
            Some(period) if period.numbers == numbers => {}
            earlier => {
                if let Some(period) = earlier {
                    period.last = Some(year - 1);
                }
                found.push(Period {
                    first: year,
                    last: None,
                    numbers,
                });
            }
        }
    }
    found.reverse();
    found
}

impl Period {
    pub fn has(&self, number: &str) -> bool {
        self.numbers.binary_search(&number).is_ok()
    }

    /// The numbers of the period that are not among these.
    pub fn without<'a>(&'a self, numbers: &BTreeSet<&str>) -> Vec<&'a str> {
        let missing = self.numbers.iter().filter(|one| !numbers.contains(**one));
        missing.copied().collect()
    }
}

/// The period that knows the most of the numbers; of several the newest.
pub fn fitting<'a>(periods: &'a [Period], numbers: &BTreeSet<&str>) -> Option<&'a Period> {
    let unknown = |period: &&Period| numbers.iter().filter(|one| !period.has(one)).count();
    periods.iter().min_by_key(unknown)
}

#[cfg(test)]
mod tests {
    use organisations::nation::nation;

    use super::*;

    fn today() -> Day {
        "2026-11-16".parse().unwrap()
    }

    fn first_year(kind: BoundaryKind, numbers: &[&str]) -> i32 {
        let periods = periods(kind, nation(), today());
        let numbers = numbers.iter().copied().collect();
        fitting(&periods, &numbers).unwrap().first
    }

    #[test]
    fn the_period_is_known_by_the_numbers() {
        let cases: [(&str, BoundaryKind, &[&str], i32); 7] = [
            (
                "Ålesund before it was split",
                BoundaryKind::Municipalities,
                &["1507", "4601"],
                2020,
            ),
            (
                "and after",
                BoundaryKind::Municipalities,
                &["1508", "1580"],
                2024,
            ),
            (
                "Rindal came to Trøndelag in 2019",
                BoundaryKind::Municipalities,
                &["5061", "1201"],
                2019,
            ),
            (
                "valid all the time: the newest",
                BoundaryKind::Municipalities,
                &["0301"],
                2024,
            ),
            ("Viken", BoundaryKind::Counties, &["30", "46"], 2020),
            (
                "both halves of Trøndelag",
                BoundaryKind::Counties,
                &["16", "17"],
                2006,
            ),
            (
                "one that is wrong does not change it",
                BoundaryKind::Counties,
                &["30", "46", "99"],
                2020,
            ),
        ];
        for (name, kind, numbers, first) in cases {
            assert_eq!(first_year(kind, numbers), first, "{name}");
        }
    }

    #[test]
    fn periods_cover_every_year_once_and_the_newest_lasts_still() {
        for kind in BoundaryKind::ALL {
            let all = periods(*kind, nation(), today());
            assert_eq!(all[0].last, None);
            for pair in all.windows(2) {
                assert_eq!(pair[1].last, Some(pair[0].first - 1));
                assert_ne!(pair[0].numbers, pair[1].numbers);
            }
            assert_eq!(all.last().unwrap().first, FIRST_YEAR);
        }
    }
}
