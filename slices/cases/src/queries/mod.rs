//! All SQL of the slice.

pub mod cases;
pub mod figures;
pub mod imports;
pub mod list;
pub mod parts;
pub mod table;

use database::Statement;

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&[Statement]] = &[
    cases::ALL,
    figures::ALL,
    imports::ALL,
    parts::ALL,
    table::ALL,
];
