//! All SQL of the slice.

pub mod action_plans;
pub mod cooperation;
pub mod experiences;
pub mod figures;
pub mod notes;
pub mod projects;

use std::str::FromStr;

use database::{DatabaseError, Result, Row, Statement};

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&[Statement]] = &[
    action_plans::ALL,
    cooperation::ALL,
    experiences::ALL,
    figures::ALL,
    notes::ALL,
    projects::ALL,
];

/// A value that is stored by its code.
fn coded<T: FromStr>(row: &Row, column: &str) -> Result<T> {
    row.get::<String>(column)?
        .parse()
        .map_err(|_| DatabaseError::Unreadable(column.to_owned()))
}
