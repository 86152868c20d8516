//! Statistics and indicators through the real router, on both engines.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its room must fail"
)]

mod hearing;
mod imported;
mod planted;
mod profile;
mod published;
mod real_profile;
mod room;
mod the_demo;
