//! What a person changes in a letter under review.

mod apply;
mod change;
mod spot;

use serde::{Deserialize, Serialize};

use crate::{addressing::Addressing, reading::ItemKind};

pub use spot::is_number;

/// Rettelse: one change that a person makes to a letter under review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Correction {
    Kind {
        key: u32,
        kind: ItemKind,
    },
    Text {
        key: u32,
        text: String,
    },
    /// The text goes in two; `second` is the words that begin the new item.
    Split {
        key: u32,
        first: String,
        second: String,
    },
    /// The item becomes the end of the one before it under the same part.
    Join {
        key: u32,
    },
    LeaveOut {
        key: u32,
        reason: String,
    },
    PutBack {
        key: u32,
    },
    /// Somebody has looked at the item and finds it right.
    Accept {
        key: u32,
    },
    /// The line becomes an item of its own.
    MakeItem {
        key: u32,
        kind: ItemKind,
    },
    /// The line is no item.
    Dismiss {
        key: u32,
    },
    /// The item, and what stands below it, goes to another place.
    Move {
        key: u32,
        to: Spot,
    },
    /// The number that the letter itself gives the item.
    Number {
        key: u32,
        number: Option<String>,
    },
    Priority {
        key: u32,
        on: bool,
    },
    Address {
        key: u32,
        to: Addressing,
    },
    /// An item that the reader did not see.
    Add {
        section: String,
        kind: ItemKind,
        text: String,
        line: usize,
    },
    /// The proposed demands are demands.
    AcceptProposals {
        keys: Vec<u32>,
    },
    /// The proposed demands demand nothing.
    RejectProposals {
        keys: Vec<u32>,
    },
    /// The section gets another number or title.
    Section {
        number: String,
        new_number: String,
        title: String,
    },
}

/// Plass: where an item is moved to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spot {
    LastIn(String),
    Before(u32),
    After(u32),
}

/// Why a correction cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotCorrect {
    /// What is to be corrected is not there (any more).
    NotThere,
    EmptyText,
    /// The two halves are not the text of the item.
    NotItsText,
    /// There is no item before it under the same part.
    NothingBefore,
    NoSection,
    /// An item cannot stand within itself.
    WithinItself,
    /// Another section has the number.
    NumberTaken,
    /// Letters, digits, dots and hyphens, at most twenty.
    NotANumber,
    /// No proposal was chosen.
    NothingChosen,
}

impl Correction {
    /// The item or line that it concerns, where it is one.
    pub fn key(&self) -> Option<u32> {
        match self {
            Self::Kind { key, .. }
            | Self::Text { key, .. }
            | Self::Split { key, .. }
            | Self::Join { key }
            | Self::LeaveOut { key, .. }
            | Self::PutBack { key }
            | Self::Accept { key }
            | Self::MakeItem { key, .. }
            | Self::Dismiss { key }
            | Self::Move { key, .. }
            | Self::Number { key, .. }
            | Self::Priority { key, .. }
            | Self::Address { key, .. } => Some(*key),
            Self::AcceptProposals { keys } | Self::RejectProposals { keys } => match keys[..] {
                [key] => Some(key),
                _ => None,
            },
            Self::Add { .. } | Self::Section { .. } => None,
        }
    }
}
