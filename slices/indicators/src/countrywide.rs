//! What indicators say of every municipality. Figures change when statistics are read in and at no other time, so what was
//! read of them is kept in memory, by the hash of the figures that it was read from.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use database::Fetch;
use kernel::Id;

use crate::{
    cache::Cache,
    indicator::{Indicator, whole_number},
    mark::Mark,
    queries::countrywide::{self as rows, Told},
};

/// Tall for en kommune in one year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figure {
    pub part: Option<f64>,
    pub whole: Option<f64>,
    /// What is shown; none where the mark says why.
    pub number: Option<f64>,
    pub mark: Option<Mark>,
}

/// Every municipality's figure of one indicator in one year, by number of the municipality.
pub type OfYear = BTreeMap<String, Figure>;

/// The same of several indicators, each in a year of its own.
pub type Countrywide = BTreeMap<Id, Arc<OfYear>>;

impl Figure {
    /// The count and what it is of, where the figure is one of the other and is shown.
    pub fn counted(&self) -> Option<(u64, u64)> {
        self.number?;
        let whole = whole_number(self.whole?).filter(|whole| *whole > 0)?;
        Some((whole_number(self.part?)?, whole))
    }
}

/// By the hash of an indicator's figures, and the year. Some seventy kilobytes each.
static YEARS: Cache<(String, i32), OfYear> = Cache::of(256);

/// By the hashes of all indicators, and the years that were asked about.
static TOLD: Cache<(Vec<String>, i32, i32), Vec<Told>> = Cache::of(8);

/// The figures of these indicators, each in the year that is named for it; an indicator without a year has none.
///
/// # Errors
/// What the database says.
pub async fn of_years(
    reader: &mut impl Fetch,
    indicators: &[Indicator],
    years: &BTreeMap<Id, i32>,
) -> database::Result<Countrywide> {
    let mut found = Countrywide::new();
    let mut lacking = BTreeMap::new();
    for one in indicators {
        let Some(year) = years.get(&one.id).copied() else {
            continue;
        };
        let key = one.figures.clone().map(|hash| (hash, year));
        match key.as_ref().and_then(|key| YEARS.get(key)) {
            Some(kept) => drop(found.insert(one.id, kept)),
            None => drop(lacking.insert((one.id, year), key)),
        }
    }
    if lacking.is_empty() {
        return Ok(found);
    }
    let asked: Vec<(Id, i32)> = lacking.keys().copied().collect();
    let mut read = rows::of_years(reader, &asked).await?;
    for (asked, key) in lacking {
        let of_year = read.remove(&asked).unwrap_or_default();
        let of_year = match key {
            Some(key) => YEARS.put(key, of_year),
            None => Arc::new(of_year),
        };
        found.insert(asked.0, of_year);
    }
    Ok(found)
}

/// How many municipalities each indicator has a figure of, in each year after the one and up to the other.
///
/// # Errors
/// What the database says.
pub async fn told(
    reader: &mut impl Fetch,
    indicators: &[Indicator],
    (after, until): (i32, i32),
) -> database::Result<Arc<Vec<Told>>> {
    let hashes: Option<BTreeSet<String>> =
        indicators.iter().map(|one| one.figures.clone()).collect();
    let key = hashes.map(|hashes| (hashes.into_iter().collect(), after, until));
    if let Some(kept) = key.as_ref().and_then(|key| TOLD.get(key)) {
        return Ok(kept);
    }
    let read = rows::told(reader, (after, until)).await?;
    Ok(match key {
        Some(key) => TOLD.put(key, read),
        None => Arc::new(read),
    })
}
