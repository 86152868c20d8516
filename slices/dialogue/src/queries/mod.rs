//! All SQL of the slice.

pub mod answers;
pub mod enquiries;
pub mod figures;
pub mod help;
pub mod meetings;
pub mod standing;

use std::str::FromStr;

use database::{DatabaseError, Result, Row, Statement};

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&[Statement]] = &[
    answers::ALL,
    enquiries::ALL,
    figures::ALL,
    help::ALL,
    meetings::ALL,
    standing::ALL,
];

/// A value that is stored by its code.
fn coded<T: FromStr>(row: &Row, column: &str) -> Result<T> {
    row.get::<String>(column)?
        .parse()
        .map_err(|_| DatabaseError::Unreadable(column.to_owned()))
}
