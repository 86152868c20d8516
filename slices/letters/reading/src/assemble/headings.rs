use recognition::ItemKind;

use super::Reader;
use crate::{
    Doubt, Section,
    block::Shape,
    heading::{self, Meaning, meaning},
    inline,
    letter::Fate,
    numbering,
    part::Part,
};

impl Reader<'_> {
    pub fn heading(&mut self, at: usize) {
        let block = &self.blocks[at];
        let (text, _) = inline::plain(&block.text);
        let line = block.line();
        let meaning = meaning(&text);
        let in_card = self.in_card();
        if !matches!(meaning, Meaning::Other) || !in_card {
            self.close_entry();
        }
        (self.lead_in, self.label, self.part_number, self.priority) = (None, None, None, false);
        self.above.clear();
        self.ledger.claim(&block.lines, Fate::Heading);
        for doubt in &block.doubts {
            self.keep(line, &text, doubt.clone());
        }
        match meaning {
            Meaning::NumberedPart { number, part } => self.numbered_part(at, number, part, &text),
            Meaning::Section { number, title } => self.begin_section(number, title, &text, line),
            Meaning::Part(part) => self.begin_part(at, part, &text),
            Meaning::Entry {
                number,
                kind,
                title,
            } => self.begin_entry(at, number, kind, title),
            Meaning::Other if in_card => self.card_heading(block, &text),
            Meaning::Other if self.section.is_none() => self.may_be_title(block, &text, true),
            Meaning::Other => {
                self.keep(
                    line,
                    &text,
                    Doubt::UnknownHeading {
                        heading: text.clone(),
                    },
                );
                self.strange_heading = Some(text);
            }
        }
    }

    fn numbered_part(&mut self, at: usize, number: String, part: Part, text: &str) {
        let line = self.blocks[at].line();
        let own = numbering::depth(&number) >= numbering::ITEM_DEPTH - 1;
        if self.is_within_section(&number) {
            self.begin_part(at, part, text);
            self.part_number = own.then_some(number);
            return;
        }
        if numbering::depth(&number) >= numbering::ITEM_DEPTH {
            self.enter_section_of(&number, line);
            self.begin_part(at, part, text);
            self.part_number = Some(number);
            return;
        }
        let title = text
            .split_once(char::is_whitespace)
            .map_or("", |(_, title)| title.trim())
            .to_owned();
        self.begin_section(number, title, text, line);
        self.begin_part(at, part, text);
    }

    /// `73.1.2` is a part of `73.1` when that is the section we are in.
    fn is_within_section(&self, number: &str) -> bool {
        let open = self.section.map(|at| &self.sections[at].number);
        open.is_some_and(|open| {
            number
                .strip_prefix(open.as_str())
                .is_some_and(|rest| rest.starts_with('.') && rest.matches('.').count() == 1)
        })
    }

    fn begin_section(&mut self, number: String, title: String, heading: &str, line: usize) {
        if self.section.is_none() {
            self.titles
                .push(super::title::Candidate::section(line, heading));
        }
        (self.part, self.strange_heading, self.part_of_priorities) = (None, None, false);
        match self.places.get(&number).copied() {
            Some(at) => {
                if self.sections[at].title.is_empty() && self.sections[at].line == 0 {
                    self.sections[at].title = title;
                } else {
                    self.keep(line, heading, Doubt::RepeatedSection { number });
                }
                self.section = Some(at);
            }
            None => self.add_section(number, title, line),
        }
    }

    fn add_section(&mut self, number: String, title: String, line: usize) {
        let at = self.sections.len();
        self.places.insert(number.clone(), at);
        self.sections.push(Section {
            number,
            title,
            line,
        });
        self.section = Some(at);
    }

    /// The section that an item with this number belongs to; one that the letter nowhere heads gets the title that the
    /// list of contents gives.
    pub fn enter_section_of(&mut self, number: &str, line: usize) {
        let number = numbering::parent(number).unwrap_or(number);
        let open = self
            .section
            .is_some_and(|at| self.sections[at].number == number);
        if open {
            return;
        }
        (self.part, self.strange_heading, self.part_of_priorities) = (None, None, false);
        match self.places.get(number).copied() {
            Some(at) => self.section = Some(at),
            None => {
                let title = self.asides.titles.get(number).cloned().unwrap_or_default();
                self.add_section(number.to_owned(), title, line);
            }
        }
    }

    fn begin_part(&mut self, at: usize, part: Part, heading: &str) {
        if !part.exact {
            let heading = heading.to_owned();
            self.keep(
                self.blocks[at].line(),
                &heading,
                Doubt::MisspelledHeading {
                    heading: heading.clone(),
                },
            );
        }
        (self.part, self.strange_heading) = (Some(part.kind), None);
        self.part_of_paragraphs = !self.has_bullets(at);
        self.part_of_priorities =
            part.kind == ItemKind::Introduction && heading.to_lowercase().contains("prioritering");
    }

    /// Bullets or tables stand below the heading, before the next one.
    fn has_bullets(&self, at: usize) -> bool {
        self.blocks[at + 1..]
            .iter()
            .take_while(|block| block.shape != Shape::Heading)
            .any(|block| {
                block.is_bullet() && !block.text.is_empty()
                    || matches!(block.shape, Shape::Table(_))
            })
    }

    /// A heading that a letter can be called by.
    pub fn may_be_title(&mut self, block: &crate::block::Block, text: &str, marked: bool) {
        self.titles.push(super::title::Candidate {
            lines: block.lines.clone(),
            text: text.to_owned(),
            is_section: false,
            marked,
            names_letter: heading::names_letter(text),
        });
    }
}
