//! Forslag til lokale indikatorer: an office proposes one for municipal scorecards, every office discusses it, and the directorate
//! recommends it or not.

mod proposal;

pub use proposal::{Comment, FIELDS, Proposal, ProposalState, Proposed};
