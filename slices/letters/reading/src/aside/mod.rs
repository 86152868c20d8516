//! What a page carries beside the letter's own text: numbers, heads, feet, the list of contents.

mod contents;
mod page_mark;
mod running_head;

use std::collections::HashMap;

use crate::letter::Fate;

/// What is set aside before the text is read, by line (counted from 0).
#[derive(Debug, Default)]
pub struct Asides {
    fates: Vec<Option<Fate>>,
    /// The titles that the list of contents gives, by number.
    pub titles: HashMap<String, String>,
    /// Lone numbers that are probably those of pages, by line.
    pub lone_numbers: Vec<usize>,
}

impl Asides {
    pub fn of(lines: &[&str]) -> Self {
        let mut asides = Self {
            fates: vec![None; lines.len()],
            ..Self::default()
        };
        page_mark::mark(lines, &mut asides);
        running_head::mark(lines, &mut asides);
        contents::mark(lines, &mut asides);
        asides
    }

    pub fn fate(&self, at: usize) -> Option<&Fate> {
        self.fates.get(at).and_then(Option::as_ref)
    }

    /// The text was taken from pages.
    pub fn has_pages(&self) -> bool {
        (0..self.fates.len()).any(|at| self.ends_page(at))
    }

    /// The line stands at the edge of a page.
    pub fn ends_page(&self, at: usize) -> bool {
        matches!(self.fate(at), Some(Fate::PageMark | Fate::RunningHead))
    }

    fn set(&mut self, at: usize, fate: Fate) {
        self.fates[at] = Some(fate);
    }

    fn is_set(&self, at: usize) -> bool {
        self.fate(at).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub fn fates(text: &str) -> Vec<Option<Fate>> {
        let lines: Vec<&str> = text.split('\n').collect();
        Asides::of(&lines).fates
    }

    #[test]
    fn heads_marks_and_contents_of_a_small_letter() {
        let letter = "Tildelingsbrev 2026\n\nInnhold\n3 Mål ..... 2\n3.1 Kunnskap ..... 2\n\n3 Mål\n\nTekst.\n\nSide 1 av 3\n\u{c}Brev til embetet\n\n\
                      Mer.\n\nSide 2 av 3\n\u{c}Brev til embetet\n\nOg mer.\n\nSide 3 av 3";
        let found = fates(letter);
        let lines: Vec<&str> = letter.split('\n').collect();
        for (line, fate) in [
            ("Innhold", Some(Fate::Contents)),
            ("3.1 Kunnskap ..... 2", Some(Fate::Contents)),
            ("3 Mål", None),
            ("Side 2 av 3", Some(Fate::PageMark)),
            ("\u{c}Brev til embetet", Some(Fate::RunningHead)),
            ("Mer.", None),
        ] {
            let at = lines
                .iter()
                .position(|known| *known == line)
                .unwrap_or_default();
            assert_eq!(found[at], fate, "{line}");
        }
    }
}
