use std::collections::{BTreeMap, HashMap, HashSet};

use kernel::Id;
use statistics::suppression::{Kind, Problem, Rules, Zeros, protect};

use super::{Places, Value, aggregating, municipalities};
use crate::{
    import::prepare::Editions,
    indicator::{Formula, Indicator},
    mark::Mark,
    region::Region,
    words::Merging,
};

/// Prikking: which counts of each series are not shown, in whatever indicator they stand.
///
/// Counts from 1 up to the limit of the series are hidden, and with them so many others that nobody can work them out from
/// the totals of counties and the nation. What is hidden is decided for the series, not for an indicator: a count that one
/// page hides and another shows below its line would be no secret.
#[derive(Clone, Debug, Default)]
pub struct Hiding(HashMap<Id, HashSet<(Region, i32)>>);

impl Hiding {
    /// For every series that an indicator has a limit for; the strictest one holds.
    pub fn of(indicators: &[Indicator], editions: &Editions, places: &Places) -> Self {
        let mut strictest: HashMap<Id, &Indicator> = HashMap::new();
        for indicator in indicators.iter().filter(|one| one.least > 0) {
            let held = strictest.entry(indicator.formula.part).or_insert(indicator);
            if held.least < indicator.least {
                *held = indicator;
            }
        }
        let hidden = strictest.into_iter().map(|(series, indicator)| {
            let values = counts(indicator, editions, places);
            (
                series,
                hidden_among(&values, u64::from(indicator.least), places),
            )
        });
        Self(hidden.collect())
    }

    /// Takes away what is not to be shown of a value of the indicator.
    pub fn apply(&self, formula: &Formula, value: &mut Value) {
        let hides = |series: Id| {
            let hidden = self.0.get(&series);
            hidden.is_some_and(|hidden| hidden.contains(&(value.region.clone(), value.year)))
        };
        let (part, whole) = (hides(formula.part), formula.whole.is_some_and(hides));
        if !part && !whole {
            return;
        }
        value.part = value.part.filter(|_| !part);
        value.whole = value.whole.filter(|_| !whole);
        value.number = None;
        value.mark = Some(Mark::Suppressed);
    }
}

/// The counts of the series above the line, by themselves.
fn counts(indicator: &Indicator, editions: &Editions, places: &Places) -> Vec<Value> {
    let alone = Indicator {
        formula: Formula {
            whole: None,
            weight: None,
            per: 1,
            ..indicator.formula.clone()
        },
        merging: Merging::Sum,
        ..indicator.clone()
    };
    let own = municipalities(&alone, editions, places);
    let mut all = aggregating::regions(&alone, editions, places, &own);
    all.extend(own);
    all
}

fn hidden_among(values: &[Value], least: u64, places: &Places) -> HashSet<(Region, i32)> {
    let county_of: HashMap<&str, &str> = places
        .municipalities
        .iter()
        .map(|one| (one.number, one.county))
        .collect();
    let mut by_year: BTreeMap<i32, Vec<usize>> = BTreeMap::new();
    for (at, value) in values.iter().enumerate() {
        if count(value).is_some() {
            by_year.entry(value.year).or_default().push(at);
        }
    }
    let rules = Rules {
        limit: least + 1,
        zeros: Zeros::Shown,
        width: least + 1,
    };
    let years = by_year.values();
    let hidden = years.flat_map(|told| hidden(values, told, &county_of, &rules));
    hidden
        .map(|at| (values[at].region.clone(), values[at].year))
        .collect()
}

/// The count, where the value tells of one that is a whole number.
fn count(value: &Value) -> Option<u64> {
    let part = value.part.filter(|_| value.number.is_some())?;
    let is_whole = part >= 0.0 && part.fract() == 0.0 && part < 9e15;
    is_whole.then_some(part as u64)
}

/// The places of those that are not to be shown.
fn hidden(
    values: &[Value],
    told: &[usize],
    county_of: &HashMap<&str, &str>,
    rules: &Rules,
) -> Vec<usize> {
    let counts = told.iter().filter_map(|at| count(&values[*at]));
    if !counts.clone().any(|count| rules.is_small(count)) {
        return Vec::new();
    }
    let mut problem = Problem::default();
    let everything = || told.to_vec();
    for count in counts {
        if problem.add(count, Kind::Open).is_err() {
            return everything();
        }
    }
    for (total, parts) in sums(values, told, county_of) {
        let added: u64 = parts.iter().map(|part| problem.cells()[*part].count).sum();
        // Where the source's total is not the sum of those that are told, others are in it that nobody knows of.
        if added == problem.cells()[total].count && problem.sum(total, parts).is_err() {
            return everything();
        }
    }
    match protect(&problem, rules) {
        Ok(protection) => {
            let hidden = protection.hidden();
            let each = told.iter().zip(hidden);
            each.filter(|(_, hidden)| *hidden)
                .map(|(at, _)| *at)
                .collect()
        }
        Err(_) => everything(),
    }
}

/// Which of those told is the sum of which others: the counties of their municipalities, the nation of the counties or,
/// where a county is not told, of the municipalities.
fn sums(
    values: &[Value],
    told: &[usize],
    county_of: &HashMap<&str, &str>,
) -> Vec<(usize, Vec<usize>)> {
    let mut by_county: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut municipalities = Vec::new();
    let mut counties: BTreeMap<&str, usize> = BTreeMap::new();
    let mut nation = None;
    for (cell, at) in told.iter().enumerate() {
        match &values[*at].region {
            Region::Nation => nation = Some(cell),
            Region::County(number) => {
                counties.insert(number, cell);
            }
            Region::Municipality(number) => {
                municipalities.push(cell);
                if let Some(county) = county_of.get(number.as_str()) {
                    by_county.entry(county).or_default().push(cell);
                }
            }
        }
    }
    let mut sums: Vec<(usize, Vec<usize>)> = counties
        .iter()
        .filter_map(|(county, total)| Some((*total, by_county.get(county)?.clone())))
        .collect();
    if let Some(nation) = nation {
        sums.push((nation, counties.values().copied().collect()));
        sums.push((nation, municipalities));
    }
    sums.retain(|(_, parts)| !parts.is_empty());
    sums
}
