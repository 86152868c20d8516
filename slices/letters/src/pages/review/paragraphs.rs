use std::collections::BTreeMap;

use texts::Tongue;

use super::look::View;
use crate::{
    draft::{Became, Draft, Paragraph, Whereabouts},
    reading::plain,
    said,
};

/// Avsnitt av originalen: as it is shown, with what became of it.
pub struct ShownParagraph {
    pub lines: Vec<(usize, String)>,
    pub marks: Vec<Mark>,
}

/// A word on what became of a paragraph, leading to it where it is on the page.
pub struct Mark {
    pub outcome: Outcome,
    /// The address of the item, or the word.
    pub word: String,
    /// The key of the item, line or left-out item.
    pub key: Option<u32>,
    /// Why it was left out.
    pub why: String,
}

/// Utfall: what became of a paragraph, as it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Item,
    Heading,
    LeadIn,
    Facts,
    Unsure,
    LeftOut,
    Dismissed,
    Contents,
    RunningHead,
    PageMark,
    Nothing,
    Unexplained,
}

impl Outcome {
    /// The word beside a paragraph.
    fn text_key(self) -> &'static str {
        match self {
            Self::Item => "letters-outcome-item",
            Self::Heading => "letters-outcome-heading",
            Self::LeadIn => "letters-outcome-lead-in",
            Self::Facts => "letters-outcome-facts",
            Self::Unsure => "letters-outcome-unsure",
            Self::LeftOut => "letters-outcome-left-out",
            Self::Dismissed => "letters-outcome-dismissed",
            Self::Contents => "letters-outcome-contents",
            Self::RunningHead => "letters-outcome-running-head",
            Self::PageMark => "letters-outcome-page-mark",
            Self::Nothing => "letters-outcome-nothing",
            Self::Unexplained => "letters-outcome-unexplained",
        }
    }

    /// The number of paragraphs with it, in words.
    fn tally_key(self) -> &'static str {
        match self {
            Self::Item => "letters-tally-item",
            Self::Heading => "letters-tally-heading",
            Self::LeadIn => "letters-tally-lead-in",
            Self::Facts => "letters-tally-facts",
            Self::Unsure => "letters-tally-unsure",
            Self::LeftOut => "letters-tally-left-out",
            Self::Dismissed => "letters-tally-dismissed",
            Self::Contents => "letters-tally-contents",
            Self::RunningHead => "letters-tally-running-head",
            Self::PageMark => "letters-tally-page-mark",
            Self::Nothing => "letters-tally-nothing",
            Self::Unexplained => "letters-tally-unexplained",
        }
    }

    fn needs_a_look(self) -> bool {
        matches!(self, Self::Unsure | Self::Unexplained)
    }

    fn is_left_out(self) -> bool {
        matches!(
            self,
            Self::LeftOut
                | Self::Dismissed
                | Self::Contents
                | Self::RunningHead
                | Self::PageMark
                | Self::Nothing
        )
    }
}

/// Every paragraph of the original with what became of it.
pub fn paragraphs(source: &str, draft: &Draft, t: &Tongue) -> Vec<ShownParagraph> {
    let lines: Vec<&str> = source.lines().collect();
    let mut shown = Vec::new();
    for paragraph in whole(&lines, draft) {
        let (first, last) = (paragraph.line, paragraph.last_line.min(lines.len()));
        let rows = (first..=last).map(|number| (number, readable(lines[number - 1])));
        let rows: Vec<_> = rows.filter(|(_, text)| !text.is_empty()).collect();
        if !rows.is_empty() {
            shown.push(ShownParagraph {
                marks: marks(&paragraph.became, draft, t),
                lines: rows,
            });
        }
    }
    shown
}

/// The paragraphs of the reading, and the lines between them that it says nothing of.
fn whole(lines: &[&str], draft: &Draft) -> Vec<Paragraph> {
    let mut all: Vec<Paragraph> = draft.paragraphs.clone();
    all.retain(|paragraph| (1..=lines.len()).contains(&paragraph.line));
    let is_covered = |number: usize| {
        let holds = |one: &Paragraph| (one.line..=one.last_line).contains(&number);
        draft.paragraphs.iter().any(holds)
    };
    let mut missed: Vec<Paragraph> = Vec::new();
    for (number, line) in (1..).zip(lines) {
        if readable(line).is_empty() || is_covered(number) {
            continue;
        }
        let begun = begun_on(number, draft);
        match missed.last_mut() {
            Some(open) if open.last_line + 1 == number && begun.is_empty() => {
                open.last_line = number;
            }
            _ => missed.push(Paragraph {
                line: number,
                last_line: number,
                became: Became::Items(begun),
            }),
        }
    }
    all.extend(missed);
    all.sort_by_key(|paragraph| paragraph.line);
    all
}

/// The items and unsure lines that begin on the line.
fn begun_on(line: usize, draft: &Draft) -> Vec<u32> {
    let items = draft.items.iter().filter(|item| item.line == line);
    let notes = draft.notes.iter().filter(|note| note.line == line);
    let left_out = draft.left_out.iter().filter(|left| left.item.line == line);
    items
        .map(|item| item.key)
        .chain(notes.map(|note| note.key))
        .chain(left_out.map(|left| left.item.key))
        .collect()
}

fn marks(became: &Became, draft: &Draft, t: &Tongue) -> Vec<Mark> {
    let alone = |outcome: Outcome| Mark {
        outcome,
        word: t.say(outcome.text_key()),
        key: None,
        why: String::new(),
    };
    let outcome = match became {
        Became::Items(keys) if !keys.is_empty() => {
            let mut marks: Vec<Mark> = keys.iter().map(|key| mark(*key, draft, t)).collect();
            marks.dedup_by(|one, other| one.key.is_some() && one.key == other.key);
            return marks;
        }
        Became::Items(_) => Outcome::Unexplained,
        Became::Heading => Outcome::Heading,
        Became::LeadIn => Outcome::LeadIn,
        Became::Facts => Outcome::Facts,
        Became::PageMark => Outcome::PageMark,
        Became::RunningHead => Outcome::RunningHead,
        Became::Contents => Outcome::Contents,
        Became::Nothing => Outcome::Nothing,
    };
    vec![alone(outcome)]
}

fn mark(key: u32, draft: &Draft, t: &Tongue) -> Mark {
    let (outcome, key, word, why) = match draft.whereabouts(key) {
        Whereabouts::Item(key) => {
            let address = draft.item(key).map(|item| item.address.clone());
            (Outcome::Item, Some(key), address, String::new())
        }
        Whereabouts::Note(key) => (Outcome::Unsure, Some(key), None, String::new()),
        Whereabouts::LeftOut(left) => {
            let why = said::left_out(&left.reason, left.why, t);
            (Outcome::LeftOut, Some(left.item.key), None, why)
        }
        Whereabouts::Dismissed => (Outcome::Dismissed, None, None, String::new()),
    };
    Mark {
        outcome,
        word: word.unwrap_or_else(|| t.say(outcome.text_key())),
        key,
        why,
    }
}

impl ShownParagraph {
    /// What it is counted as.
    fn outcome(&self) -> Outcome {
        let outcomes = self.marks.iter().map(|mark| mark.outcome);
        outcomes.min().unwrap_or(Outcome::Unexplained)
    }

    pub fn is_in(&self, view: View, draft: &Draft) -> bool {
        let mut marks = self.marks.iter();
        match view {
            View::All => true,
            View::NeedsALook => marks.any(|mark| {
                let item = mark.key.and_then(|key| draft.item(key));
                mark.outcome.needs_a_look() || item.is_some_and(|item| item.needs_a_look())
            }),
            View::LeftOut => marks.any(|mark| mark.outcome.is_left_out()),
        }
    }
}

/// «212 avsnitt: 96 punkter, 31 overskrifter, 0 uten forklaring»
pub fn tally(paragraphs: &[ShownParagraph], t: &Tongue) -> String {
    let mut counts: BTreeMap<Outcome, usize> = BTreeMap::from([(Outcome::Unexplained, 0)]);
    for paragraph in paragraphs {
        *counts.entry(paragraph.outcome()).or_default() += 1;
    }
    let parts: Vec<String> = counts
        .into_iter()
        .map(|(outcome, count)| t.with(outcome.tally_key(), [("count", count.into())]))
        .collect();
    let all = [
        ("count", paragraphs.len().into()),
        ("parts", parts.join(", ").into()),
    ];
    t.with("letters-tally", all)
}

/// A line of the source as people read it: without marks of headings and emphasis; the cells of a table beside
/// each other.
fn readable(line: &str) -> String {
    let line = line.trim_matches(['\u{c}', ' ', '\t']);
    if line.starts_with('|') {
        let cells = line.trim_matches('|').split('|').map(|cell| plain(cell).0);
        let cells: Vec<String> = cells.collect();
        let is_rule = |cell: &String| cell.chars().all(|sign| "-: ".contains(sign));
        return if cells.iter().all(is_rule) {
            String::new()
        } else {
            cells.join(" │ ")
        };
    }
    if line.chars().all(|sign| "-*_ =".contains(sign)) {
        return String::new();
    }
    let heading = line.trim_start_matches('#');
    if heading.len() < line.len() && heading.starts_with(' ') {
        return plain(heading).0;
    }
    let bullet = ["- ", "* ", "+ "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark));
    bullet.map_or_else(|| plain(line).0, |text| format!("• {}", plain(text).0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_shown_as_people_read_them() {
        for (source, shown) in [
            ("## **73.1 Lov om** tjenester", "73.1 Lov om tjenester"),
            ("- [Rundskriv](#) og *mer*", "• Rundskriv og mer"),
            ("| Mål | Krav \\(2016\\) |", "Mål │ Krav (2016)"),
            ("|---|:---|", ""),
            ("---", ""),
            ("\u{c}5\\. desember", "5. desember"),
            ("#hashtag", "#hashtag"),
            ("  ", ""),
        ] {
            assert_eq!(readable(source), shown, "{source}");
        }
    }
}
