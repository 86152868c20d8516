use kernel::{Id, Instant};
use serde::{Deserialize, Serialize};
use shell::Person;

use crate::{
    correction::Correction,
    draft::{Draft, Whereabouts},
};

/// Historikk: one correction of a letter under review, as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    pub number: i64,
    pub at: Instant,
    pub by: String,
    pub by_id: Id,
    /// The item or line, by key.
    pub concerns: Option<u32>,
    pub whole: Whole,
    pub undone: bool,
}

/// A correction with the address that its item had, or the line of what was no item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whole {
    pub correction: Correction,
    pub address: String,
    pub line: Option<usize>,
}

/// Who makes a correction, and when.
pub struct Done<'a> {
    /// The version of the letter that it was made on: no two corrections have the same, also when some are forgotten.
    pub number: i64,
    pub at: Instant,
    pub by: &'a Person,
    pub whole: &'a Whole,
}

impl Whole {
    pub fn new(correction: Correction, before: &Draft) -> Self {
        let found = correction.key().map(|key| before.whereabouts(key));
        let (address, line) = match found {
            Some(Whereabouts::Item(key)) => {
                (before.item(key).map(|item| item.address.clone()), None)
            }
            Some(Whereabouts::LeftOut(left)) => (Some(left.item.address.clone()), None),
            Some(Whereabouts::Note(key)) => {
                let note = before.notes.iter().find(|note| note.key == key);
                (None, note.map(|note| note.line))
            }
            Some(Whereabouts::Dismissed) | None => (None, None),
        };
        Self {
            address: address.unwrap_or_default(),
            line,
            correction,
        }
    }
}
