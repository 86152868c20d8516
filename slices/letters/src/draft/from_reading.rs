use std::collections::HashMap;

use kernel::Day;

use super::{Became, Draft, DraftItem, DraftSection, Note, Paragraph};
use crate::{
    addressing::{self, Addressing},
    reading::{Fate, Item, LetterReading},
};

impl Draft {
    /// The draft that a reading begins as.
    pub fn from_reading(reading: LetterReading) -> Self {
        let sections = reading.sections.iter().map(|section| DraftSection {
            number: section.number.clone(),
            title: section.title.clone(),
        });
        let mut draft = Self {
            title: reading.title.clone().unwrap_or_default(),
            year: reading.year,
            sections: sections.collect(),
            ..Self::default()
        };
        draft.take_notes(&reading);
        let keys = draft.take_items(reading.items);
        let paragraphs = reading.accounted.into_iter().map(|accounted| Paragraph {
            became: draft.became(&accounted.fate, &keys, accounted.line, accounted.last_line),
            line: accounted.line,
            last_line: accounted.last_line,
        });
        draft.paragraphs = paragraphs.collect();
        draft
    }

    /// The draft with the offices that its words name, as they are called on the day; below a named one, the same.
    #[must_use]
    pub fn addressed(mut self, day: Day) -> Self {
        for at in 0..self.items.len() {
            let own = addressing::proposed(&self.items[at], day);
            let above = self.items[at].nested_in.and_then(|key| self.item(key));
            self.items[at].addressing = match (own, above) {
                (Addressing::All, Some(above)) => above.addressing.clone(),
                (own, _) => own,
            };
        }
        self
    }

    fn take_notes(&mut self, reading: &LetterReading) {
        for unsure in &reading.unsure {
            let before = |section: &&reading::Section| section.line <= unsure.line;
            let section = reading.sections.iter().rfind(before);
            let key = self.take_key();
            self.notes.push(Note {
                key,
                line: unsure.line,
                text: unsure.text.clone(),
                reason: unsure.reason.clone(),
                section: section.map(|section| section.number.clone()),
            });
        }
    }

    /// The keys that the items got, by address.
    fn take_items(&mut self, items: Vec<Item>) -> HashMap<String, u32> {
        let first = self.next_key;
        let keys: HashMap<String, u32> = items
            .iter()
            .zip(first..)
            .map(|(item, key)| (item.id.clone(), key))
            .collect();
        for item in items {
            let key = self.take_key();
            self.items.push(DraftItem {
                key,
                address: item.id,
                section: item.section,
                kind: item.kind,
                text: item.text,
                line: item.line,
                nested_in: item.nested_in.and_then(|id| keys.get(&id).copied()),
                lead_in: item.lead_in,
                links: item.links,
                doubts: item.doubts,
                number: item.number,
                priority: item.priority,
                from_prose: item.proposed,
                proposed: item.proposed,
                addressing: Addressing::All,
                card: item.card,
            });
        }
        keys
    }

    fn became(
        &self,
        fate: &Fate,
        keys: &HashMap<String, u32>,
        line: usize,
        last_line: usize,
    ) -> Became {
        match fate {
            Fate::Items(addresses) => Became::Items(
                addresses
                    .iter()
                    .filter_map(|address| keys.get(address).copied())
                    .collect(),
            ),
            Fate::Unsure => {
                let within = |note: &&Note| (line..=last_line).contains(&note.line);
                Became::Items(
                    self.notes
                        .iter()
                        .filter(within)
                        .map(|note| note.key)
                        .collect(),
                )
            }
            Fate::Heading => Became::Heading,
            Fate::LeadIn => Became::LeadIn,
            Fate::Facts => Became::Facts,
            Fate::PageMark => Became::PageMark,
            Fate::RunningHead => Became::RunningHead,
            Fate::Contents => Became::Contents,
            Fate::Nothing => Became::Nothing,
        }
    }
}
