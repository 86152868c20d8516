//! All SQL of the slice.

pub mod bases;
pub mod courses;
pub mod demo;
pub(crate) mod evaluations;
pub mod figures;
pub mod guides;
pub mod lecturers;
pub mod networks;
pub mod offers;
pub(crate) mod participants;
pub mod sessions;
pub(crate) mod sign_up;

use std::str::FromStr;

use database::{DatabaseError, Result, Row, Sql, Statement};

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&[Statement]] = &[
    bases::ALL,
    courses::ALL,
    demo::ALL,
    evaluations::ALL,
    figures::ALL,
    guides::ALL,
    lecturers::ALL,
    networks::ALL,
    offers::ALL,
    participants::ALL,
    sessions::ALL,
    sign_up::ALL,
];

/// The composed statements with every filter in use, for the same test.
pub(crate) fn samples() -> Vec<Sql> {
    let mut samples = participants::samples();
    samples.extend(sign_up::samples());
    samples
}

/// A value that is stored by its code.
pub(crate) fn coded<T: FromStr>(row: &Row, column: &str) -> Result<T> {
    row.get::<String>(column)?
        .parse()
        .map_err(|_| DatabaseError::Unreadable(column.to_owned()))
}

/// As [`coded`], where there may be none.
pub(crate) fn coded_or_none<T: FromStr>(row: &Row, column: &str) -> Result<Option<T>> {
    let code: Option<String> = row.get(column)?;
    code.map(|code| {
        code.parse()
            .map_err(|_| DatabaseError::Unreadable(column.to_owned()))
    })
    .transpose()
}
