//! Statistics and indicators through the real router, on both engines.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its room must fail"
)]

mod boundaries;
mod drawn;
mod imported;
mod planted;
mod published;
mod real_boundaries;
mod room;
mod the_demo;
