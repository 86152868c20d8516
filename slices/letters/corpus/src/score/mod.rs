//! How well an answer agrees with its key.

mod labels;
mod letter;
mod pair;
mod tally;

pub use letter::{LetterScore, score_letter};
pub use pair::{PairScore, score_pair};
pub use tally::{Mismatch, Tally};
