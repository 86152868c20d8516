use serde::{Deserialize, Serialize};

use super::{Draft, LeftOut};

/// Avsnitt: a paragraph of the original and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// First and last line, from 1.
    pub line: usize,
    pub last_line: usize,
    pub became: Became,
}

/// Utfall: what a paragraph was read as. Where an item or an unsure line has gone since, its key tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Became {
    /// Items or unsure lines, by key.
    Items(Vec<u32>),
    Heading,
    LeadIn,
    /// Facts of the item above it.
    Facts,
    PageMark,
    RunningHead,
    Contents,
    Nothing,
}

/// Hvor det er blitt av: where what had the key is now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Whereabouts<'a> {
    /// An item, by the key it has now: another's when it was joined to that.
    Item(u32),
    Note(u32),
    LeftOut(&'a LeftOut),
    /// A person found that it is no item.
    Dismissed,
}

impl Draft {
    pub fn whereabouts(&self, key: u32) -> Whereabouts<'_> {
        let key = self.followed(key);
        if self.item(key).is_some() {
            return Whereabouts::Item(key);
        }
        if self.notes.iter().any(|note| note.key == key) {
            return Whereabouts::Note(key);
        }
        let left_out = self.left_out.iter().find(|left| left.item.key == key);
        left_out.map_or(Whereabouts::Dismissed, Whereabouts::LeftOut)
    }

    /// The key of what this one was joined to, through all joinings.
    fn followed(&self, key: u32) -> u32 {
        let steps = self.joined.iter().rev();
        let next = steps
            .filter(|(gone, _)| *gone == key)
            .map(|(_, into)| *into)
            .next();
        next.filter(|next| *next != key)
            .map_or(key, |next| self.followed(next))
    }

    pub(crate) fn note_joined(&mut self, gone: u32, into: u32) {
        self.joined.push((gone, into));
    }

    /// The new item holds words of the paragraphs that the old one was read from.
    pub(crate) fn note_split(&mut self, old: u32, new: u32) {
        for paragraph in &mut self.paragraphs {
            if let Became::Items(keys) = &mut paragraph.became
                && let Some(at) = keys.iter().position(|key| *key == old)
            {
                keys.insert(at + 1, new);
            }
        }
    }

    /// The line was made an item of by a person.
    pub(crate) fn note_added(&mut self, line: usize, key: u32) {
        let holds =
            |paragraph: &&mut Paragraph| (paragraph.line..=paragraph.last_line).contains(&line);
        let Some(paragraph) = self.paragraphs.iter_mut().find(holds) else {
            return;
        };
        match &mut paragraph.became {
            Became::Items(keys) => keys.push(key),
            other => *other = Became::Items(vec![key]),
        }
    }
}
