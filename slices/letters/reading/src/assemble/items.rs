use recognition::{ItemKind, recognise};

use super::{Above, Reader};
use crate::{
    Doubt, Item, Section,
    block::Block,
    inline,
    letter::{BEFORE_FIRST_SECTION, Fate},
    limits::MAX_ITEMS,
    opening, stable_key,
};

/// What an item is made of beside its place.
pub struct Found<'b> {
    /// With its marks.
    pub source: &'b str,
    pub lines: &'b [usize],
    pub kind: ItemKind,
    pub doubts: Vec<Doubt>,
    pub nested_in: Option<String>,
    pub number: Option<String>,
}

impl Reader<'_> {
    pub fn bullet(&mut self, block: &Block, indent: usize) {
        if block.text.is_empty() {
            return self.keep_block(block, Doubt::EmptyBullet);
        }
        self.open_entry_item();
        while self
            .above
            .last()
            .is_some_and(|above| above.indent + 2 > indent)
        {
            self.above.pop();
        }
        let opening = opening::opening(&block.text);
        let inherited = self.above.last().map(|above| above.kind);
        let kind = opening
            .as_ref()
            .and_then(|opening| opening.kind)
            .or(inherited)
            .unwrap_or(self.kind());
        let (number, source) = match opening {
            Some(opening) => (opening.number, opening.rest),
            None => (None, block.text.clone()),
        };
        if source.is_empty() {
            self.ledger.claim(&block.lines, Fate::Heading);
            self.above.push(Above {
                indent,
                id: None,
                kind,
            });
            return;
        }
        let nested_in = self.nested_in(kind);
        let id = self.item(Found {
            source: &source,
            lines: &block.lines,
            kind,
            doubts: block.doubts.clone(),
            nested_in,
            number,
        });
        self.above.push(Above {
            indent,
            id: Some(id),
            kind,
        });
    }

    /// The bullet above, or the card that the bullets belong to, where it is of the same kind.
    fn nested_in(&self, kind: ItemKind) -> Option<String> {
        match self.above.last() {
            Some(above) => above.id.clone().filter(|_| above.kind == kind),
            None => self
                .entry_item()
                .filter(|item| item.kind == kind && self.label.is_none())
                .map(|item| item.id.clone()),
        }
    }

    /// More items than a letter can have; there is no need to read on.
    pub fn is_full(&self) -> bool {
        self.items.len() > MAX_ITEMS
    }

    /// Adds the item and accounts for its lines; answers its address.
    pub fn item(&mut self, found: Found<'_>) -> String {
        if self.is_full() {
            return String::new();
        }
        let kind = found.kind;
        let section = self.section_number();
        let (text, links) = inline::plain(found.source);
        let count = self.counts.entry((section.clone(), kind)).or_insert(0);
        *count += 1;
        let id = format!("{section}-{}{count}", kind.letter());
        let line = found.lines.first().copied().unwrap_or(1);
        let mut doubts = found.doubts;
        doubts.extend(
            self.strange_heading
                .clone()
                .map(|heading| Doubt::UnknownHeading { heading }),
        );
        if section == BEFORE_FIRST_SECTION {
            doubts.push(Doubt::BeforeFirstSection);
        }
        let (stable_key, first) = self.unique_key(stable_key(&section, kind, &text), line);
        doubts.extend(first.map(|line| Doubt::Repeated { line }));
        self.ledger
            .claim(found.lines, Fate::Items(vec![id.clone()]));
        self.items.push(Item {
            id: id.clone(),
            kind,
            line,
            nested_in: found.nested_in,
            measure: kind.is_measured().then(|| recognise(&text)),
            doubts,
            proposed: false,
            number: found.number,
            priority: (self.priority || self.part_of_priorities) && kind != ItemKind::Background,
            card: None,
            stable_key,
            links,
            lead_in: self.lead_in.clone(),
            section,
            text,
        });
        id
    }

    pub fn section_number(&mut self) -> String {
        if let Some(at) = self.section {
            return self.sections[at].number.clone();
        }
        if self.sections.is_empty() {
            self.places.insert(BEFORE_FIRST_SECTION.to_owned(), 0);
            self.sections.push(Section {
                number: BEFORE_FIRST_SECTION.to_owned(),
                title: String::new(),
                line: 1,
            });
        }
        BEFORE_FIRST_SECTION.to_owned()
    }

    /// The same words twice under one part are two items with two keys; the line where they first stood comes with
    /// the second key.
    pub fn unique_key(&mut self, key: String, line: usize) -> (String, Option<usize>) {
        let (seen, first) = self.keys.entry(key.clone()).or_insert((0, line));
        *seen += 1;
        if *seen == 1 {
            (key, None)
        } else {
            (format!("{key}-{seen}"), Some(*first))
        }
    }
}
