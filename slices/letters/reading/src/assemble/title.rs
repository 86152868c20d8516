use super::Reader;
use crate::{Doubt, letter::Fate};

/// What could be the title of the letter.
pub struct Candidate {
    pub lines: Vec<usize>,
    pub text: String,
    pub is_section: bool,
    /// A heading, and not a line of text.
    pub marked: bool,
    /// It calls itself a letter.
    pub names_letter: bool,
}

impl Candidate {
    pub fn section(line: usize, heading: &str) -> Self {
        Self {
            lines: vec![line],
            text: heading.to_owned(),
            is_section: true,
            marked: true,
            names_letter: crate::heading::names_letter(heading),
        }
    }
}

impl Reader<'_> {
    /// The heading that calls itself a letter, a line that does, or the first section's heading. The other headings
    /// before the first section are kept as unsure.
    pub fn title(&mut self) -> Option<String> {
        let titles = std::mem::take(&mut self.titles);
        let chosen = titles
            .iter()
            .position(|title| title.names_letter && title.marked)
            .or_else(|| titles.iter().position(|title| title.names_letter))
            .or_else(|| titles.iter().rposition(|title| title.marked));
        for (at, title) in titles.iter().enumerate() {
            if Some(at) == chosen || title.is_section {
                self.ledger.claim(&title.lines, Fate::Heading);
                continue;
            }
            let repeated = chosen.is_some_and(|chosen| titles[chosen].text == title.text);
            if !repeated {
                self.keep(title.lines[0], &title.text, Doubt::BeforeFirstSection);
            }
            if !title.marked {
                self.ledger.claim(&title.lines, Fate::Unsure);
            }
        }
        chosen.map(|at| titles[at].text.clone())
    }
}
