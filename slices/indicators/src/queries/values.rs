use database::{DatabaseError, Destination, Fetch, Result, Row, Transaction, statements, values};
use kernel::Id;

use crate::{computing::Value, picture::Sizes, region::Region};

statements! {
    DELETE = "DELETE FROM indicator_value WHERE indicator_id = $1";
    OF_REGIONS = "SELECT indicator_id, region, year, part, whole, number, mark, note, covered, members FROM indicator_value
        WHERE region IN ($1, $2, $3, $4, $5, $6) ORDER BY indicator_id, region, year";
    OF_INDICATOR = "SELECT indicator_id, region, year, part, whole, number, mark, note, covered, members FROM indicator_value
        WHERE indicator_id = $1 ORDER BY region, year";
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

/// Puts the values of an indicator in place of those it had.
///
/// # Errors
/// What the database says.
pub async fn replace(tx: &mut Transaction, indicator: Id, all: &[Value]) -> Result<()> {
    tx.execute(&DELETE, values![indicator]).await?;
    let mut rows = Vec::new();
    for one in all {
        rows.push(values![
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
        ]);
    }
    tx.add_all(VALUE, rows.into_iter()).await.map(drop)
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

/// Every value of an indicator.
///
/// # Errors
/// What the database says.
pub async fn of_indicator(reader: &mut impl Fetch, indicator: Id) -> Result<Vec<Value>> {
    let rows = reader.fetch_all(&OF_INDICATOR, values![indicator]).await?;
    rows.iter().map(|row| Ok(value(row)?.1)).collect()
}

/// How much of an indicator there is in each municipality, in the year or the nearest that has anything.
///
/// # Errors
/// What the database says.
pub async fn of_municipalities(reader: &mut impl Fetch, indicator: Id, near: i32) -> Result<Sizes> {
    let rows = reader
        .fetch_all(&OF_MUNICIPALITIES, values![indicator, near])
        .await?;
    let mut sizes = Sizes::default();
    for row in &rows {
        let region: String = row.get("region")?;
        if region.len() == 4 {
            sizes.year = Some(self::year(row)?);
            sizes.people.insert(region, row.get("number")?);
        }
    }
    Ok(sizes)
}

pub(super) fn value(row: &Row) -> Result<(Id, Value)> {
    let unreadable = |column: &str| DatabaseError::Unreadable(column.to_owned());
    let mark: Option<String> = row.get("mark")?;
    let mark = mark.map(|code| code.parse().map_err(|()| unreadable("mark")));
    let region: String = row.get("region")?;
    let note: String = row.get("note")?;
    let value = Value {
        region: region.parse().map_err(|_| unreadable("region"))?,
        year: year(row)?,
        part: row.get("part")?,
        whole: row.get("whole")?,
        number: row.get("number")?,
        mark: mark.transpose()?,
        note: note.parse().map_err(|()| unreadable("note"))?,
        covered: super::small(row, "covered")?,
        members: super::small(row, "members")?,
    };
    Ok((row.get("indicator_id")?, value))
}

fn year(row: &Row) -> Result<i32> {
    let year: i64 = row.get("year")?;
    i32::try_from(year).map_err(|_| DatabaseError::Unreadable("year".to_owned()))
}
