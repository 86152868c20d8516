//! Copies and moves of a database with every kind of column, on both engines.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by stopping"
)]

mod bad_copies;
mod everything;
mod moves;
mod source;
mod torn;
