//! Letters from the reading of a file to the answers of an office, through the real router, on both engines. One program: each
//! one more would be linked with all that a page needs, some 200 MB on the disk.
#![expect(
    clippy::unwrap_used,
    reason = "a test may say by panicking what it needs"
)]

mod addressees;
mod amended_duties;
mod amendment;
mod announced;
mod api;
mod comparing;
mod correction;
mod demo;
mod house;
mod links;
mod original;
mod owners;
mod proposals;
mod references;
mod replacing;
mod review;
mod statements;
mod status;
mod turning;
