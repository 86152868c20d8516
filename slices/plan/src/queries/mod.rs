//! All SQL of the slice.

pub mod activities;
pub mod audience;
pub mod feeds;

use database::Statement;

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&[Statement]] = &[
    activities::ALL,
    audience::ALL,
    feeds::ALL,
    crate::reminders::queries::ALL,
];
