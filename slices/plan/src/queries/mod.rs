//! All SQL of the slice.

pub mod acceptances;
pub mod activities;
pub mod audience;
pub mod competence;
pub mod efforts;
pub mod feeds;
pub mod imports;

use database::Statement;

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&[Statement]] = &[
    acceptances::ALL,
    activities::ALL,
    audience::ALL,
    feeds::ALL,
    competence::ALL,
    efforts::ALL,
    imports::ALL,
    crate::reminders::queries::ALL,
];
