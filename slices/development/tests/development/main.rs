//! Development work through the real router, on both engines.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its room must fail"
)]

mod cooperation;
mod experiences;
mod figures;
mod projects_and_notes;
mod room;
mod the_demo;
