//! Items with a number of their own: item cards, and numbered goals with a text below.

use recognition::ItemKind;

use super::{Reader, items::Found, texts::is_title};
use crate::{
    Doubt, Item,
    block::{Block, Shape},
    card::{self, Fact},
    inline,
    letter::{Card, Fate},
    numbering,
};

/// A longer value, in bytes, is no fact.
const LONGEST_FACT: usize = 160;

/// The numbered item that is being read.
pub struct Entry {
    number: String,
    kind: ItemKind,
    title: String,
    head: Vec<usize>,
    /// «Oppgave 5.4.2.9», and not only a number.
    named: bool,
    facts: Card,
    /// The label whose value comes next.
    pending: Option<Fact>,
    /// With its marks.
    text: String,
    lines: Vec<usize>,
    doubts: Vec<Doubt>,
    /// Its place among the items, once it is there.
    item: Option<usize>,
}

/// What a number alone says: the fifth level is that of result goals, the fourth that of tasks.
pub fn kind_of_number(number: &str) -> ItemKind {
    if numbering::depth(number) >= numbering::ITEM_DEPTH {
        ItemKind::Requirement
    } else {
        ItemKind::Assignment
    }
}

impl Reader<'_> {
    pub fn begin_entry(
        &mut self,
        at: usize,
        number: String,
        kind: Option<ItemKind>,
        title: String,
    ) {
        let block = &self.blocks[at];
        let below = self
            .blocks
            .get(at + 1)
            .is_some_and(|below| below.shape != Shape::Heading);
        self.open_entry(&block.lines, below, number, kind, title);
    }

    /// `below` says that something stands below the heading before the next one.
    pub fn open_entry(
        &mut self,
        lines: &[usize],
        below: bool,
        number: String,
        kind: Option<ItemKind>,
        title: String,
    ) {
        self.enter_section_of(&number, lines.first().copied().unwrap_or(1));
        let known = kind.or(self
            .part
            .filter(|kind| kind.is_measured() || *kind == ItemKind::Reporting));
        let is_text = !title.is_empty() && (!below || !is_title(&title));
        if kind.is_some() {
            (self.part, self.strange_heading) = (None, None);
        }
        (self.lead_in, self.label) = (None, None);
        self.entry = Some(Entry {
            kind: known.unwrap_or(kind_of_number(&number)),
            number,
            head: lines.to_vec(),
            named: kind.is_some(),
            facts: Card::default(),
            pending: None,
            text: if is_text {
                title.clone()
            } else {
                String::new()
            },
            lines: if is_text { lines.to_vec() } else { Vec::new() },
            title: if is_text { String::new() } else { title },
            doubts: Vec::new(),
            item: None,
        });
        if is_text && kind.is_none() {
            self.close_entry();
        }
    }

    pub fn in_card(&self) -> bool {
        self.entry.as_ref().is_some_and(|entry| entry.named)
    }

    /// The item of the open entry, once it is there.
    pub fn entry_item(&self) -> Option<&Item> {
        let at = self.entry.as_ref()?.item?;
        self.items.get(at)
    }

    /// Takes the paragraph as a fact or the text of the open entry.
    pub fn entry_takes(&mut self, at: usize) -> bool {
        let block = &self.blocks[at];
        let plain = inline::plain(&block.text).0;
        let Some(entry) = &mut self.entry else {
            return false;
        };
        if entry.item.is_some() {
            self.after_bullets(block, plain);
            return true;
        }
        match entry.fact(block, &plain) {
            Some(Fact::Text) | None => entry.add_text(block),
            Some(_) => self.ledger.claim(&block.lines, Fate::Facts),
        }
        true
    }

    /// What a card says after its bullets is kept for a person to place.
    fn after_bullets(&mut self, block: &Block, plain: String) {
        self.keep_block(block, Doubt::Prose);
        self.prose.push(super::afterwards::Prose {
            section: self.section.map(|at| self.sections[at].number.clone()),
            among_requirements: self.part == Some(ItemKind::Requirement),
            lines: block.lines.clone(),
            text: plain,
            leads_in: false,
        });
    }

    /// A heading within a card: a label, or its title.
    pub fn card_heading(&mut self, block: &Block, text: &str) {
        let Some(entry) = &mut self.entry else {
            return;
        };
        if let Some(fact) = card::label(text) {
            entry.pending = Some(fact);
        } else if entry.title.is_empty() && entry.text.is_empty() {
            text.clone_into(&mut entry.title);
        } else {
            self.close_entry();
            self.keep(
                block.line(),
                text,
                Doubt::UnknownHeading {
                    heading: text.to_owned(),
                },
            );
            self.strange_heading = Some(text.to_owned());
        }
    }

    /// A fact, or the text, that a row of a table gives the open entry.
    pub fn note_fact(&mut self, fact: Fact, value: &str, lines: &[usize]) {
        let Some(entry) = &mut self.entry else {
            return;
        };
        if fact == Fact::Text {
            value.clone_into(&mut entry.text);
            entry.lines = lines.to_vec();
        } else {
            card::note(&mut entry.facts, fact, value);
            self.ledger.claim(lines, Fate::Facts);
        }
    }

    /// Adds the item of the open entry, if it is not there yet.
    pub fn open_entry_item(&mut self) {
        let Some(mut entry) = self.entry.take_if(|entry| entry.item.is_none()) else {
            return;
        };
        let lead_in = self.lead_in.take();
        if entry.text.is_empty() {
            entry.text = std::mem::take(&mut entry.title);
            entry.lines.clone_from(&entry.head);
        }
        if inline::plain(&entry.text).0.is_empty() {
            self.keep(entry.head[0], &entry.number, Doubt::EmptyBullet);
        } else {
            self.lead_in = Some(entry.title.clone()).filter(|title| !title.is_empty());
            self.item(Found {
                source: &entry.text,
                lines: &entry.lines,
                kind: entry.kind,
                doubts: std::mem::take(&mut entry.doubts),
                nested_in: None,
                number: Some(entry.number.clone()),
            });
            entry.item = Some(self.items.len() - 1);
            if let Some(item) = self.items.last_mut().filter(|_| entry.named) {
                item.card = Some(entry.facts.clone());
            }
            self.part = self.part.or(Some(entry.kind));
        }
        self.lead_in = lead_in;
        self.entry = Some(entry);
    }

    pub fn close_entry(&mut self) {
        let kind = self.entry.as_ref().map(|entry| entry.kind);
        self.open_entry_item();
        if self.entry.take().is_some() && self.part == kind {
            self.part = None;
        }
    }
}

impl Entry {
    /// The fact that the paragraph tells, with its label before or above it, or by its place alone.
    fn fact(&mut self, block: &Block, plain: &str) -> Option<Fact> {
        if let Some((fact, value)) = card::labelled(&block.text) {
            self.pending = value.is_empty().then_some(fact);
            if fact == Fact::Text && !value.is_empty() {
                self.begin_text(value, block);
                return Some(Fact::Field);
            }
            card::note(&mut self.facts, fact, value);
            return Some(if fact == Fact::Text {
                Fact::Field
            } else {
                fact
            });
        }
        if let Some(fact) = card::label(plain) {
            self.pending = Some(fact);
            return Some(Fact::Field);
        }
        let may_be_fact = self.text.is_empty()
            && plain.len() <= LONGEST_FACT
            && !plain.ends_with('.')
            && !plain.contains("skal");
        if !may_be_fact {
            return None;
        }
        let fact = self
            .pending
            .filter(|fact| *fact != Fact::Text)
            .or_else(|| {
                let by_place = self.named && self.pending.is_none();
                by_place
                    .then(|| card::unlabelled(plain, &self.facts))
                    .flatten()
            })?;
        card::note(&mut self.facts, fact, plain);
        Some(fact)
    }

    fn begin_text(&mut self, text: &str, block: &Block) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(text);
        self.lines.extend(&block.lines);
        self.doubts.extend(block.doubts.iter().cloned());
    }

    fn add_text(&mut self, block: &Block) {
        self.begin_text(&block.text.clone(), block);
    }
}
