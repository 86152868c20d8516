//! Two letters held against each other: what became of each item. Pure and deterministic; every answer says why.

mod anchors;
mod letter;
mod outcome;

pub use anchors::Anchors;
pub use letter::{Entry, Letter};
pub use outcome::{
    Change, Comparison, DemandChange, DemandPart, Pair, Reason, RunKind, SectionName, SectionPair,
    WordRun,
};
