use access::{FourEyes, Hand};
use kernel::Instant;

use crate::{Outcome, queries::parts::Finding};

/// Foreslått avgjørelse: how one who works the case would end it, for another to approve or return. The case is open
/// meanwhile, and its clock runs.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposedDecision {
    pub outcome: Outcome,
    pub finding: Finding,
    pub by: Hand,
    pub at: Instant,
}

impl ProposedDecision {
    /// Who may approve or return it: not who proposed it.
    pub fn four_eyes(&self) -> FourEyes {
        FourEyes::prepared_by(self.by)
    }
}
