//! The plan of the year through the real router, on both engines.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its room must fail"
)]

mod activities;
mod reminders;
mod room;
