//! What can be told only when the whole letter is read: demands in prose, sections that the priorities name.

use std::collections::{HashMap, HashSet};

use recognition::{ItemKind, prose_demands, recognise};

use super::Reader;
use crate::{Item, letter::BEFORE_FIRST_SECTION, limits::MAX_ITEMS, numbering, stable_key};

/// A paragraph outside the bullets.
pub struct Prose {
    /// None before the first numbered section.
    pub section: Option<String>,
    /// It stands among the requirements, so that what it demands is one.
    pub among_requirements: bool,
    pub lines: Vec<usize>,
    pub text: String,
    /// Its last words lead in to bullets.
    pub leads_in: bool,
}

/// Signs aside, the words of a text.
fn words(text: &str) -> String {
    let words: Vec<String> = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}

impl Reader<'_> {
    /// Proposes the demands of the prose; what a bullet says already is not proposed.
    pub fn propose(&mut self) {
        let prose = std::mem::take(&mut self.prose);
        if prose.is_empty() || self.is_full() {
            return;
        }
        let paragraphs: HashSet<usize> = prose.iter().map(|prose| prose.lines[0]).collect();
        let taken: HashSet<(String, String)> = self
            .items
            .iter()
            .filter(|item| !paragraphs.contains(&item.line))
            .map(|item| (item.section.clone(), words(&item.text)))
            .collect();
        let mut counts: HashMap<String, usize> = HashMap::new();
        let mut proposed = Vec::new();
        'prose: for prose in prose {
            let section = prose
                .section
                .clone()
                .unwrap_or_else(|| BEFORE_FIRST_SECTION.to_owned());
            let mut from = 0;
            for demand in prose_demands(&prose.text) {
                if self.items.len() + proposed.len() > MAX_ITEMS {
                    break 'prose;
                }
                let text = demand.sentence.trim().to_owned();
                if text.is_empty()
                    || (prose.leads_in && prose.text.ends_with(&text))
                    || taken.contains(&(section.clone(), words(&text)))
                {
                    continue;
                }
                let kind = match demand.kind {
                    ItemKind::Assignment if prose.among_requirements => ItemKind::Requirement,
                    kind => kind,
                };
                let at = prose.text[from..].find(&text).map_or(from, |at| from + at);
                from = at;
                let count = counts.entry(section.clone()).or_insert(0);
                *count += 1;
                let line = line_of(&prose, at);
                let stable_key = self.unique_key(stable_key(&section, kind, &text), line).0;
                proposed.push(Item {
                    id: format!("{section}-T{count}"),
                    section: section.clone(),
                    kind,
                    line,
                    nested_in: None,
                    measure: kind.is_measured().then(|| recognise(&text)),
                    doubts: Vec::new(),
                    proposed: true,
                    number: None,
                    priority: false,
                    card: None,
                    stable_key,
                    links: Vec::new(),
                    lead_in: None,
                    text,
                });
            }
        }
        for item in proposed {
            if item.section == BEFORE_FIRST_SECTION
                && !self
                    .sections
                    .iter()
                    .any(|section| section.number == item.section)
            {
                self.sections.insert(
                    0,
                    crate::Section {
                        number: BEFORE_FIRST_SECTION.to_owned(),
                        title: String::new(),
                        line: 1,
                    },
                );
            }
            self.ledger.add_item(item.line, &item.id);
            self.items.push(item);
        }
        self.items.sort_by_key(|item| item.line);
    }

    /// «Kvalifiseringsprogram (pkt 73.3)» among the priorities makes the demands of 73.3 priorities too.
    pub fn mark_named_sections(&mut self) {
        let named: HashSet<String> = self
            .items
            .iter()
            .filter(|item| item.priority)
            .flat_map(|item| sections_named(&item.text))
            .collect();
        for item in &mut self.items {
            item.priority |= item.kind.is_measured() && named.contains(&item.section);
        }
    }
}

/// The section numbers in brackets at the end: «(pkt 73.3)», «(73.6)».
fn sections_named(text: &str) -> Option<String> {
    let inner = text.trim_end_matches(['.', ';', ',']).strip_suffix(')')?;
    let (_, inner) = inner.rsplit_once('(')?;
    let last = inner.split_whitespace().last()?;
    let (number, rest) = numbering::leading(last, 2)?;
    rest.is_empty().then(|| number.to_owned())
}

/// The line on which the text at this place stands, by its share of the paragraph.
fn line_of(prose: &Prose, at: usize) -> usize {
    let share = prose.lines.len() * at / prose.text.len().max(1);
    prose.lines[share.min(prose.lines.len() - 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_in_brackets() {
        for (text, expected) in [
            ("Boligsosialt arbeid (pkt 73.5)", Some("73.5")),
            ("Barn (73.6).", Some("73.6")),
            ("Barn (se brev)", None),
            ("Barn", None),
        ] {
            assert_eq!(sections_named(text).as_deref(), expected, "{text}");
        }
    }
}
