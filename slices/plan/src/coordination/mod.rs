//! Samordning: what clashes, what is done twice, and where the partner that the letter demands is missing. Pure rules.

mod named;
mod warning;
mod warnings;

pub use named::{Coordinated, coordinated};
pub use warning::{Warning, Why};
pub use warnings::{FORTNIGHT, WEEKS_APART, warnings};
