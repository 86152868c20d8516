use recognition::{ItemKind, leads_in_priorities, sentence};

use super::{Reader, afterwards::Prose, items::Found};
use crate::{
    Doubt,
    block::{Block, Shape},
    heading, inline,
    letter::Fate,
    limits::LONGEST_LEAD_IN,
    opening::{Opening, opening},
};

impl Reader<'_> {
    pub fn paragraph(&mut self, at: usize) {
        let block = &self.blocks[at];
        self.above.clear();
        if let Some(opening) = opening(&block.text) {
            return self.opened(at, opening);
        }
        if self.entry_takes(at) {
            return;
        }
        self.label = None;
        let (text, _) = inline::plain(&block.text);
        let before_bullet = self.next_is_bullet(at);
        let kind = self.kind();
        self.priority = false;
        if self.section.is_none() && self.part.is_none() {
            self.before_first_section(block, &text);
        } else if kind.counts_paragraphs() || self.part_of_paragraphs {
            let number = self.part_number.take();
            self.item(Found {
                source: &block.text,
                lines: &block.lines,
                kind,
                doubts: block.doubts.clone(),
                nested_in: None,
                number,
            });
            if kind == ItemKind::Introduction {
                self.note_prose(block, &text, before_bullet);
            }
        } else if before_bullet && leads_in(&text) {
            self.ledger.claim(&block.lines, Fate::LeadIn);
            self.note_prose(block, &text, true);
            self.lead_in = Some(text.clone());
        } else {
            self.keep_block(block, Doubt::Prose);
            self.note_prose(block, &text, before_bullet);
        }
        if before_bullet && leads_in(&text) && names_priorities(&text) {
            self.priority = true;
        }
    }

    fn before_first_section(&mut self, block: &Block, text: &str) {
        if text.len() <= heading::LONGEST_HEADING
            && !sentence::is_finished(text)
            && heading::names_letter(text)
        {
            return self.may_be_title(block, text, false);
        }
        self.keep_block(block, Doubt::BeforeFirstSection);
        self.note_prose(block, text, false);
    }

    fn note_prose(&mut self, block: &Block, text: &str, before_bullet: bool) {
        let section = self.section.map(|at| self.sections[at].number.clone());
        self.prose.push(Prose {
            section,
            among_requirements: self.part == Some(ItemKind::Requirement),
            lines: block.lines.clone(),
            text: text.to_owned(),
            leads_in: before_bullet && leads_in(text),
        });
    }

    /// A paragraph that says itself what it is: an item of that kind, with its own number.
    fn opened(&mut self, at: usize, opening: Opening) {
        let block = &self.blocks[at];
        let is_item_number = opening
            .number
            .as_deref()
            .filter(|number| number.contains('.'));
        if let Some(number) = is_item_number {
            let is_title = opening.kind.is_none() && self.is_title(at, &opening.rest);
            if is_title || opening.rest.is_empty() {
                self.close_entry();
                let title = inline::plain(&opening.rest).0;
                self.ledger.claim(&block.lines, Fate::Heading);
                return self.begin_entry(at, number.to_owned(), opening.kind, title);
            }
            self.close_entry();
            self.enter_section_of(number, block.line());
        } else if opening.kind == Some(ItemKind::Background) || self.in_card() {
            self.close_entry();
            self.part = opening.kind.or(self.part);
            self.part_of_paragraphs = true;
        } else {
            self.close_entry();
        }
        self.lead_in = None;
        let by_number = opening
            .number
            .as_deref()
            .map(super::entries::kind_of_number);
        let kind = opening
            .kind
            .or(self.part.filter(|kind| *kind != ItemKind::Introduction))
            .or(by_number)
            .unwrap_or(ItemKind::Assignment);
        self.label = Some(kind);
        if opening.rest.is_empty() {
            return self.ledger.claim(&block.lines, Fate::Heading);
        }
        if self.next_is_bullet(at)
            && !kind.counts_paragraphs()
            && leads_in(&inline::plain(&opening.rest).0)
            && opening.number.is_none()
        {
            self.lead_in = Some(inline::plain(&opening.rest).0);
            return self.ledger.claim(&block.lines, Fate::LeadIn);
        }
        self.item(Found {
            source: &opening.rest,
            lines: &block.lines,
            kind,
            doubts: block.doubts.clone(),
            nested_in: None,
            number: opening.number,
        });
    }

    /// A few words without a verb, with a paragraph below that says more.
    fn is_title(&self, at: usize, rest: &str) -> bool {
        let below = self.blocks.get(at + 1);
        let text_below = below
            .is_some_and(|below| below.shape == Shape::Paragraph && opening(&below.text).is_none());
        text_below && is_title(rest)
    }
}

/// No sentence: short, unfinished and without a verb.
pub fn is_title(text: &str) -> bool {
    let verbs = [
        "skal", "har", "er", "blir", "må", "får", "kan", "bør", "tilbyr", "tilbyd",
    ];
    !sentence::is_finished(text)
        && text.split_whitespace().count() <= 10
        && !text
            .split_whitespace()
            .any(|word| verbs.contains(&word.to_lowercase().as_str()))
}

pub fn leads_in(text: &str) -> bool {
    text.len() <= LONGEST_LEAD_IN && (text.ends_with(':') || !sentence::is_finished(text))
}

/// «I 2012 skal Fylkesmannen særlig prioritere:»
fn names_priorities(text: &str) -> bool {
    let lower = text.to_lowercase();
    let last = lower.rsplit(['.', '!', '?']).next().unwrap_or_default();
    leads_in_priorities(text)
        || (last.contains("prioriter")
            && ["skal", "vil", "blir", "er"]
                .iter()
                .any(|word| last.split_whitespace().any(|known| known == *word)))
}
