//! Serier over kommunesammenslåinger: figures of many years in the units of one chosen year, with what was done to each.

mod borders;
mod joining;

pub use borders::{Change, NotAChange, Why};
pub use joining::{Joined, NoSeries, Note, Observation, Rule, series};
