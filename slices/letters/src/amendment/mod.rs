//! Amendments: what a later letter changes of a published one, from a day on.

mod proposals;
mod publishing;
mod rebinding;

use kernel::{Day, Id, Period};
use serde::{Deserialize, Serialize};
use slice::Binding;

use crate::reading::ItemKind;

pub use proposals::{proposals, word_runs};
pub use publishing::{NotPublished, publish};
pub use rebinding::follow;

/// Tillegg: a later letter («eget brev») that changes a published one from a day on.
#[derive(Clone, Debug, PartialEq)]
pub struct Amendment {
    pub id: Id,
    pub letter: Id,
    /// The office that it is for alone; none when it binds all whom the letter binds.
    pub office: Option<Id>,
    pub title: String,
    /// The day the letter bears.
    pub dated: Option<Day>,
    /// The first day its changes hold.
    pub valid_from: Option<Day>,
    /// Its text as it was read in; empty when it was entered by hand.
    pub source: String,
    pub changes: Vec<Change>,
    /// The announcement that it answers.
    pub answers: Option<Id>,
    pub version: i64,
    pub created_on: Day,
    pub created_by: String,
    /// When and by whom it was published; none while it is a draft.
    pub published: Option<(Day, String)>,
}

/// Endring i tillegg: one thing that becomes another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Known by this within its amendment.
    pub key: u32,
    /// The program found it, and nobody has looked at it yet.
    pub is_proposed: bool,
    pub what: What,
}

/// Hva som endres.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "change")]
pub enum What {
    /// The item gets new words.
    Reworded {
        item: Id,
        address: String,
        before: String,
        text: String,
        bindings: Vec<Rebinding>,
    },
    /// The item does not hold any more.
    Withdrawn {
        item: Id,
        address: String,
        before: String,
    },
    /// A new item; it gets its address when it is published.
    Added {
        section: String,
        kind: ItemKind,
        text: String,
        address: Option<String>,
    },
}

/// Endret måling: what a binding of the item was and what it becomes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rebinding {
    pub binding: Id,
    pub from: Binding,
    pub to: Binding,
    /// Somebody has decided it; what the words alone suggest waits for that.
    pub is_decided: bool,
}

/// Hvorfor ikke: why an amendment cannot be published yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReady {
    NoChanges,
    OpenProposals,
    OpenBindings,
    NoTitle,
    NoDay,
    OutsideTheYear,
}

impl Amendment {
    pub fn is_draft(&self) -> bool {
        self.published.is_none()
    }

    pub fn change_mut(&mut self, key: u32) -> Option<&mut Change> {
        self.changes.iter_mut().find(|change| change.key == key)
    }

    /// Adds the change; what was noted for the same item goes out.
    pub fn put(&mut self, what: What) {
        if let Some(item) = what.item() {
            self.changes
                .retain(|change| change.what.item() != Some(item));
        }
        let key = self.changes.iter().map(|change| change.key + 1).max();
        self.changes.push(Change {
            key: key.unwrap_or(0),
            is_proposed: false,
            what,
        });
    }

    /// What stands in the way of publishing, for a letter of the year.
    pub fn not_ready(&self, year: Option<i32>) -> Vec<NotReady> {
        let is_open = |rebinding: &Rebinding| !rebinding.is_decided;
        let open_bindings = self.changes.iter().any(|change| match &change.what {
            What::Reworded { bindings, .. } => bindings.iter().any(is_open),
            What::Withdrawn { .. } | What::Added { .. } => false,
        });
        let outside = self
            .valid_from
            .zip(year)
            .is_some_and(|(day, year)| !Period::year(year).contains(day));
        [
            (self.changes.is_empty(), NotReady::NoChanges),
            (
                self.changes.iter().any(|change| change.is_proposed),
                NotReady::OpenProposals,
            ),
            (open_bindings, NotReady::OpenBindings),
            (self.title.is_empty(), NotReady::NoTitle),
            (self.valid_from.is_none(), NotReady::NoDay),
            (outside, NotReady::OutsideTheYear),
        ]
        .into_iter()
        .filter_map(|(is_so, why)| is_so.then_some(why))
        .collect()
    }
}

impl What {
    /// The item of the letter that is changed; none for a new one.
    pub fn item(&self) -> Option<Id> {
        match self {
            Self::Reworded { item, .. } | Self::Withdrawn { item, .. } => Some(*item),
            Self::Added { .. } => None,
        }
    }

    /// The address of the item, when it has one.
    pub fn address(&self) -> Option<&str> {
        match self {
            Self::Reworded { address, .. } | Self::Withdrawn { address, .. } => Some(address),
            Self::Added { address, .. } => address.as_deref(),
        }
    }

    /// The words the change was made from; none for a new item.
    pub fn before(&self) -> Option<&str> {
        match self {
            Self::Reworded { before, .. } | Self::Withdrawn { before, .. } => Some(before),
            Self::Added { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests;
