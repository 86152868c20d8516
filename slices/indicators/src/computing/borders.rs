use std::collections::BTreeMap;

use kernel::Day;
use organisations::nation::{Nation, Years};
use statistics::series::Change;

use crate::{mark::Cell, region::Region};

/// The number of a municipality.
pub type Unit = &'static str;

/// The changes of municipalities after that year.
pub fn changes_after(nation: &'static Nation, year: i32) -> Vec<Change<Unit>> {
    let steps = nation.steps().filter(|(first, ..)| *first > year);
    let change = |(year, from, to)| Change {
        year,
        from,
        to,
        // Where there are several successors the series knows by itself.
        is_split: false,
    };
    let mut changes: Vec<_> = steps.map(change).collect();
    changes.sort_by_key(|change| (change.year, change.from, change.to));
    changes
}

/// The figures of one year by municipality, and the year whose borders they are in: their own, or a later one to which the
/// source has recomputed them. What does not fit those borders is left out.
pub fn in_borders(
    nation: &'static Nation,
    year: i32,
    latest: i32,
    cells: &BTreeMap<Region, Cell>,
) -> (i32, BTreeMap<Unit, Cell>) {
    let known: Vec<(Unit, Years, Cell)> = cells
        .iter()
        .filter_map(|(region, cell)| match region {
            Region::Municipality(number) => {
                let known = nation.number(number)?;
                Some((known.number, known.years, *cell))
            }
            _ => None,
        })
        .collect();
    let fitting = |year: i32| {
        known
            .iter()
            .filter(|(_, years, _)| holds(*years, year))
            .count()
    };
    // The earliest year that fits best.
    let candidates = (year..=latest.max(year)).rev();
    let borders = candidates.max_by_key(|year| fitting(*year)).unwrap_or(year);
    let fit = known
        .into_iter()
        .filter(|(_, years, _)| holds(*years, borders));
    (borders, fit.map(|(unit, _, cell)| (unit, cell)).collect())
}

fn holds(years: Years, year: i32) -> bool {
    Day::of(year, 1, 1).is_some_and(|day| years.contain(day))
}

#[cfg(test)]
mod tests {
    use organisations::nation::nation;

    use super::*;

    fn cells(numbers: &[&str]) -> BTreeMap<Region, Cell> {
        let cell = |number: &&str| (number.parse().unwrap(), Cell::number(1.0));
        numbers.iter().map(cell).collect()
    }

    #[test]
    fn figures_are_in_the_borders_of_their_year_or_of_one_that_the_source_chose() {
        // Bergen is 1201 until 2019 and 4601 from 2020; Oslo is 0301 throughout; Alesund was split in 2024.
        let cases: [(&str, &[&str], i32, usize); 5] = [
            ("their own year", &["1201", "0301"], 2015, 2),
            ("recomputed to 2020", &["4601", "0301", "1507"], 2020, 3),
            (
                "recomputed to 2024",
                &["4601", "0301", "1508", "1580"],
                2024,
                4,
            ),
            (
                "both: more of the own year",
                &["1201", "1246", "0301", "4601"],
                2015,
                3,
            ),
            ("nothing to tell them apart", &["0301"], 2015, 1),
        ];
        for (name, numbers, borders, left) in cases {
            let (found, kept) = in_borders(nation(), 2015, 2026, &cells(numbers));
            assert_eq!((found, kept.len()), (borders, left), "{name}");
        }
    }

    #[test]
    fn a_merger_and_a_split_are_changes_of_their_year() {
        let changes = changes_after(nation(), 2019);
        let of = |year: i32, from: &str| -> Vec<Unit> {
            let some = changes
                .iter()
                .filter(|one| one.year == year && one.from == from);
            some.map(|one| one.to).collect()
        };
        assert_eq!(of(2020, "1201"), ["4601"]);
        assert_eq!(of(2024, "1507"), ["1508", "1580"]);
        assert!(
            changes_after(nation(), 2020)
                .iter()
                .all(|one| one.year > 2020)
        );
    }
}
