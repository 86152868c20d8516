//! Henting av statistikk: what is fetched of which table, how much that is, and fetching it.
//!
//! A source has lines ([`line::Line`]), each for one series. [`planning`] makes of them the requests, against what the
//! services told of their tables. [`carrying`] carries a fetch out, for a job or the command line: parts that are finished
//! are kept in the database ([`shelf`]), so it goes on where it was after whatever ended it. [`gathering`] puts all together
//! to one file, and [`receiving`] lays that ready or reads it in.

pub mod asking;
pub mod board;
pub mod carrying;
pub mod command;
pub mod gathering;
pub mod job;
pub mod known_table;
pub mod line;
#[cfg(test)]
mod made_up;
pub mod planning;
pub mod receiving;
pub mod shelf;
pub mod starting_set;
pub mod state;
