use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
};

use super::borders::{Borders, Change, NotAChange, Why};

/// A figure of a unit and a year, in the borders of that year.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation<U> {
    pub unit: U,
    pub year: i32,
    pub value: f64,
    /// What the value is a share or a mean of, such as inhabitants; needed for [`Rule::Weighted`] alone.
    pub weight: Option<f64>,
}

/// How figures of units that merged become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Counts: the sum.
    Sum,
    /// Rates, shares and means: the mean weighted by what they are of.
    Weighted,
    /// Medians, grades and whatever else does not add up.
    NotComparable,
}

/// A figure in the units of the chosen year.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined<U> {
    pub unit: U,
    pub year: i32,
    /// Never zero for want of a figure: missing is `None`, and the note says why.
    pub value: Option<f64>,
    pub note: Note<U>,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note<U> {
    AsReported,
    Renumbered {
        from: U,
    },
    Summed {
        from: Vec<U>,
    },
    Weighted {
        from: Vec<U>,
    },
    /// These parts have no figure, so their whole has none.
    Missing {
        units: Vec<U>,
    },
    Stopped(Why<U>),
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSeries<U: Debug> {
    #[error("{unit:?} has two figures for {year}")]
    FigureTwice { unit: U, year: i32 },
    #[error(
        "{unit:?} has a figure or a weight in {year} that is no number, or a weight below zero"
    )]
    NotANumber { unit: U, year: i32 },
    #[error(transparent)]
    Change(#[from] NotAChange<U>),
}

/// The series of every unit of the chosen year, for every year of which any unit has a figure, in order.
///
/// Units that merged before the chosen year are joined by the rule; a renumbering alone carries over in both directions.
/// A split stops the series of all who got a part, on the other side of it; a merger after the chosen year stops it,
/// since the larger unit's figure is not theirs.
///
/// # Errors
/// [`NoSeries`].
pub fn series<U: Ord + Clone + Debug>(
    observations: &[Observation<U>],
    changes: &[Change<U>],
    rule: Rule,
    chosen: i32,
) -> Result<Vec<Joined<U>>, NoSeries<U>> {
    let mut figures: BTreeMap<(i32, &U), &Observation<U>> = BTreeMap::new();
    for observation in observations {
        let Observation {
            unit,
            year,
            value,
            weight,
        } = observation;
        if !value.is_finite() || weight.is_some_and(|weight| !weight.is_finite() || weight < 0.0) {
            return Err(NoSeries::NotANumber {
                unit: unit.clone(),
                year: *year,
            });
        }
        if figures.insert((*year, unit), observation).is_some() {
            return Err(NoSeries::FigureTwice {
                unit: unit.clone(),
                year: *year,
            });
        }
    }
    let borders = Borders::of(
        changes,
        observations
            .iter()
            .map(|figure| (&figure.unit, figure.year)),
    )?;
    let mut units = BTreeSet::new();
    for (year, unit) in figures.keys() {
        units.extend(borders.units(unit, *year, chosen));
    }
    let years: BTreeSet<i32> = figures.keys().map(|(year, _)| *year).collect();
    let mut joined = Vec::with_capacity(units.len() * years.len());
    for unit in &units {
        for year in &years {
            let (value, note) = match borders.parts(unit, chosen, *year) {
                Ok(parts) => join(unit, *year, parts, &figures, rule),
                Err(why) => (None, Note::Stopped(why)),
            };
            joined.push(Joined {
                unit: unit.clone(),
                year: *year,
                value,
                note,
            });
        }
    }
    Ok(joined)
}

fn join<U: Ord + Clone>(
    unit: &U,
    year: i32,
    parts: BTreeSet<U>,
    figures: &BTreeMap<(i32, &U), &Observation<U>>,
    rule: Rule,
) -> (Option<f64>, Note<U>) {
    let missing = |part: &&U| !figures.contains_key(&(year, *part));
    let units: Vec<U> = parts.iter().filter(missing).cloned().collect();
    if !units.is_empty() {
        return (None, Note::Missing { units });
    }
    let there: Vec<&Observation<U>> = parts
        .iter()
        .filter_map(|part| figures.get(&(year, part)).copied())
        .collect();
    let from: Vec<U> = parts.into_iter().collect();
    match (there.as_slice(), rule) {
        ([one], _) if one.unit == *unit => (Some(one.value), Note::AsReported),
        ([one], _) => (
            Some(one.value),
            Note::Renumbered {
                from: one.unit.clone(),
            },
        ),
        (parts, Rule::Sum) => (
            Some(parts.iter().map(|part| part.value).sum()),
            Note::Summed { from },
        ),
        (parts, Rule::Weighted) => match weighted(parts) {
            Ok(mean) => (Some(mean), Note::Weighted { from }),
            Err(unit) => (None, Note::Stopped(Why::NoWeight { unit })),
        },
        (_, Rule::NotComparable) => (None, Note::Stopped(Why::NotComparable { units: from })),
    }
}

/// The weighted mean; a part without a weight, or the last one where all weights are zero.
fn weighted<U: Clone>(parts: &[&Observation<U>]) -> Result<f64, U> {
    let (mut sum, mut whole) = (0.0, 0.0);
    for part in parts {
        let weight = part.weight.ok_or_else(|| part.unit.clone())?;
        sum += weight * part.value;
        whole += weight;
    }
    match parts.last() {
        Some(last) if whole <= 0.0 => Err(last.unit.clone()),
        _ => Ok(sum / whole),
    }
}
