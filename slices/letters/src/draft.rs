//! A letter under review, kept whole, so that a change is made or undone whole.

mod account;
mod fingerprint;
mod from_reading;

use serde::{Deserialize, Serialize};

use crate::{
    addressing::Addressing,
    reading::{Card, Doubt, ItemKind, Link, stable_key},
};

pub use account::{Became, Paragraph, Whereabouts};

/// Utkast: a letter under review, from reading to publishing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    pub title: String,
    pub year: Option<i32>,
    pub sections: Vec<DraftSection>,
    /// In the order of the letter.
    pub items: Vec<DraftItem>,
    /// What the reader kept without making it an item.
    pub notes: Vec<Note>,
    /// What was taken out, with the reason.
    pub left_out: Vec<LeftOut>,
    /// What became of every paragraph of the original, as it was read.
    #[serde(default)]
    pub paragraphs: Vec<Paragraph>,
    /// What the original had that its text has not.
    #[serde(default)]
    pub losses: Vec<Lost>,
    /// Items that became the end of another: gone, into.
    #[serde(default)]
    joined: Vec<(u32, u32)>,
    next_key: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftSection {
    pub number: String,
    pub title: String,
}

/// Punkt i utkast: known by a key that no change moves; its address follows from the order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DraftItem {
    pub key: u32,
    pub address: String,
    pub section: String,
    pub kind: ItemKind,
    pub text: String,
    pub line: usize,
    pub nested_in: Option<u32>,
    pub lead_in: Option<String>,
    pub links: Vec<Link>,
    pub doubts: Vec<Doubt>,
    /// The number that the letter itself gives it: `3.1.2.1.1`.
    #[serde(default)]
    pub number: Option<String>,
    /// Among the priorities of the year.
    #[serde(default)]
    pub priority: bool,
    /// A demand found in prose that nobody has decided on.
    #[serde(default)]
    pub proposed: bool,
    /// A demand found in prose; its address has the mark T.
    #[serde(default)]
    pub from_prose: bool,
    #[serde(default)]
    pub addressing: Addressing,
    #[serde(default)]
    pub card: Option<Card>,
}

/// Usikkert i utkast: a line that somebody must look at; `section` and `kind` are where it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    pub key: u32,
    pub line: usize,
    pub text: String,
    pub reason: Doubt,
    pub section: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    pub item: DraftItem,
    /// In the person's own words; empty where `why` says it.
    pub reason: String,
    #[serde(default)]
    pub why: Why,
}

/// Grunn: why something of a letter is no item of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// A person said why.
    #[default]
    Said,
    /// A person found that it demands nothing.
    NotADemand,
    /// Nobody had decided on the proposal when the letter was published.
    Undecided,
}

/// Tapt: what an original had that its text has not, by the code of the kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lost {
    pub code: String,
    pub count: usize,
    /// The pages, where it is pages that were lost.
    #[serde(default)]
    pub pages: Vec<u32>,
}

impl Draft {
    pub fn item(&self, key: u32) -> Option<&DraftItem> {
        self.items.iter().find(|item| item.key == key)
    }

    /// The items that are more than proposals.
    pub fn settled(&self) -> impl Iterator<Item = &DraftItem> {
        self.items.iter().filter(|item| !item.proposed)
    }

    /// The demands in prose that nobody has decided on.
    pub fn proposals(&self) -> impl Iterator<Item = &DraftItem> {
        self.items.iter().filter(|item| item.proposed)
    }

    /// The stable key of each item: items of the same section, kind and words are told apart by their order.
    pub fn stable_keys(&self) -> Vec<String> {
        let mut seen = std::collections::HashMap::new();
        let keys = self.items.iter().map(|item| {
            let key = stable_key(&item.section, item.kind, &item.text);
            let count = seen.entry(key.clone()).or_insert(0);
            *count += 1;
            if *count > 1 {
                format!("{key}-{count}")
            } else {
                key
            }
        });
        keys.collect()
    }

    pub fn count(&self, kind: ItemKind) -> usize {
        self.settled().filter(|item| item.kind == kind).count()
    }

    /// How many places still wait for a person to look, proposals not counted.
    pub fn open_doubts(&self) -> usize {
        self.notes.len()
            + self
                .settled()
                .filter(|item| !item.doubts.is_empty())
                .count()
    }

    /// How many items bind offices that nobody has named.
    pub fn open_addressings(&self) -> usize {
        self.settled()
            .filter(|item| item.addressing == Addressing::Open)
            .count()
    }

    /// How many places nobody has settled: what is unsure, the proposals, and the items open as to whom they bind.
    pub fn unresolved(&self) -> usize {
        self.open_doubts() + self.proposals().count() + self.open_addressings()
    }

    /// The draft as it is published: what nobody decided on is left out, and says so.
    #[must_use]
    pub fn without_proposals(mut self) -> Self {
        let (proposed, settled) = self.items.into_iter().partition(|item| item.proposed);
        self.items = settled;
        let undecided = Vec::<DraftItem>::into_iter(proposed).map(|item| LeftOut {
            item,
            reason: String::new(),
            why: Why::Undecided,
        });
        self.left_out.extend(undecided);
        self.renumber();
        self
    }

    pub(crate) fn take_key(&mut self) -> u32 {
        self.next_key += 1;
        self.next_key - 1
    }

    /// Gives every item the address that its place in the order asks for. Demands from prose are counted by
    /// themselves, so that deciding on one moves no other item.
    pub(crate) fn renumber(&mut self) {
        let mut counts = std::collections::HashMap::new();
        for item in &mut self.items {
            let letter = if item.from_prose {
                'T'
            } else {
                item.kind.letter()
            };
            let count = counts.entry((item.section.clone(), letter)).or_insert(0);
            *count += 1;
            item.address = format!("{}-{letter}{count}", item.section);
        }
    }
}

impl DraftItem {
    /// Whether a person should look at it.
    pub fn needs_a_look(&self) -> bool {
        self.proposed || !self.doubts.is_empty()
    }
}
