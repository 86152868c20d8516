//! All SQL of the slice.

pub mod courses;
pub mod lecturers;
pub mod sessions;

use std::str::FromStr;

use database::{DatabaseError, Result, Row, Statement};

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&[Statement]] = &[courses::ALL, lecturers::ALL, sessions::ALL];

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
