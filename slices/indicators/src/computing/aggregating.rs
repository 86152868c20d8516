use std::collections::{BTreeMap, BTreeSet};

use super::{Note, Places, Value, of_region, ratio};
use crate::{
    import::prepare::Editions,
    indicator::Indicator,
    mark::{Cell, Mark},
    region::Region,
    words::Merging,
};

/// A county or the nation has a figure when at least so many per cent of its municipalities have.
const COVER: u32 = 90;

/// The values of the counties of today and of the nation: as the source gives them where it does, else reckoned from the
/// municipalities.
pub fn regions(
    indicator: &Indicator,
    editions: &Editions,
    places: &Places,
    municipalities: &[Value],
) -> Vec<Value> {
    let counties: BTreeSet<&str> = places.municipalities.iter().map(|one| one.county).collect();
    let county_of: BTreeMap<&str, &str> = places
        .municipalities
        .iter()
        .map(|one| (one.number, one.county))
        .collect();
    let counties = counties.into_iter().map(|county| {
        let members = county_of.values().filter(|of| **of == county).count();
        (Region::County(county.to_owned()), members)
    });
    let nation = (Region::Nation, places.municipalities.len());
    let mut values = Vec::new();
    for (region, members) in counties.chain([nation]) {
        let is_of = |value: &&Value| match &region {
            Region::County(county) => county_of
                .get(value.region.code())
                .is_some_and(|of| of == county),
            _ => true,
        };
        let own: Vec<&Value> = municipalities.iter().filter(is_of).collect();
        values.extend(of_one(indicator, editions, (&region, members), &own));
    }
    values
}

fn of_one(
    indicator: &Indicator,
    editions: &Editions,
    (region, members): (&Region, usize),
    own: &[&Value],
) -> Vec<Value> {
    let members = u32::try_from(members).unwrap_or(u32::MAX);
    let mut by_year: BTreeMap<i32, Vec<&Value>> = BTreeMap::new();
    for value in own {
        by_year.entry(value.year).or_default().push(value);
    }
    let parts = of_region(editions, indicator.formula.part, region);
    let wholes = indicator
        .formula
        .whole
        .map(|whole| of_region(editions, whole, region));
    let weights = Weights::of(indicator, editions);
    let years: BTreeSet<i32> = by_year.keys().chain(parts.keys()).copied().collect();
    let nothing = Vec::new();
    let value = |year: i32| {
        let given = given(indicator, &parts, wholes.as_ref(), year);
        let values = by_year.get(&year).unwrap_or(&nothing);
        let told = given.unwrap_or_else(|| reckoned(indicator, values, members, &weights));
        Value {
            region: region.clone(),
            year,
            members,
            ..told
        }
    };
    years.into_iter().map(value).collect()
}

/// What the source itself says of the region.
fn given(
    indicator: &Indicator,
    parts: &BTreeMap<i32, Cell>,
    wholes: Option<&BTreeMap<i32, Cell>>,
    year: i32,
) -> Option<Value> {
    let part = parts.get(&year)?;
    let whole = match wholes {
        Some(wholes) => Some(*wholes.get(&year)?),
        None => None,
    };
    let numbers = (part.number, whole.map(|whole| whole.number));
    Some(Value {
        part: part.number,
        whole: whole.and_then(|whole| whole.number),
        number: ratio(numbers, indicator.formula.per),
        mark: part.mark.or(whole.and_then(|whole| whole.mark)),
        ..blank(Note::AsReported)
    })
}

/// What the municipalities come to together.
fn reckoned(
    indicator: &Indicator,
    values: &[&Value],
    members: u32,
    weights: &Weights<'_>,
) -> Value {
    let with_number: Vec<&&Value> = values
        .iter()
        .filter(|value| value.number.is_some())
        .collect();
    let covered = u32::try_from(with_number.len()).unwrap_or(u32::MAX);
    let sum = |of: fn(&Value) -> Option<f64>| -> f64 {
        with_number.iter().filter_map(|value| of(value)).sum()
    };
    let enough = u64::from(covered) * 100 >= u64::from(members) * u64::from(COVER) && covered > 0;
    let is_ratio = indicator.formula.whole.is_some();
    let blank = blank(Note::Aggregated);
    let missing = || Value {
        mark: Some(Mark::Missing),
        covered,
        ..blank.clone()
    };
    let provisional = values
        .iter()
        .any(|value| value.mark == Some(Mark::Provisional));
    let mark = provisional.then_some(Mark::Provisional);
    match indicator.merging {
        Merging::Sum if is_ratio && enough => {
            let (part, whole) = (sum(|value| value.part), sum(|value| value.whole));
            // Sums of some, beside the sums of all, would tell of those that are left out.
            let of_all = |sum: f64| (covered == members).then_some(sum);
            Value {
                part: of_all(part),
                whole: of_all(whole),
                number: ratio((Some(part), Some(Some(whole))), indicator.formula.per),
                mark,
                covered,
                ..blank
            }
        }
        // A sum of some is no sum of all.
        Merging::Sum if !is_ratio && covered == members => {
            let part = sum(|value| value.part);
            Value {
                part: Some(part),
                number: Some(part),
                mark,
                covered,
                ..blank
            }
        }
        Merging::Weighted if enough => Value {
            number: weights.mean(&with_number),
            mark,
            covered,
            ..blank
        },
        _ => missing(),
    }
}

fn blank(note: Note) -> Value {
    Value {
        region: Region::Nation,
        year: 0,
        part: None,
        whole: None,
        number: None,
        mark: None,
        note,
        covered: 0,
        members: 0,
    }
}

/// What weighs the municipalities where a mean is made of them.
struct Weights<'a> {
    editions: &'a Editions,
    series: Option<kernel::Id>,
}

impl<'a> Weights<'a> {
    fn of(indicator: &Indicator, editions: &'a Editions) -> Self {
        Self {
            editions,
            series: indicator.formula.weight,
        }
    }

    fn mean(&self, values: &[&&Value]) -> Option<f64> {
        let mut sum = (0.0, 0.0);
        for value in values {
            let weight = self.weight(value)?;
            sum = (sum.0 + value.number? * weight, sum.1 + weight);
        }
        (sum.1 > 0.0).then(|| sum.0 / sum.1)
    }

    /// Of today's municipality; of one that is put together of others, theirs.
    fn weight(&self, value: &Value) -> Option<f64> {
        let cells = self.editions.get(&(self.series?, value.year))?;
        let of = |number: &str| {
            let region = Region::Municipality(number.to_owned());
            cells.get(&region)?.in_sum()
        };
        match value.note.units() {
            [] => of(value.region.code()),
            units => units.iter().map(|unit| of(unit)).sum(),
        }
    }
}
