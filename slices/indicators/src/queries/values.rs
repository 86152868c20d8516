use std::{collections::BTreeSet, ops::RangeInclusive};

use database::{
    DatabaseError, Destination, Fetch, Result, Row, Transaction, Values, statements, values,
};
use kernel::Id;

use super::{mark, year};
use crate::{
    computing::Value, fingerprint::figures_hash, indicator::Indicator, picture::Sizes,
    region::Region,
};

statements! {
    DELETE = "DELETE FROM indicator_value WHERE indicator_id = $1";
    HASH = "UPDATE indicator SET figures_hash = $2 WHERE id = $1";
    OF_REGIONS = "SELECT indicator_id, region, year, part, whole, number, mark, note, covered, members FROM indicator_value
        WHERE region IN ($1, $2, $3, $4, $5, $6) ORDER BY indicator_id, region, year";
    OF_YEARS = "SELECT indicator_id, region, year, part, whole, number, mark, note, covered, members FROM indicator_value
        WHERE indicator_id = $1 AND year BETWEEN $2 AND $3";
    /// Of the editions alone those are asked for that the indicator can have a figure of: a year is found by its index.
    YEARS = "SELECT e.year FROM statistics_edition e WHERE e.series_id = $2 AND EXISTS (
            SELECT 1 FROM indicator_value v WHERE v.year = e.year AND v.indicator_id = $1 AND v.number IS NOT NULL)
        GROUP BY e.year ORDER BY e.year";
    /// One year of everywhere, and the other years of these counties, of what lies in them, and of the nation.
    AROUND = "WITH county (number) AS (SELECT CAST($3 AS TEXT) UNION ALL SELECT CAST($4 AS TEXT) UNION ALL SELECT CAST($5 AS TEXT)
            UNION ALL SELECT CAST($6 AS TEXT) UNION ALL SELECT CAST($7 AS TEXT))
        SELECT indicator_id, region, year, part, whole, number, mark, note, covered, members FROM indicator_value
        WHERE indicator_id = $1 AND year = $2
        UNION ALL SELECT v.indicator_id, v.region, v.year, v.part, v.whole, v.number, v.mark, v.note, v.covered, v.members
        FROM county JOIN indicator_value v ON v.indicator_id = $1 AND v.region BETWEEN county.number || '00' AND county.number || '99'
        WHERE v.year <> $2
        UNION ALL SELECT indicator_id, region, year, part, whole, number, mark, note, covered, members FROM indicator_value
        WHERE indicator_id = $1 AND region IN ('0', $3, $4, $5, $6, $7) AND year <> $2";
    /// Of the year, or else of the newest before it, or else of the first after it.
    OF_MUNICIPALITIES = "SELECT region, year, number FROM indicator_value
        WHERE indicator_id = $1 AND number IS NOT NULL AND year = COALESCE(
            (SELECT MAX(year) FROM indicator_value WHERE indicator_id = $1 AND number IS NOT NULL AND year <= $2),
            (SELECT MIN(year) FROM indicator_value WHERE indicator_id = $1 AND number IS NOT NULL))
        ORDER BY region";
}

const VALUE: Destination<'_> = Destination {
    table: "indicator_value",
    columns: &[
        "indicator_id",
        "region",
        "year",
        "part",
        "whole",
        "number",
        "mark",
        "note",
        "covered",
        "members",
    ],
};

/// Puts the values of an indicator in place of those it had, with the hash by which they are known.
///
/// # Errors
/// What the database says.
pub async fn replace(tx: &mut Transaction, indicator: Id, all: &[Value]) -> Result<()> {
    tx.execute(&DELETE, values![indicator]).await?;
    tx.add_all(VALUE, rows(indicator, all)).await?;
    tx.execute(&HASH, values![indicator, figures_hash(all)])
        .await
        .map(drop)
}

fn rows(indicator: Id, all: &[Value]) -> Box<dyn Iterator<Item = Values> + Send + '_> {
    Box::new(all.iter().map(move |one| {
        values![
            indicator,
            one.region.code(),
            one.year,
            one.part,
            one.whole,
            one.number,
            one.mark.map(|mark| mark.code().to_owned()),
            one.note.to_string(),
            one.covered,
            one.members
        ]
    }))
}

/// Every value of some regions, at most six, each with its indicator.
///
/// # Errors
/// What the database says.
pub async fn of_regions(reader: &mut impl Fetch, regions: &[Region]) -> Result<Vec<(Id, Value)>> {
    // One statement, whatever the number of counties that an office has.
    let code = |at: usize| {
        regions
            .get(at)
            .or(regions.first())
            .map(|one| one.code().to_owned())
    };
    let asked = (0..6).map(|at| database::Value::from(code(at))).collect();
    let rows = reader.fetch_all(&OF_REGIONS, asked).await?;
    rows.iter().map(value).collect()
}

/// The values of an indicator everywhere, from the first of the years to the last.
///
/// # Errors
/// What the database says.
pub async fn of_years(
    reader: &mut impl Fetch,
    indicator: Id,
    years: RangeInclusive<i32>,
) -> Result<Vec<Value>> {
    let asked = values![indicator, *years.start(), *years.end()];
    let rows = reader.fetch_all(&OF_YEARS, asked).await?;
    rows.iter().map(|row| Ok(value(row)?.1)).collect()
}

/// The years in which anybody has a number of the indicator.
///
/// # Errors
/// What the database says.
pub async fn years(reader: &mut impl Fetch, indicator: &Indicator) -> Result<BTreeSet<i32>> {
    let values = values![indicator.id, indicator.formula.part];
    let rows = reader.fetch_all(&YEARS, values).await?;
    rows.iter().map(year).collect()
}

/// The values of an indicator in a year everywhere, and in every year in the nation, in these counties, at most five, and in
/// what lies in them.
///
/// # Errors
/// What the database says.
pub async fn around(
    reader: &mut impl Fetch,
    indicator: Id,
    (year, counties): (i32, &[&str]),
) -> Result<Vec<Value>> {
    let mut asked = values![indicator, year];
    let county = |at: usize| counties.get(at).map(|one| (*one).to_owned());
    asked.extend((0..5).map(|at| database::Value::from(county(at))));
    let rows = reader.fetch_all(&AROUND, asked).await?;
    rows.iter().map(|row| Ok(value(row)?.1)).collect()
}

/// How much of an indicator there is in each municipality, in the year or the nearest that has anything; nothing of none, so
/// that a page that needs none asks as often as one that does.
///
/// # Errors
/// What the database says.
pub async fn of_municipalities(
    reader: &mut impl Fetch,
    indicator: Option<Id>,
    near: i32,
) -> Result<Sizes> {
    let rows = reader
        .fetch_all(&OF_MUNICIPALITIES, values![indicator, near])
        .await?;
    let mut sizes = Sizes::default();
    for row in &rows {
        let region: String = row.get("region")?;
        if region.len() == 4 {
            sizes.year = Some(year(row)?);
            sizes.people.insert(region, row.get("number")?);
        }
    }
    Ok(sizes)
}

pub(super) fn value(row: &Row) -> Result<(Id, Value)> {
    let unreadable = |column: &str| DatabaseError::Unreadable(column.to_owned());
    let region: String = row.get("region")?;
    let note: String = row.get("note")?;
    let value = Value {
        region: region.parse().map_err(|_| unreadable("region"))?,
        year: year(row)?,
        part: row.get("part")?,
        whole: row.get("whole")?,
        number: row.get("number")?,
        mark: mark(row)?,
        note: note.parse().map_err(|()| unreadable("note"))?,
        covered: super::small(row, "covered")?,
        members: super::small(row, "members")?,
    };
    Ok((row.get("indicator_id")?, value))
}
