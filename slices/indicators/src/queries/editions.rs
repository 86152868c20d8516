use std::collections::{BTreeMap, BTreeSet};

use database::{Destination, Fetch, Result, Row, Transaction, Values, statements, values};
use kernel::{Day, Id};

use crate::{
    import::{changes::Change, prepare::Editions},
    mark::Cell,
    region::Region,
};

statements! {
    /// Later editions of the same series and year come later.
    EDITIONS = "SELECT e.number, e.series_id, e.year, i.published_on FROM statistics_edition e
        JOIN statistics_import i ON i.id = e.import_id WHERE i.withdrawn_at IS NULL ORDER BY e.number";
    CELLS = "SELECT region, number, mark FROM statistics_observation WHERE edition = $1";
    SERIES_OF = "SELECT DISTINCT series_id FROM statistics_edition WHERE import_id = $1";
    LAST_NUMBER = "SELECT CAST(COALESCE(MAX(number), 0) AS BIGINT) AS number FROM statistics_edition";
}

const EDITION: Destination<'_> = Destination {
    table: "statistics_edition",
    columns: &["number", "series_id", "year", "import_id"],
};
const OBSERVATION: Destination<'_> = Destination {
    table: "statistics_observation",
    columns: &["edition", "region", "number", "mark"],
};

/// Rows that wait in memory before they are sent.
const AT_ONCE: usize = 20_000;

/// Årgang i kraft: the newest edition of a series and year that was not withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    pub number: i64,
    pub published: Day,
}

/// What is in force for each series and year, as published up to and including the day.
///
/// # Errors
/// What the database says.
pub async fn in_force(reader: &mut impl Fetch, as_of: Day) -> Result<BTreeMap<(Id, i32), Edition>> {
    let rows = reader.fetch_all(&EDITIONS, values![]).await?;
    let mut found = BTreeMap::new();
    for row in &rows {
        let edition = Edition {
            number: row.get("number")?,
            published: row.get("published_on")?,
        };
        if edition.published <= as_of {
            found.insert((row.get("series_id")?, year(row)?), edition);
        }
    }
    Ok(found)
}

/// The series that an import brought figures of.
///
/// # Errors
/// What the database says.
pub async fn series_of(reader: &mut impl Fetch, import: Id) -> Result<BTreeSet<Id>> {
    let rows = reader.fetch_all(&SERIES_OF, values![import]).await?;
    rows.iter().map(|row| row.get("series_id")).collect()
}

/// The figures of editions.
///
/// # Errors
/// What the database says.
pub async fn cells(
    reader: &mut impl Fetch,
    editions: impl IntoIterator<Item = ((Id, i32), Edition)>,
) -> Result<Editions> {
    let mut found = Editions::new();
    for (key, edition) in editions {
        let rows = reader.fetch_all(&CELLS, values![edition.number]).await?;
        let cells: Result<BTreeMap<_, _>> = rows.iter().map(cell).collect();
        found.insert(key, cells?);
    }
    Ok(found)
}

/// Stores what changed, as editions of the import, and says how many figures that were.
///
/// # Errors
/// What the database says.
pub async fn add(tx: &mut Transaction, import: Id, changes: &[Change]) -> Result<u64> {
    let row = tx.fetch_one(&LAST_NUMBER, values![]).await?;
    let last: i64 = row.get("number")?;
    let numbered: Vec<(i64, &Change)> = (last + 1..)
        .zip(changes.iter().filter(|change| change.is_any()))
        .collect();
    let mut editions = Vec::new();
    for (number, one) in &numbered {
        editions.push(values![*number, one.series, one.year, import]);
    }
    tx.add_all(EDITION, editions.into_iter()).await?;
    let mut added = 0;
    let mut waiting = Vec::new();
    for (number, one) in numbered {
        for (region, cell) in &one.cells {
            waiting.push(observation(number, region, *cell));
        }
        if waiting.len() >= AT_ONCE {
            added += tx
                .add_all(OBSERVATION, std::mem::take(&mut waiting).into_iter())
                .await?;
        }
    }
    Ok(added + tx.add_all(OBSERVATION, waiting.into_iter()).await?)
}

fn observation(edition: i64, region: &Region, cell: Cell) -> Values {
    let mark = cell.mark.map(|mark| mark.code().to_owned());
    values![edition, region.code(), cell.number, mark]
}

fn cell(row: &Row) -> Result<(Region, Cell)> {
    let mark: Option<String> = row.get("mark")?;
    let region: String = row.get("region")?;
    let unreadable = |column: &str| database::DatabaseError::Unreadable(column.to_owned());
    let region = region.parse().map_err(|_| unreadable("region"))?;
    let mark = mark.map(|code| code.parse().map_err(|()| unreadable("mark")));
    Ok((
        region,
        Cell {
            number: row.get("number")?,
            mark: mark.transpose()?,
        },
    ))
}

fn year(row: &Row) -> Result<i32> {
    let year: i64 = row.get("year")?;
    i32::try_from(year).map_err(|_| database::DatabaseError::Unreadable("year".to_owned()))
}
