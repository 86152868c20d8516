use serde::{Deserialize, Serialize};

use crate::reading::{Doubt, ItemKind, LetterReading, Link};

/// Utkast: a letter under review, from reading to publishing. Kept whole, so that a change is made or undone whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    pub title: String,
    pub year: Option<i32>,
    pub sections: Vec<DraftSection>,
    /// In the order of the letter.
    pub items: Vec<DraftItem>,
    /// What the reader kept without making it an item.
    pub notes: Vec<Note>,
    /// What a person took out, with the reason.
    pub left_out: Vec<LeftOut>,
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
    pub reason: String,
}

impl Draft {
    /// The draft that a reading begins as.
    pub fn from_reading(reading: LetterReading) -> Self {
        let mut draft = Self {
            title: reading.title.unwrap_or_default(),
            year: reading.year,
            sections: reading
                .sections
                .iter()
                .map(|section| DraftSection {
                    number: section.number.clone(),
                    title: section.title.clone(),
                })
                .collect(),
            ..Self::default()
        };
        let section_of = |line: usize| {
            let before = reading
                .sections
                .iter()
                .rfind(|section| section.line <= line);
            before.map(|section| section.number.clone())
        };
        for unsure in &reading.unsure {
            let key = draft.take_key();
            let section = section_of(unsure.line);
            let (text, reason) = (unsure.text.clone(), unsure.reason.clone());
            draft.notes.push(Note {
                key,
                line: unsure.line,
                text,
                reason,
                section,
            });
        }
        let first = draft.next_key;
        let ids: Vec<String> = reading.items.iter().map(|item| item.id.clone()).collect();
        let positions: std::collections::HashMap<&str, u32> = ids
            .iter()
            .zip(first..)
            .map(|(id, key)| (id.as_str(), key))
            .collect();
        for item in reading.items {
            let nested_in = item
                .nested_in
                .and_then(|id| positions.get(id.as_str()).copied());
            let key = draft.take_key();
            draft.items.push(DraftItem {
                key,
                address: item.id,
                section: item.section,
                kind: item.kind,
                text: item.text,
                line: item.line,
                nested_in,
                lead_in: item.lead_in,
                links: item.links,
                doubts: item.doubts,
            });
        }
        draft
    }

    pub fn item(&self, key: u32) -> Option<&DraftItem> {
        self.items.iter().find(|item| item.key == key)
    }

    pub fn count(&self, kind: ItemKind) -> usize {
        self.items.iter().filter(|item| item.kind == kind).count()
    }

    /// How many places still wait for a person to look.
    pub fn open_doubts(&self) -> usize {
        self.notes.len()
            + self
                .items
                .iter()
                .filter(|item| !item.doubts.is_empty())
                .count()
    }

    pub(crate) fn take_key(&mut self) -> u32 {
        self.next_key += 1;
        self.next_key - 1
    }

    /// Gives every item the address that its place in the order asks for.
    pub(crate) fn renumber(&mut self) {
        let mut counts = std::collections::HashMap::new();
        for item in &mut self.items {
            let count = counts.entry((item.section.clone(), item.kind)).or_insert(0);
            *count += 1;
            item.address = format!("{}-{}{count}", item.section, item.kind.letter());
        }
    }
}
