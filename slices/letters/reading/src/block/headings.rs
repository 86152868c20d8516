use recognition::sentence;

use super::{
    Shape,
    builder::Builder,
    join::{join, tail},
    wrap,
};
use crate::{
    heading::{self, Meaning, Standing},
    inline,
    line::{Line, classify},
    numbering, opening,
};

/// The most lines of words that a heading is broken over; pages put blank ones between them.
const LINES: usize = 6;
/// The longest heading, in bytes, over all its lines.
const LONGEST: usize = 260;

impl Builder<'_> {
    /// Takes the line as a heading if it is one without being marked; answers how many lines it has.
    pub fn unmarked_heading(&mut self, at: usize, text: &str) -> Option<usize> {
        let standing = self.standing(at, text);
        if self.is_number_above_title(at, text, standing) {
            let title = self.lines[at + 1].trim();
            let (title, taken) = self.whole_heading(at + 1, &format!("{text} {title}"))?;
            self.heading(&title, (at + 1..=at + 1 + taken).collect(), Some(true));
            return Some(1 + taken);
        }
        let plain = heading::unmarked(text, standing)?;
        let (whole, taken) = if plain {
            self.whole_heading(at, text)?
        } else {
            (text.to_owned(), 1)
        };
        self.heading(&whole, (at + 1..=at + taken).collect(), Some(plain));
        Some(taken)
    }

    /// «73.3» and below it «Kvalifiseringsprogrammet»: a long word of a title that had no room beside its number.
    fn is_number_above_title(&self, at: usize, text: &str, standing: Standing) -> bool {
        let is_number = numbering::numbered(text)
            .is_some_and(|(number, title)| number.contains('.') && title.is_empty());
        let (Some(next), Some(after)) = (self.lines.get(at + 1), self.lines.get(at + 2)) else {
            return false;
        };
        let Line::Text { text: title, .. } = classify(next) else {
            return false;
        };
        is_number
            && self.paged
            && self.gap
            && indent(next) == indent(self.lines[at])
            && after.trim().is_empty()
            && heading::unmarked(&format!("{text} {title}"), standing) == Some(true)
    }

    fn standing(&self, at: usize, text: &str) -> Standing {
        let next = self
            .lines
            .get(at + 1)
            .copied()
            .filter(|_| self.asides.fate(at + 1).is_none());
        let ends = next.is_none_or(|next| !matches!(classify(next), Line::Text { .. }));
        let number = text.split([' ', '\t']).next().unwrap_or_default();
        Standing {
            underlined: next.is_some_and(is_underline),
            alone: self.gap && ends,
            begins: self.gap || self.last_has_ended(),
            chapter: self.chapters.contains(number.trim_end_matches('.'))
                || self
                    .asides
                    .titles
                    .contains_key(number.trim_end_matches('.')),
        }
    }

    /// What stands before has come to its end: a sentence, or a bullet that does not lead on to a number.
    fn last_has_ended(&self) -> bool {
        let Some(last) = self.blocks.last() else {
            return true;
        };
        let before = tail(&last.text);
        let last_word = before
            .split_whitespace()
            .next_back()
            .unwrap_or_default()
            .to_lowercase();
        let refers = [
            "punkt",
            "punktene",
            "punkta",
            "kapittel",
            "resultatområde",
            "§",
            "§§",
            "avsnitt",
            "nr",
        ]
        .contains(&last_word.as_str());
        match last.shape {
            Shape::Heading | Shape::Table(_) => true,
            Shape::Bullet { .. } => {
                !refers
                    && !sentence::must_go_on(before)
                    && (sentence::is_finished(before) || !self.is_full())
            }
            Shape::Paragraph => {
                sentence::is_finished(before)
                    || (!refers
                        && !sentence::must_go_on(before)
                        && self.width.is_some()
                        && !self.is_full())
            }
        }
    }

    /// The last line reaches as far as lines do.
    pub fn is_full(&self) -> bool {
        self.width.is_some_and(|width| self.end > width * 4 / 5)
    }

    /// The heading with the lines that it goes on over; none where the whole turns out to be a sentence.
    fn whole_heading(&self, at: usize, text: &str) -> Option<(String, usize)> {
        if !matches!(
            heading::meaning(&inline::plain(text).0),
            Meaning::Section { .. }
        ) {
            return Some((text.to_owned(), 1));
        }
        let mut whole = text.to_owned();
        let mut taken = 1;
        for _ in 1..LINES {
            let Some(more) = self.more_of_title(at, taken, &whole) else {
                break;
            };
            join(&mut whole, self.lines[at + more].trim());
            taken = more + 1;
        }
        let is_sentence = taken > 1 && (whole.ends_with(['.', ';']) || whole.len() > LONGEST);
        (!is_sentence).then_some((whole, taken))
    }

    /// The line, counted from the first of the title, that the title goes on with: the next one, or in a text from
    /// pages the one after a blank line.
    fn more_of_title(&self, at: usize, taken: usize, whole: &str) -> Option<usize> {
        let is_blank = |line: usize| {
            self.lines
                .get(line)
                .is_some_and(|line| line.trim().is_empty() && !line.starts_with('\u{c}'))
        };
        let over_gap = self.paged && is_blank(at + taken);
        let more = taken + usize::from(over_gap);
        let next = self
            .lines
            .get(at + more)
            .filter(|next| !next.starts_with('\u{c}'))?;
        if self.asides.fate(at + more).is_some()
            || (over_gap && (indent(next) != indent(self.lines[at]) || !is_blank(at + more + 1)))
        {
            return None;
        }
        let found = match classify(next) {
            Line::Text { text, .. } => {
                goes_on(whole, text) && (!over_gap || text.starts_with(char::is_lowercase))
            }
            Line::Bullet { text, .. } => self.is_dash_of_title(at + taken - 1, at + more, text),
            _ => false,
        };
        found.then_some(more)
    }

    /// «73.2 Sosiale tjenester\n– formidling»: one dash, where the line before is full.
    fn is_dash_of_title(&self, before: usize, at: usize, text: &str) -> bool {
        let is_bullet = |line: &&str| matches!(classify(line), Line::Bullet { .. });
        let dash = self.lines[at].trim_start().starts_with(['-', '–', '—']);
        dash && text.starts_with(char::is_lowercase)
            && self
                .width
                .is_some_and(|width| wrap::end(self.lines[before]) * 2 > width)
            && !self.lines.get(at + 1).is_some_and(is_bullet)
    }
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|sign| sign.is_whitespace()).count()
}

fn is_underline(next: &str) -> bool {
    let next = next.trim();
    next.len() >= 3
        && ['=', '-']
            .iter()
            .any(|mark| next.chars().all(|sign| sign == *mark))
}

fn goes_on(title: &str, more: &str) -> bool {
    let leads_on = sentence::must_go_on(title) || title.ends_with(['-', '–', '/']);
    (more.starts_with(|sign: char| sign.is_lowercase() || sign == '(') || leads_on)
        && opening::opening(more).is_none()
        && numbering::numbered(more).is_none()
}
