//! The year's plan through the real router.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its room must fail"
)]

mod copying;
mod feeds;
mod files;
mod room;
mod views;
mod working;
