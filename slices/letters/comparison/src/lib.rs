//! Two letters held against each other: what became of each item. Pure and deterministic; every answer says why.

mod anchors;
mod compare;
mod demands;
mod describe;
mod json;
mod letter;
mod matching;
mod norwegian;
mod outcome;
mod prepared;
mod runs;
mod words;

pub use anchors::Anchors;
pub use compare::compare;
pub use json::Told;
pub use letter::{Entry, Letter};
pub use outcome::{
    Change, Comparison, DemandChange, DemandPart, Pair, Reason, RunKind, SectionName, SectionPair,
    WordRun,
};
