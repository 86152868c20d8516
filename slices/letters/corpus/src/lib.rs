//! Example letters with keys made by hand, and the scorer that holds a reading or a comparison against its key.
//!
//! It depends on no reader: what it scores is the JSON that the program answers with. See `README.md` beside it.

mod answer;
mod files;
pub mod hostile;
mod key;
mod kind;
mod pairing;
mod score;
mod words;

pub use answer::{Comparison, Item, Reading};
pub use files::{Corpus, KeyedLetter, KeyedPair};
pub use key::{Became, Change, Demand, Entry, Key, PairKey, Section};
pub use kind::Kind;
pub use score::{LetterScore, Mismatch, PairScore, Tally, score_letter, score_pair};
