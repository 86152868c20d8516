//! The newest values of municipalities, for what compares them with each other.

use database::{DatabaseError, Fetch, Result, Row, statements, values};
use kernel::{Day, Id};

use crate::mark::Mark;

statements! {
    /// Of each indicator that says something of need, and of how many live there, the newest year in which at least half
    /// of the municipalities have a figure.
    NEWEST = "WITH told AS (SELECT indicator_id, year, COUNT(number) AS there FROM indicator_value
            WHERE year > $1 AND year <= $3 AND LENGTH(region) = 4 GROUP BY indicator_id, year),
        newest AS (SELECT told.indicator_id, MAX(told.year) AS year FROM told JOIN indicator i ON i.id = told.indicator_id
            WHERE told.there * 2 >= $2 AND (i.need <> 'none' OR i.key = 'population') GROUP BY told.indicator_id)
        SELECT v.indicator_id, v.region, v.year, v.part, v.whole, v.number, v.mark FROM newest
        JOIN indicator_value v ON v.indicator_id = newest.indicator_id AND v.year = newest.year
        WHERE LENGTH(v.region) = 4 ORDER BY v.indicator_id, v.region";
}

/// So many years back a newest figure is looked for.
const YEARS: i32 = 6;

/// Nyeste tall: what an indicator last said of a municipality.
#[derive(Clone, Debug, PartialEq)]
pub struct Newest {
    pub indicator: Id,
    /// The number of the municipality.
    pub municipality: String,
    pub year: i32,
    pub part: Option<f64>,
    pub whole: Option<f64>,
    pub number: Option<f64>,
    pub mark: Option<Mark>,
}

/// The newest values of every municipality; there are so many of these.
///
/// # Errors
/// What the database says.
pub async fn newest(
    reader: &mut impl Fetch,
    municipalities: usize,
    today: Day,
) -> Result<Vec<Newest>> {
    let all = i64::try_from(municipalities).unwrap_or(i64::MAX);
    let (after, until) = (i64::from(today.year() - YEARS), i64::from(today.year()));
    let rows = reader
        .fetch_all(&NEWEST, values![after, all, until])
        .await?;
    rows.iter().map(one).collect()
}

fn one(row: &Row) -> Result<Newest> {
    let unreadable = |column: &str| DatabaseError::Unreadable(column.to_owned());
    let mark: Option<String> = row.get("mark")?;
    let year: i64 = row.get("year")?;
    Ok(Newest {
        indicator: row.get("indicator_id")?,
        municipality: row.get("region")?,
        year: i32::try_from(year).map_err(|_| unreadable("year"))?,
        part: row.get("part")?,
        whole: row.get("whole")?,
        number: row.get("number")?,
        mark: mark
            .map(|code| code.parse().map_err(|()| unreadable("mark")))
            .transpose()?,
    })
}
