use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Bound,
};

/// A unit that went into another, whole or in part. A unit that keeps its number and takes another in needs no change
/// of its own; a renumbering is a change with one unit to each side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<U> {
    /// The first year of the new unit.
    pub year: i32,
    pub from: U,
    pub to: U,
    /// Only a part of `from` went here. Where `from` stands in two changes of a year, it was split all the same.
    pub is_split: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAChange<U: std::fmt::Debug> {
    #[error("the change of {from:?} to {to:?} in {year} stands there twice")]
    Twice { year: i32, from: U, to: U },
}

/// Why the series cannot be carried over a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why<U> {
    /// The unit was split: what belonged to which part is not known.
    Split { year: i32, unit: U },
    /// The unit went up in a larger one and has no figure of its own after that.
    Merged { year: i32, into: U },
    /// The number was another unit's before.
    NumberReused { year: i32, unit: U },
    /// Figures of this kind cannot be joined.
    NotComparable { units: Vec<U> },
    /// A part has no weight, so that there is no weighted mean.
    NoWeight { unit: U },
}

/// The changes of each year by the unit at one end.
type ByUnit<'a, U> = BTreeMap<i32, BTreeMap<&'a U, Vec<&'a Change<U>>>>;

/// The changes, to walk along in both directions.
pub(super) struct Borders<'a, U> {
    years: BTreeSet<i32>,
    into: ByUnit<'a, U>,
    out_of: ByUnit<'a, U>,
    /// The first year of which each unit has a figure.
    first: BTreeMap<&'a U, i32>,
}

impl<'a, U: Ord + Clone + std::fmt::Debug> Borders<'a, U> {
    pub fn of(
        changes: &'a [Change<U>],
        figures: impl Iterator<Item = (&'a U, i32)>,
    ) -> Result<Self, NotAChange<U>> {
        let mut borders = Self {
            years: BTreeSet::new(),
            into: BTreeMap::new(),
            out_of: BTreeMap::new(),
            first: BTreeMap::new(),
        };
        let mut seen = BTreeSet::new();
        for change in changes {
            let Change { year, from, to, .. } = change;
            if !seen.insert((year, from, to)) {
                return Err(NotAChange::Twice {
                    year: *year,
                    from: from.clone(),
                    to: to.clone(),
                });
            }
            borders.years.insert(*year);
            borders
                .into
                .entry(*year)
                .or_default()
                .entry(to)
                .or_default()
                .push(change);
            borders
                .out_of
                .entry(*year)
                .or_default()
                .entry(from)
                .or_default()
                .push(change);
        }
        for (unit, year) in figures {
            let first = borders.first.entry(unit).or_insert(year);
            *first = year.min(*first);
        }
        Ok(borders)
    }

    /// The years with changes, after one and until the other; these stand in order.
    fn between(&self, after: i32, until: i32) -> impl DoubleEndedIterator<Item = &i32> {
        self.years
            .range((Bound::Excluded(after), Bound::Included(until)))
    }

    fn into(&self, year: i32, unit: &U) -> &[&'a Change<U>] {
        self.into
            .get(&year)
            .and_then(|units| units.get(unit))
            .map_or(&[], Vec::as_slice)
    }

    fn out_of(&self, year: i32, unit: &U) -> &[&'a Change<U>] {
        self.out_of
            .get(&year)
            .and_then(|units| units.get(unit))
            .map_or(&[], Vec::as_slice)
    }

    /// Whether the unit was there before the change and went nowhere in it.
    fn stays(&self, year: i32, unit: &U) -> bool {
        self.first.get(unit).is_some_and(|first| *first < year)
            && self.out_of(year, unit).is_empty()
    }

    fn split(&self, year: i32, unit: &U) -> Option<Why<U>> {
        let out = self.out_of(year, unit);
        let is_split = out.len() > 1 || out.iter().any(|change| change.is_split);
        is_split.then(|| Why::Split {
            year,
            unit: unit.clone(),
        })
    }

    /// The units of an earlier or later year that together are this unit of the chosen year.
    pub fn parts(&self, unit: &U, chosen: i32, year: i32) -> Result<BTreeSet<U>, Why<U>> {
        let mut parts = BTreeSet::from([unit.clone()]);
        if year < chosen {
            for change in self.between(year, chosen).rev() {
                let mut before = BTreeSet::new();
                for part in &parts {
                    before.extend(self.before(*change, part)?);
                }
                parts = before;
            }
        } else if year > chosen {
            for change in self.between(chosen, year) {
                let mut after = BTreeSet::new();
                for part in &parts {
                    after.insert(self.after(*change, part)?);
                }
                parts = after;
            }
        }
        Ok(parts)
    }

    fn before(&self, year: i32, unit: &U) -> Result<Vec<U>, Why<U>> {
        if let Some(why) = self.split(year, unit) {
            return Err(why);
        }
        let into = self.into(year, unit);
        if into.is_empty() {
            let is_another = !self.out_of(year, unit).is_empty();
            let why = || Why::NumberReused {
                year,
                unit: unit.clone(),
            };
            return if is_another {
                Err(why())
            } else {
                Ok(vec![unit.clone()])
            };
        }
        let mut before = Vec::new();
        for change in into {
            match self.split(year, &change.from) {
                Some(why) => return Err(why),
                None => before.push(change.from.clone()),
            }
        }
        if self.stays(year, unit) {
            before.push(unit.clone());
        }
        Ok(before)
    }

    fn after(&self, year: i32, unit: &U) -> Result<U, Why<U>> {
        if let Some(why) = self.split(year, unit) {
            return Err(why);
        }
        let next = self
            .out_of(year, unit)
            .first()
            .map_or(unit, |change| &change.to);
        let is_larger = self
            .into(year, next)
            .iter()
            .any(|change| change.from != *unit);
        if is_larger || (next != unit && self.stays(year, next)) {
            return Err(Why::Merged {
                year,
                into: next.clone(),
            });
        }
        Ok(next.clone())
    }

    /// The units of the chosen year that this unit of another year is a part of, or has become.
    pub fn units(&self, unit: &U, year: i32, chosen: i32) -> BTreeSet<U> {
        let mut units = BTreeSet::from([unit.clone()]);
        if year < chosen {
            for change in self.between(year, chosen) {
                units = self.step(
                    &units,
                    |unit| self.out_of(*change, unit),
                    |change| &change.to,
                );
            }
        } else {
            for change in self.between(chosen, year).rev() {
                let stay: Vec<U> = units
                    .iter()
                    .filter(|unit| self.stays(*change, unit))
                    .cloned()
                    .collect();
                units = self.step(
                    &units,
                    |unit| self.into(*change, unit),
                    |change| &change.from,
                );
                units.extend(stay);
            }
        }
        units
    }

    fn step<'s>(
        &'s self,
        units: &BTreeSet<U>,
        changes: impl Fn(&U) -> &'s [&'a Change<U>],
        end: impl Fn(&'a Change<U>) -> &'a U,
    ) -> BTreeSet<U> {
        let mut next = BTreeSet::new();
        for unit in units {
            let changes = changes(unit);
            if changes.is_empty() {
                next.insert(unit.clone());
            }
            next.extend(changes.iter().map(|change| end(change).clone()));
        }
        next
    }
}
