use std::collections::HashMap;

use recognition::{ItemKind, recognise, sentence};

use super::{
    Doubt, Item, LetterReading, Section, Unsure,
    block::{Block, Shape},
    heading::{Meaning, meaning},
    inline,
    letter::BEFORE_FIRST_SECTION,
    part::Part,
    stable_key,
    year::{Year, year},
};

/// Blocks → letter: sections, parts and items in the order of the source.
pub fn assemble(blocks: &[Block]) -> LetterReading {
    let mut reader = Reader::default();
    for (index, block) in blocks.iter().enumerate() {
        let before_bullet = blocks.get(index + 1).is_some_and(|next| {
            matches!(next.shape, Shape::Bullet { .. }) && !next.text.is_empty()
        });
        reader.block(block, before_bullet);
    }
    reader.finish(blocks)
}

#[derive(Default)]
struct Reader {
    sections: Vec<Section>,
    items: Vec<Item>,
    unsure: Vec<Unsure>,
    /// The place among `sections`, once there is a numbered one.
    section: Option<usize>,
    part: Option<ItemKind>,
    /// The heading that is not known, below which items are in doubt.
    strange_heading: Option<String>,
    lead_in: Option<String>,
    /// The bullets that a deeper one can stand below: indent and address.
    above: Vec<(usize, String)>,
    counts: HashMap<(String, ItemKind), usize>,
    keys: HashMap<String, usize>,
    /// Headings before the first numbered section, and that section's own.
    first_headings: Vec<(usize, String)>,
}

impl Reader {
    fn block(&mut self, block: &Block, before_bullet: bool) {
        match block.shape {
            Shape::Heading => self.heading(block),
            Shape::Bullet { indent } => self.bullet(block, indent),
            Shape::Paragraph => self.paragraph(block, before_bullet),
            Shape::PageNumber => self.keep(block.line, &block.text, Doubt::PageNumber),
        }
    }

    fn heading(&mut self, block: &Block) {
        let (text, _) = inline::plain(&block.text);
        (self.above, self.lead_in) = (Vec::new(), None);
        for doubt in &block.doubts {
            self.keep(block.line, &text, doubt.clone());
        }
        match meaning(&text) {
            Meaning::NumberedPart { number, part } if self.is_within_section(&number) => {
                self.begin_part(part, &text, block.line);
            }
            Meaning::NumberedPart { number, part } => {
                let title = text
                    .split_whitespace()
                    .skip(1)
                    .collect::<Vec<_>>()
                    .join(" ");
                self.begin_section(number, title, &text, block.line);
                self.begin_part(part, &text, block.line);
            }
            Meaning::Section { number, title } => {
                self.begin_section(number, title, &text, block.line)
            }
            Meaning::Part(part) => self.begin_part(part, &text, block.line),
            Meaning::Other if self.section.is_none() => {
                self.first_headings.push((block.line, text))
            }
            Meaning::Other => {
                self.keep(
                    block.line,
                    &text,
                    Doubt::UnknownHeading {
                        heading: text.clone(),
                    },
                );
                self.strange_heading = Some(text);
            }
        }
    }

    /// `73.1.2` is a part of `73.1` when that is the section we are in.
    fn is_within_section(&self, number: &str) -> bool {
        let open = self.section.map(|at| &self.sections[at].number);
        open.is_some_and(|open| {
            number
                .strip_prefix(open.as_str())
                .is_some_and(|rest| rest.starts_with('.'))
        })
    }

    fn begin_section(&mut self, number: String, title: String, heading: &str, line: usize) {
        if self.section.is_none() {
            self.first_headings.push((line, heading.to_owned()));
        }
        (self.part, self.strange_heading) = (None, None);
        if let Some(at) = self
            .sections
            .iter()
            .position(|section| section.number == number)
        {
            self.keep(line, heading, Doubt::RepeatedSection { number });
            self.section = Some(at);
        } else {
            self.sections.push(Section {
                number,
                title,
                line,
            });
            self.section = Some(self.sections.len() - 1);
        }
    }

    fn begin_part(&mut self, part: Part, heading: &str, line: usize) {
        if !part.exact {
            self.keep(
                line,
                heading,
                Doubt::MisspelledHeading {
                    heading: heading.to_owned(),
                },
            );
        }
        (self.part, self.strange_heading) = (Some(part.kind), None);
    }

    fn bullet(&mut self, block: &Block, indent: usize) {
        if block.text.is_empty() {
            return self.keep(block.line, "", Doubt::EmptyBullet);
        }
        while self
            .above
            .last()
            .is_some_and(|(above, _)| above + 2 > indent)
        {
            self.above.pop();
        }
        let nested_in = self.above.last().map(|(_, id)| id.clone());
        let id = self.item(block, nested_in);
        self.above.push((indent, id));
    }

    fn paragraph(&mut self, block: &Block, before_bullet: bool) {
        self.above.clear();
        let kind = self.part.unwrap_or(ItemKind::Introduction);
        let (text, _) = inline::plain(&block.text);
        if self.section.is_none() && self.part.is_none() {
            self.keep(block.line, &text, Doubt::BeforeFirstSection);
        } else if kind.counts_paragraphs() {
            self.item(block, None);
        } else if before_bullet && (text.ends_with(':') || !sentence::is_finished(&text)) {
            self.lead_in = Some(text);
        } else {
            self.keep(block.line, &text, Doubt::Prose);
        }
    }

    fn item(&mut self, block: &Block, nested_in: Option<String>) -> String {
        let kind = self.part.unwrap_or(ItemKind::Introduction);
        let section = self.section_number();
        let (text, links) = inline::plain(&block.text);
        let count = self.counts.entry((section.clone(), kind)).or_insert(0);
        *count += 1;
        let id = format!("{section}-{}{count}", kind.letter());
        let mut doubts = block.doubts.clone();
        doubts.extend(
            self.strange_heading
                .clone()
                .map(|heading| Doubt::UnknownHeading { heading }),
        );
        if section == BEFORE_FIRST_SECTION {
            doubts.push(Doubt::BeforeFirstSection);
        }
        let stable_key = self.unique_key(stable_key(&section, kind, &text));
        self.items.push(Item {
            id: id.clone(),
            kind,
            line: block.line,
            nested_in,
            measure: kind.is_measured().then(|| recognise(&text)),
            doubts,
            proposed: false,
            number: None,
            priority: false,
            card: None,
            stable_key,
            links,
            lead_in: self.lead_in.clone(),
            section,
            text,
        });
        id
    }

    fn section_number(&mut self) -> String {
        if let Some(at) = self.section {
            return self.sections[at].number.clone();
        }
        if self.sections.is_empty() {
            self.sections.push(Section {
                number: BEFORE_FIRST_SECTION.to_owned(),
                title: String::new(),
                line: 1,
            });
        }
        BEFORE_FIRST_SECTION.to_owned()
    }

    /// The same words twice under one part are two items with two keys.
    fn unique_key(&mut self, key: String) -> String {
        let seen = self.keys.entry(key.clone()).or_insert(0);
        *seen += 1;
        if *seen == 1 {
            key
        } else {
            format!("{key}-{seen}")
        }
    }

    fn keep(&mut self, line: usize, text: &str, reason: Doubt) {
        self.unsure.push(Unsure {
            line,
            text: text.to_owned(),
            reason,
        });
    }

    fn finish(mut self, blocks: &[Block]) -> LetterReading {
        let title = self.title();
        for (line, text) in std::mem::take(&mut self.first_headings) {
            let is_section = self.sections.iter().any(|section| section.line == line);
            if title.as_ref() != Some(&text) && !is_section {
                self.keep(line, &text, Doubt::BeforeFirstSection);
            }
        }
        let texts = blocks.iter().map(|block| block.text.as_str());
        let found = year(title.iter().map(String::as_str), texts);
        let year = match found {
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
            accounted: Vec::new(),
        }
    }

    /// The heading that calls itself a letter, or the first section's heading.
    fn title(&self) -> Option<String> {
        let names_itself = |text: &str| {
            let lower = text.to_lowercase();
            ["tildelingsbrev", "embetsoppdrag", "oppdragsbrev"]
                .iter()
                .any(|word| lower.contains(word))
        };
        let named = self
            .first_headings
            .iter()
            .find(|(_, text)| names_itself(text));
        named
            .or(self.first_headings.last())
            .map(|(_, text)| text.clone())
    }
}
