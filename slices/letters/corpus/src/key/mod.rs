//! The keys: what a careful adviser reads in a letter, and what became of it the year after.

mod letter;
mod pair;

pub use letter::{Demand, Entry, Key, Section};
pub use pair::{Became, Change, PairKey};
