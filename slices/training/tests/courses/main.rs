//! Courses, offers, the staff base, networks and guides, through the real router, on both engines.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its room must fail"
)]

mod base;
mod demo;
mod figures;
mod guides;
mod made_up;
mod networks;
mod offering;
mod planning;
mod recount;
mod room;
