//! Utregning: from what sources publish, in the numbers of each year, to indicators of the places of today.

mod aggregating;
mod borders;
mod hiding;
mod joining;
mod value;

use std::collections::{BTreeMap, BTreeSet};

use organisations::nation::{MunicipalityNumber, Nation};
use statistics::series::Rule;

use crate::{
    import::prepare::Editions,
    indicator::Indicator,
    mark::{Cell, Mark},
    region::Region,
    words::Merging,
};
use joining::{InPlaces, OfToday, in_places};

pub use hiding::Hiding;
pub use value::{Note, Value};

/// The places that indicators are told of: the municipalities of a day and their counties.
#[derive(Clone)]
pub struct Places {
    pub nation: &'static Nation,
    pub year: i32,
    pub municipalities: Vec<&'static MunicipalityNumber>,
}

impl Places {
    /// As they are on the day.
    pub fn at(nation: &'static Nation, day: kernel::Day) -> Self {
        Self {
            nation,
            year: day.year(),
            municipalities: nation.municipalities_at(day).collect(),
        }
    }
}

/// Every value of the indicator: for each municipality of today, its county and the nation, in each year that there is
/// anything to tell of. In order of region and year.
pub fn compute(
    indicator: &Indicator,
    editions: &Editions,
    places: &Places,
    hiding: &Hiding,
) -> Vec<Value> {
    let by_place = municipalities(indicator, editions, places);
    let mut values = aggregating::regions(indicator, editions, places, &by_place);
    values.extend(by_place);
    for value in &mut values {
        hiding.apply(&indicator.formula, value);
    }
    values.sort_by(|one, other| (&one.region, one.year).cmp(&(&other.region, other.year)));
    values
}

fn municipalities(indicator: &Indicator, editions: &Editions, places: &Places) -> Vec<Value> {
    let formula = &indicator.formula;
    let rule = match indicator.merging {
        Merging::Sum => Rule::Sum,
        Merging::Weighted => Rule::Weighted,
        Merging::NotComparable => Rule::NotComparable,
    };
    let place =
        |series, weight| in_places(places.nation, (editions, series), weight, rule, places.year);
    let parts = place(formula.part, formula.weight);
    let wholes = formula.whole.map(|whole| place(whole, None));
    let of_today: BTreeSet<&str> = places.municipalities.iter().map(|one| one.number).collect();
    let told = parts
        .iter()
        .filter(|((unit, _), _)| of_today.contains(unit));
    told.map(|((unit, year), part)| {
        let region = Region::Municipality((*unit).to_owned());
        let whole = wholes.as_ref().map(|wholes| whole_of(wholes, unit, *year));
        value(indicator, (region, *year), part, whole.as_ref())
    })
    .collect()
}

fn whole_of(wholes: &InPlaces, unit: &'static str, year: i32) -> OfToday {
    let missing = || OfToday {
        cell: Cell::marked(Mark::Missing),
        note: Note::AsReported,
    };
    wholes.get(&(unit, year)).cloned().unwrap_or_else(missing)
}

fn value(
    indicator: &Indicator,
    (region, year): (Region, i32),
    part: &OfToday,
    whole: Option<&OfToday>,
) -> Value {
    // Where either has no number, its mark says why; else what stands beside a number.
    let cells = [Some(part), whole].into_iter().flatten();
    let absent = cells.clone().find(|one| one.cell.number.is_none());
    let of_mark = absent.or_else(|| cells.clone().find(|one| one.cell.mark.is_some()));
    let note = match absent {
        Some(absent) if absent.cell.mark == Some(Mark::NotComparable) => &absent.note,
        _ => &part.note,
    };
    let numbers = (part.cell.number, whole.map(|whole| whole.cell.number));
    Value {
        region,
        year,
        part: part.cell.number,
        whole: whole.and_then(|whole| whole.cell.number),
        number: ratio(numbers, indicator.formula.per),
        mark: of_mark.and_then(|one| one.cell.mark),
        note: note.clone(),
        covered: 1,
        members: 1,
    }
}

/// The part over the whole, times so many; the part itself where there is no whole. None of nothing.
fn ratio((part, whole): (Option<f64>, Option<Option<f64>>), per: u32) -> Option<f64> {
    match whole {
        None => part,
        Some(whole) => {
            let whole = whole.filter(|whole| *whole > 0.0)?;
            Some(part? * f64::from(per) / whole)
        }
    }
}

/// The cells of a series by year, of one region.
fn of_region(editions: &Editions, series: kernel::Id, region: &Region) -> BTreeMap<i32, Cell> {
    let years = editions.range((series, i32::MIN)..=(series, i32::MAX));
    years
        .filter_map(|((_, year), cells)| Some((*year, *cells.get(region)?)))
        .collect()
}

#[cfg(test)]
mod tests;
