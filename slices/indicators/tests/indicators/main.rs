//! Statistics and indicators through the real router, on both engines.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its room must fail"
)]

mod boundaries;
mod catalogue;
mod countrywide;
mod drawn;
mod effect;
mod effort;
mod failing;
mod fetched;
mod hearing;
mod imported;
mod kept;
mod kvp;
mod measures;
mod need;
mod planted;
mod profile;
mod proposals;
mod published;
mod real_boundaries;
mod real_profile;
mod room;
mod scorecard_figures;
mod scorecard_room;
mod scorecards;
mod service;
mod split;
mod stands_out;
mod the_demo;
mod watches;
