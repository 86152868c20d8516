//! The turn of the year: what was tied to last year's letter goes on in this year's.

mod adjusted;
mod plan;
mod reports;
mod take;

use comparison::Change;
use kernel::{Day, Id};
use serde::{Deserialize, Serialize};

pub use adjusted::adjusted;
pub use plan::{CarriedBinding, Going, Plan, Turning};
pub use reports::Reports;
pub use take::{Choice, Taking, take};

/// Årsskifte: one time that somebody carried what was tied to one letter over to another.
#[derive(Clone, Debug)]
pub struct Turn {
    pub id: Id,
    pub old_letter: Id,
    pub office: Option<Id>,
    /// The first of a letter and an owner is 1.
    pub number: i64,
    pub carried: Carried,
    pub on: Day,
    pub by: String,
}

/// Ført videre: the bindings, each with what it became, and the items of the new letter that were given an owner.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Carried {
    pub bindings: Vec<(Id, Id)>,
    pub owners: Vec<Id>,
}

/// Etterfølger: the item of the new letter that an item of the old became, or the reason why it ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Succession {
    pub old: Id,
    pub new: Option<Id>,
    pub office: Option<Id>,
    pub change: SuccessionChange,
    pub reason: Option<String>,
}

/// How the item came to be the successor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SuccessionChange {
    Unchanged,
    Reworded,
    Moved,
    Split,
    Joined,
    /// A person chose it.
    Chosen,
    /// It has none.
    Ended,
}

impl From<Change> for SuccessionChange {
    fn from(change: Change) -> Self {
        match change {
            Change::Unchanged => Self::Unchanged,
            Change::Reworded => Self::Reworded,
            Change::Moved => Self::Moved,
            Change::Split => Self::Split,
            Change::Joined => Self::Joined,
        }
    }
}
