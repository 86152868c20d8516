//! Two letters as the database has them, held against each other, with what people decided and what it means for an
//! office.

mod decisions;
mod rows;
mod side;

use comparison::Comparison;
use kernel::Id;

use crate::queries::StoredDecisions;

pub use decisions::{Decision, Known, Said, anchors, in_force};
pub use rows::{Row, RowChange, SectionRows, by_section};
pub use side::{Side, SideItem};

/// Sammenligning av to brev, slik de står nå.
pub struct Compared {
    pub old: Side,
    pub new: Side,
    /// What people have said and still counts, the directorate's before the office's.
    pub decisions: Vec<Counting>,
    pub result: Comparison,
}

/// A decision that counts, and whose it is; none for the directorate's, which counts for all.
pub struct Counting {
    pub decision: Decision,
    pub office: Option<Id>,
}

impl Compared {
    /// Holds the letters against each other, held to what people have said: the directorate first, then the office.
    pub fn of(old: Side, new: Side, said: &[StoredDecisions]) -> Self {
        let counts = in_force(said.iter().flat_map(|stored| &stored.said));
        let anchors = anchors(&counts, &old, &new);
        let result = comparison::compare(&old.letter(), &new.letter(), &anchors);
        let owner = |id| {
            let stored = said
                .iter()
                .find(|one| one.said.iter().any(|one| one.id == id));
            stored.and_then(|stored| stored.office)
        };
        let decisions = counts.into_iter().map(|decision| Counting {
            office: owner(decision.id),
            decision: decision.clone(),
        });
        Self {
            decisions: decisions.collect(),
            old,
            new,
            result,
        }
    }

    /// What was decided about these items, as one word that another decision changes.
    pub fn seen(&self, old: &[String], new: &[String]) -> String {
        let about = self.decisions.iter().filter(|one| {
            let about_old = old
                .iter()
                .any(|key| one.decision.said.is_about(Some(key), None));
            about_old
                || new
                    .iter()
                    .any(|key| one.decision.said.is_about(None, Some(key)))
        });
        let ids: Vec<String> = about.map(|one| one.decision.id.to_string()).collect();
        ids.join("-")
    }

    pub fn sections(&self) -> Vec<SectionRows<'_>> {
        by_section(&self.result, &self.old, &self.new)
    }
}
