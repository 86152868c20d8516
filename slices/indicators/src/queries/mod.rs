//! All SQL of the slice.

pub mod boundaries;
pub mod catalogue;
pub mod corrections;
pub mod countrywide;
pub mod editions;
pub mod evaluations;
pub mod fetch_plans;
pub mod fetches;
pub mod imports;
pub mod proposals;
pub mod scorecard_figures;
pub mod scorecards;
pub mod values;
pub mod watches;

use std::str::FromStr;

use database::{DatabaseError, Result, Row, Statement};

use crate::mark::Mark;

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&[Statement]] = &[
    boundaries::ALL,
    catalogue::ALL,
    corrections::ALL,
    countrywide::ALL,
    editions::ALL,
    evaluations::ALL,
    fetch_plans::ALL,
    fetches::ALL,
    imports::ALL,
    proposals::ALL,
    scorecard_figures::ALL,
    scorecards::ALL,
    values::ALL,
    watches::ALL,
];

/// A value that is stored by its code.
fn coded<T: FromStr>(row: &Row, column: &str) -> Result<T> {
    row.get::<String>(column)?
        .parse()
        .map_err(|_| DatabaseError::Unreadable(column.to_owned()))
}

fn year(row: &Row) -> Result<i32> {
    let year: i64 = row.get("year")?;
    i32::try_from(year).map_err(|_| DatabaseError::Unreadable("year".to_owned()))
}

fn mark(row: &Row) -> Result<Option<Mark>> {
    let mark: Option<String> = row.get("mark")?;
    let known = |code: String| {
        code.parse()
            .map_err(|()| DatabaseError::Unreadable("mark".to_owned()))
    };
    mark.map(known).transpose()
}

/// A small number that is never below zero.
fn small(row: &Row, column: &str) -> Result<u32> {
    u32::try_from(row.get::<i64>(column)?).map_err(|_| DatabaseError::Unreadable(column.to_owned()))
}
