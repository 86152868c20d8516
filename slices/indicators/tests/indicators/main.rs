//! Statistics and indicators through the real router, on both engines.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its room must fail"
)]

mod fetched;
mod imported;
mod published;
mod room;
mod service;
mod the_demo;
