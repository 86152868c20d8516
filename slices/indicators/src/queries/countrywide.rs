//! The figures of every municipality, for what compares them with each other.

use std::collections::BTreeMap;

use database::{Fetch, Result, Row, Select, statements, values};
use kernel::Id;

use super::{mark, small, year};
use crate::countrywide::{Figure, OfYear};

statements! {
    TOLD = "SELECT indicator_id, year, COUNT(number) AS municipalities FROM indicator_value
        WHERE year > $1 AND year <= $2 AND LENGTH(region) = 4 GROUP BY indicator_id, year";
    /// The newest year in which the place has a figure of each indicator.
    NEWEST_YEARS = "SELECT indicator_id, MAX(year) AS year FROM indicator_value WHERE region = $1 AND number IS NOT NULL GROUP BY indicator_id";
}

/// So many have a figure of the indicator in the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    pub indicator: Id,
    pub year: i32,
    pub municipalities: usize,
}

/// Of these indicators, each in the year beside it.
///
/// # Errors
/// What the database says.
pub async fn of_years(
    reader: &mut impl Fetch,
    asked: &[(Id, i32)],
) -> Result<BTreeMap<(Id, i32), OfYear>> {
    let none = "SELECT indicator_id, year, region, part, whole, number, mark FROM indicator_value WHERE LENGTH(region) = 4 AND (1 = 0";
    let mut select = Select::new(none, []);
    for (indicator, year) in asked {
        let one = [(*indicator).into(), (*year).into()];
        select = select.then("OR (indicator_id = {} AND year = {})", one);
    }
    let (sql, values) = select.then(")", []).finish();
    let mut found: BTreeMap<(Id, i32), OfYear> = BTreeMap::new();
    for row in &reader.fetch_all(sql, values).await? {
        let of_year = found
            .entry((row.get("indicator_id")?, year(row)?))
            .or_default();
        of_year.insert(row.get("region")?, figure(row)?);
    }
    Ok(found)
}

/// How many municipalities have a figure, by indicator and year.
///
/// # Errors
/// What the database says.
pub async fn told(reader: &mut impl Fetch, (after, until): (i32, i32)) -> Result<Vec<Told>> {
    let rows = reader.fetch_all(&TOLD, values![after, until]).await?;
    let told = |row: &Row| {
        Ok(Told {
            indicator: row.get("indicator_id")?,
            year: year(row)?,
            municipalities: small(row, "municipalities")? as usize,
        })
    };
    rows.iter().map(told).collect()
}

/// The newest year in which the municipality has a figure that can be shown, by indicator.
///
/// # Errors
/// What the database says.
pub async fn newest_years(reader: &mut impl Fetch, number: &str) -> Result<BTreeMap<Id, i32>> {
    let rows = reader.fetch_all(&NEWEST_YEARS, values![number]).await?;
    let one = |row: &Row| Ok((row.get("indicator_id")?, year(row)?));
    rows.iter().map(one).collect()
}

fn figure(row: &Row) -> Result<Figure> {
    Ok(Figure {
        part: row.get("part")?,
        whole: row.get("whole")?,
        number: row.get("number")?,
        mark: mark(row)?,
    })
}
