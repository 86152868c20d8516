use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use database::{Destination, Fetch, Result, Row, Transaction, Values, statements, values};
use kernel::{Day, Id};

use super::{mark, year};
use crate::{
    import::{
        changes::Change,
        prepare::{Cells, Editions},
    },
    mark::Cell,
    region::Region,
};

statements! {
    /// Later editions of the same series and year come later.
    EDITIONS = "SELECT e.number, e.series_id, e.year, i.published_on FROM statistics_edition e
        JOIN statistics_import i ON i.id = e.import_id WHERE i.withdrawn_at IS NULL ORDER BY e.number";
    CELLS = "SELECT edition, region, number, mark FROM statistics_observation WHERE edition BETWEEN $1 AND $2";
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

/// Editions that are read by one statement: some forty thousand rows.
const RUN: i64 = 64;

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
    let mut keys: BTreeMap<i64, (Id, i32)> = BTreeMap::new();
    keys.extend(
        editions
            .into_iter()
            .map(|(key, edition)| (edition.number, key)),
    );
    let mut found: Editions = keys.values().map(|key| (*key, Cells::default())).collect();
    for (first, last) in runs(keys.keys().copied()) {
        for row in &reader.fetch_all(&CELLS, values![first, last]).await? {
            let of = keys.get(&row.get::<i64>("edition")?);
            if let Some(cells) = of.and_then(|key| found.get_mut(key)) {
                Arc::make_mut(cells).extend([cell(row)?]);
            }
        }
    }
    Ok(found)
}

/// Numbers that follow each other, at most so many together: an import's editions are asked for in few statements, and few
/// rows at a time stand in memory.
fn runs(numbers: impl Iterator<Item = i64>) -> Vec<(i64, i64)> {
    let mut runs: Vec<(i64, i64)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((first, last)) if *last + 1 == number && number - *first < RUN => *last = number,
            _ => runs.push((number, number)),
        }
    }
    runs
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
    tx.add_all(OBSERVATION, observations(numbered)).await
}

/// One by one: all of them at once would take more memory than the file.
fn observations<'a>(
    numbered: Vec<(i64, &'a Change)>,
) -> Box<dyn Iterator<Item = Values> + Send + 'a> {
    Box::new(numbered.into_iter().flat_map(|(number, one)| {
        let cells = one.cells.iter();
        cells.map(move |(region, cell)| observation(number, region, *cell))
    }))
}

fn observation(edition: i64, region: &Region, cell: Cell) -> Values {
    let mark = cell.mark.map(|mark| mark.code().to_owned());
    values![edition, region.code(), cell.number, mark]
}

fn cell(row: &Row) -> Result<(Region, Cell)> {
    let region: String = row.get("region")?;
    let unreadable = |column: &str| database::DatabaseError::Unreadable(column.to_owned());
    let region = region.parse().map_err(|_| unreadable("region"))?;
    Ok((
        region,
        Cell {
            number: row.get("number")?,
            mark: mark(row)?,
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_that_follow_each_other_are_read_together() {
        assert!(runs([].into_iter()).is_empty());
        let some = [1, 2, 3, 7, 9, 10].into_iter();
        assert_eq!(runs(some), [(1, 3), (7, 7), (9, 10)]);
        assert_eq!(runs(1..=RUN + 1), [(1, RUN), (RUN + 1, RUN + 1)]);
    }
}
