use std::collections::{BTreeMap, HashMap};

use super::{
    numbering::Numbering,
    relations::Relations,
    run::Field,
    styles::Styles,
    xml::{Element, Space},
};
use crate::{Loss, NotReadable, inline::Inline, limits, paper::Paper};

/// Reads the blocks of a document one after the other.
pub struct Reader<'d> {
    pub(super) relations: &'d Relations,
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) paper: Paper,
    pub(super) inline: Inline,
    /// The text of the table cell that is being read; outside tables none.
    pub(super) cell: Option<String>,
    pub(super) fields: Vec<Field>,
    /// Text boxes met in the paragraph that is being read.
    pub(super) boxes: Vec<&'d Element>,
    pub(super) page_after: bool,
    pub(super) note_numbers: Vec<(bool, Box<str>)>,
    pub(super) known_notes: HashMap<(bool, Box<str>), usize>,
    /// By the code of the loss, so that they come in a fixed order.
    pub(super) counts: BTreeMap<Count, usize>,
}

/// What is counted on the way.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Count {
    Images,
    Boxes,
    Deletions,
    Insertions,
    Comments,
    Objects,
    Hidden,
}

impl<'d> Reader<'d> {
    pub fn new(
        relations: &'d Relations,
        styles: Option<&Element>,
        numbering: Option<&Element>,
    ) -> Self {
        Self {
            relations,
            styles: Styles::of(styles),
            numbering: Numbering::of(numbering),
            paper: Paper::default(),
            inline: Inline::default(),
            cell: None,
            fields: Vec::new(),
            boxes: Vec::new(),
            page_after: false,
            note_numbers: Vec::new(),
            known_notes: HashMap::new(),
            counts: BTreeMap::new(),
        }
    }

    pub(super) fn count(&mut self, what: Count) {
        *self.counts.entry(what).or_default() += 1;
    }

    /// The blocks within an element: paragraphs, tables, and wrappers around them.
    pub fn blocks(&mut self, parent: &'d Element) -> Result<(), NotReadable> {
        for element in parent.elements() {
            if self.paper.len() + self.inline.len() > limits::TEXT {
                return Err(NotReadable::bomb("dokumentet har for mye tekst"));
            }
            match (element.space, &*element.name) {
                (Space::Word, "p") => self.paragraph(element)?,
                (Space::Word, "tbl") => self.table(element)?,
                (Space::Word, "sdt") => {
                    if let Some(content) = element.child("sdtContent") {
                        self.blocks(content)?;
                    }
                }
                (Space::Word, "customXml" | "smartTag") => self.blocks(element)?,
                (Space::Word, "ins" | "moveTo") => {
                    self.count(Count::Insertions);
                    self.blocks(element)?;
                }
                (Space::Word, "del" | "moveFrom") => self.count(Count::Deletions),
                (Space::Word, "altChunk") => self.count(Count::Objects),
                (Space::Alternatives, "AlternateContent") => {
                    if let Some(chosen) = chosen(element) {
                        self.blocks(chosen)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The notes that the text refers to, as paragraphs at the end, in the order of their marks.
    pub fn notes(
        &mut self,
        footnotes: Option<&'d Element>,
        endnotes: Option<&'d Element>,
    ) -> Result<(), NotReadable> {
        for at in 0.. {
            // Notes may refer to notes, so the list grows while it is read.
            let Some((end, id)) = self.note_numbers.get(at).cloned() else {
                break;
            };
            let part = if end { endnotes } else { footnotes };
            let note = part.and_then(|part| {
                part.elements()
                    .find(|note| note.attribute("id") == Some(&*id))
            });
            let Some(note) = note else { continue };
            self.cell = Some(String::new());
            self.blocks(note)?;
            let text = self.cell.take().unwrap_or_default().replace('\n', " ");
            self.paper
                .paragraph(&format!("[^{}]: {}", at + 1, text.trim()));
        }
        Ok(())
    }

    pub fn losses(&self) -> Vec<Loss> {
        let loss = |(what, count): (&Count, &usize)| {
            let count = *count;
            match what {
                Count::Images => Loss::Images { count },
                Count::Boxes => Loss::TextBoxes { count },
                Count::Deletions => Loss::TrackedDeletions { count },
                Count::Insertions => Loss::TrackedInsertions { count },
                Count::Comments => Loss::Comments { count },
                Count::Objects => Loss::EmbeddedObjects { count },
                Count::Hidden => Loss::HiddenText { count },
            }
        };
        self.counts.iter().map(loss).collect()
    }

    pub fn finish(self) -> String {
        self.paper.finish()
    }
}

/// One of the alternatives that a newer Word writes for older ones, so that nothing is read twice.
pub fn chosen(alternatives: &Element) -> Option<&Element> {
    let named = |name: &str| alternatives.elements().find(|e| *e.name == *name);
    named("Choice")
        .filter(|choice| choice.elements().next().is_some())
        .or_else(|| named("Fallback"))
}
