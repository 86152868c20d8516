//! Blocks → letter: sections, parts and items in the order of the source.

mod afterwards;
mod entries;
mod headings;
mod items;
mod tables;
mod texts;
mod title;

use std::collections::HashMap;

use recognition::ItemKind;

use super::{
    Doubt, Item, LetterReading, Section, Unsure,
    aside::Asides,
    block::{Block, Shape},
    inline,
    ledger::Ledger,
    letter::Fate,
    year::{Year, year},
};
use entries::Entry;

/// Blocks → letter.
pub fn assemble(lines: &[&str], asides: &Asides, blocks: &[Block]) -> LetterReading {
    let mut reader = Reader::new(lines.len(), blocks, asides);
    reader.set_aside(lines);
    for at in 0..blocks.len() {
        if reader.is_full() {
            break;
        }
        reader.block(at);
    }
    reader.finish(lines)
}

struct Reader<'a> {
    blocks: &'a [Block],
    asides: &'a Asides,
    ledger: Ledger,
    sections: Vec<Section>,
    /// The place of each section, by its number.
    places: HashMap<String, usize>,
    items: Vec<Item>,
    unsure: Vec<Unsure>,
    /// The place among `sections`, once there is a numbered one.
    section: Option<usize>,
    part: Option<ItemKind>,
    /// The part has no bullets, so its paragraphs are the items.
    part_of_paragraphs: bool,
    /// What a label before the text made of it and the bullets below.
    label: Option<ItemKind>,
    /// The lead-in names the priorities of the year, or the part does.
    priority: bool,
    part_of_priorities: bool,
    /// The number of its own that the part's heading had.
    part_number: Option<String>,
    entry: Option<Entry>,
    /// The heading that is not known, below which items are in doubt.
    strange_heading: Option<String>,
    lead_in: Option<String>,
    /// The bullets that a deeper one can stand below.
    above: Vec<Above>,
    counts: HashMap<(String, ItemKind), usize>,
    /// How often the key is taken, and the line where it first was.
    keys: HashMap<String, (usize, usize)>,
    /// What could name the letter: headings before the first numbered section, that section's own, and short lines.
    titles: Vec<title::Candidate>,
    /// Paragraphs that may hold demands.
    prose: Vec<afterwards::Prose>,
}

/// A bullet, or the label in the place of one, that deeper bullets stand below.
struct Above {
    indent: usize,
    id: Option<String>,
    kind: ItemKind,
}

impl<'a> Reader<'a> {
    fn new(lines: usize, blocks: &'a [Block], asides: &'a Asides) -> Self {
        Self {
            blocks,
            asides,
            ledger: Ledger::new(lines),
            sections: Vec::new(),
            places: HashMap::new(),
            items: Vec::new(),
            unsure: Vec::new(),
            section: None,
            part: None,
            part_of_paragraphs: false,
            label: None,
            priority: false,
            part_of_priorities: false,
            part_number: None,
            entry: None,
            strange_heading: None,
            lead_in: None,
            above: Vec::new(),
            counts: HashMap::new(),
            keys: HashMap::new(),
            titles: Vec::new(),
            prose: Vec::new(),
        }
    }

    fn set_aside(&mut self, lines: &[&str]) {
        for at in 0..lines.len() {
            if let Some(fate) = self.asides.fate(at) {
                self.ledger.claim(&[at + 1], fate.clone());
            }
        }
        for at in &self.asides.lone_numbers {
            self.keep(at + 1, lines[*at].trim(), Doubt::PageNumber);
        }
    }

    fn block(&mut self, at: usize) {
        let block = &self.blocks[at];
        match &block.shape {
            Shape::Heading => self.heading(at),
            Shape::Bullet { indent } => self.bullet(block, *indent),
            Shape::Paragraph => self.paragraph(at),
            Shape::Table(table) => self.table(block, table),
        }
    }

    fn next_is_bullet(&self, at: usize) -> bool {
        self.blocks
            .get(at + 1)
            .is_some_and(|next| next.is_bullet() && !next.text.is_empty())
    }

    fn kind(&self) -> ItemKind {
        self.label.or(self.part).unwrap_or(ItemKind::Introduction)
    }

    fn keep(&mut self, line: usize, text: &str, reason: Doubt) {
        self.unsure.push(Unsure {
            line,
            text: text.to_owned(),
            reason,
        });
    }

    /// Keeps the block among what is unsure.
    fn keep_block(&mut self, block: &Block, reason: Doubt) {
        let text = inline::plain(&block.text).0;
        self.keep(block.line(), &text, reason);
        self.ledger.claim(&block.lines, Fate::Unsure);
    }

    fn finish(mut self, lines: &[&str]) -> LetterReading {
        self.close_entry();
        self.propose();
        self.mark_named_sections();
        let title = self.title();
        let texts = self.blocks.iter().map(|block| block.text.as_str());
        let year = match year(title.iter().map(String::as_str), texts) {
            Year::Certain(year) => Some(year),
            Year::Unsure(candidates) => {
                self.keep(1, "", Doubt::Year { candidates });
                None
            }
        };
        self.unsure.sort_by_key(|unsure| unsure.line);
        LetterReading {
            title,
            year,
            sections: self.sections,
            items: self.items,
            unsure: self.unsure,
            accounted: self.ledger.account(lines.iter().copied()),
        }
    }
}
