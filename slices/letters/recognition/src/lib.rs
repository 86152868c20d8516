//! What the words of a letter say: pure functions from text to facts, without a word about files, pages or tables.

mod kind;
mod link;
mod measure;
pub mod sentence;

pub use kind::ItemKind;
pub use link::Link;
pub use measure::{Limit, LimitUnit, MeasureGuess, recognise};
