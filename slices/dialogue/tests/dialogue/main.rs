//! The dialogue through the real router, on both engines.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its room must fail"
)]

mod enquiries;
mod figures;
mod help;
mod meetings;
mod room;
mod the_demo;
