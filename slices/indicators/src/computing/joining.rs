use std::collections::BTreeMap;

use kernel::Id;
use organisations::nation::Nation;
use statistics::series::{Joined, Note as Told, Observation, Rule, Why, series};

use super::{
    borders::{Unit, changes_after, in_borders},
    value::Note,
};
use crate::{
    import::prepare::Editions,
    mark::{Cell, Mark},
};

/// A figure in the municipalities of today.
#[derive(Clone, Debug, PartialEq)]
pub struct OfToday {
    pub cell: Cell,
    pub note: Note,
}

/// Figures in the municipalities of today, by municipality and year.
pub type InPlaces = BTreeMap<(Unit, i32), OfToday>;

/// Puts the figures of a series into the municipalities of the chosen year by the rule.
pub fn in_places(
    nation: &'static Nation,
    (editions, series): (&Editions, Id),
    weight: Option<Id>,
    rule: Rule,
    chosen: i32,
) -> InPlaces {
    let mut by_borders: BTreeMap<i32, Vec<Year>> = BTreeMap::new();
    for ((_, year), cells) in editions.range((series, i32::MIN)..=(series, i32::MAX)) {
        let (borders, cells) = in_borders(nation, *year, chosen, cells);
        let weights = weight
            .and_then(|weight| editions.get(&(weight, *year)))
            .map(|weights| in_borders(nation, *year, chosen, weights).1);
        // What is in the borders of its own year changes with the years; the rest stands as if it were all of one.
        let group = if borders == *year { i32::MIN } else { borders };
        by_borders.entry(group).or_default().push(Year {
            year: *year,
            cells,
            weights: weights.unwrap_or_default(),
        });
    }
    let mut found = InPlaces::new();
    for (borders, years) in by_borders {
        join(nation, borders, &years, rule, chosen, &mut found);
    }
    found
}

/// The figures of one year.
struct Year {
    year: i32,
    cells: BTreeMap<Unit, Cell>,
    weights: BTreeMap<Unit, Cell>,
}

fn join(
    nation: &'static Nation,
    borders: i32,
    years: &[Year],
    rule: Rule,
    chosen: i32,
    found: &mut InPlaces,
) {
    let changes = changes_after(nation, borders);
    let observations: Vec<_> = years.iter().flat_map(Year::observations).collect();
    // Two figures of one place and year cannot be, since they come from a map by place; and none is no number.
    let Ok(joined) = series(&observations, &changes, rule, chosen) else {
        return;
    };
    let cells: BTreeMap<i32, &BTreeMap<Unit, Cell>> =
        years.iter().map(|one| (one.year, &one.cells)).collect();
    for one in joined {
        let there = cells.get(&one.year).copied();
        if let Some(of_today) = told(&one, there) {
            found.insert((one.unit, one.year), of_today);
        }
    }
    // What never had a number, but a mark in some year.
    for one in years {
        for (unit, cell) in &one.cells {
            if cell.number.is_none() && !found.contains_key(&(*unit, one.year)) {
                let of_today = OfToday {
                    cell: *cell,
                    note: Note::AsReported,
                };
                found.insert((*unit, one.year), of_today);
            }
        }
    }
}

impl Year {
    fn observations(&self) -> impl Iterator<Item = Observation<Unit>> + '_ {
        let numbers = self.cells.iter();
        numbers.filter_map(|(unit, cell)| {
            let weight = self.weights.get(unit);
            Some(Observation {
                unit: *unit,
                year: self.year,
                value: cell.in_sum()?,
                weight: weight
                    .and_then(|weight| weight.in_sum())
                    .filter(|weight| *weight >= 0.0),
            })
        })
    }
}

/// `None` where there is nothing to tell, not even why.
fn told(one: &Joined<Unit>, cells: Option<&BTreeMap<Unit, Cell>>) -> Option<OfToday> {
    let owned = |units: &[Unit]| units.iter().map(|unit| (*unit).to_owned()).collect();
    let cell = |unit: &Unit| cells.and_then(|cells| cells.get(unit)).copied();
    let (note, parts): (Note, Vec<Unit>) = match &one.note {
        Told::AsReported => (Note::AsReported, vec![one.unit]),
        Told::Renumbered { from } => (Note::Renumbered((*from).to_owned()), vec![from]),
        Told::Summed { from } => (Note::Summed(owned(from)), from.clone()),
        Told::Weighted { from } => (Note::Weighted(owned(from)), from.clone()),
        Told::Missing { units } => {
            let mark = units.iter().find_map(|unit| cell(unit)?.mark);
            return Some(OfToday {
                cell: Cell::marked(mark.unwrap_or(Mark::Missing)),
                note: Note::AsReported,
            });
        }
        Told::Stopped(why) => {
            let note = match why {
                Why::Split { unit, .. } | Why::NumberReused { unit, .. } => {
                    Note::Split((*unit).to_owned())
                }
                // The series of a municipality of today never ends by a merger.
                Why::Merged { .. } => return None,
                Why::NotComparable { units } => Note::NotComparable(owned(units)),
                Why::NoWeight { .. } => {
                    return Some(OfToday {
                        cell: Cell::marked(Mark::Missing),
                        note: Note::AsReported,
                    });
                }
            };
            return Some(OfToday {
                cell: Cell::marked(Mark::NotComparable),
                note,
            });
        }
    };
    let cells: Vec<Cell> = parts.iter().filter_map(cell).collect();
    Some(OfToday {
        cell: marked(one.value, &cells),
        note,
    })
}

/// The number with the marks of what it was made of.
fn marked(number: Option<f64>, parts: &[Cell]) -> Cell {
    let is = |mark: Mark| parts.iter().any(|cell| cell.mark == Some(mark));
    if !parts.is_empty() && parts.iter().all(|cell| cell.mark == Some(Mark::Nil)) {
        return Cell::marked(Mark::Nil);
    }
    let beside = [Mark::Provisional, Mark::Break];
    Cell {
        number,
        mark: beside.into_iter().find(|mark| is(*mark)),
    }
}
