//! The register of appeals through the real router, on both engines.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its room must fail"
)]

mod api;
mod api_room;
mod bad_input;
mod by_two;
mod case_work;
mod figures;
mod importing;
mod others;
mod room;
