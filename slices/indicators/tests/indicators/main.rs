//! Statistics and indicators through the real router, on both engines.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its room must fail"
)]

mod effect;
mod effort;
mod imported;
mod measures;
mod need;
mod published;
mod room;
mod the_demo;
