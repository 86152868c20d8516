//! The crate as its users see it, against services that are made up on this machine.
#![expect(clippy::unwrap_used, reason = "a test may")]

mod bounds;
mod cancelled;
mod chance;
mod changing;
mod fetching;
mod klass;
mod metadata;
mod pace;
mod planning;
mod pretend;
mod refused;
mod resuming;
mod samples;
mod shelves;
mod time;
mod ways;
