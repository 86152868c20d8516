use recognition::sentence;

use super::{
    Block, Shape,
    builder::Builder,
    join::{join_line, tail},
    wrap,
};
use crate::{Doubt, card, opening};

/// The words that begin a reference, where several stand below each other without bullets.
const REFERENCES: [&str; 22] = [
    "lov",
    "lova",
    "forskrift",
    "rundskriv",
    "prop.",
    "prp.",
    "meld.",
    "st.meld.",
    "ot.prp.",
    "st.prp.",
    "nou",
    "innst.",
    "rettleiar",
    "veileder",
    "rapport",
    "handlingsplan",
    "strategi",
    "nasjonal",
    "retningslinjer",
    "retningsliner",
    "oppdragsrapport",
    "http",
];

/// A word that is shorter says little of the room that a line had.
const LEAST_WORD: usize = 8;

impl Builder<'_> {
    /// A line of text: a heading, a table of columns, or words that begin a block or go on with one.
    pub fn words(&mut self, at: usize, indent: usize, text: &str) -> usize {
        if let Some(taken) = self.unmarked_heading(at, text) {
            return taken;
        }
        if let Some(taken) = self.columns(at) {
            return taken;
        }
        let (mut rest, mut anew) = match text.strip_prefix(": ").filter(|_| self.in_card) {
            Some(value) => (value.trim_start(), true),
            None => (text, self.begins_anew(text)),
        };
        while let Some(inner) = opening::inner_label(rest) {
            let (before, after) = rest.split_at(inner);
            self.text(indent, before.trim_end(), at, anew);
            (rest, anew) = (after, true);
        }
        self.text(indent, rest, at, anew);
        self.end = wrap::end(self.lines[at]);
        1
    }

    /// The line begins a block whatever stands before it.
    fn begins_anew(&mut self, text: &str) -> bool {
        let before = self
            .blocks
            .last()
            .map(|block| tail(&block.text))
            .unwrap_or_default();
        let goes_on = text.starts_with(char::is_lowercase) || sentence::must_go_on(before);
        if self.in_card
            && let Some(card) = &mut self.facts
        {
            let fact = card::labelled(text).map(|(fact, value)| (fact, value.to_owned()));
            let fact = fact.or_else(|| card::label(text).map(|fact| (fact, String::new())));
            let fact =
                fact.or_else(|| card::unlabelled(text, card).map(|fact| (fact, text.to_owned())));
            let is_value = card::label(before).is_some();
            match fact {
                Some((fact, value)) => card::note(card, fact, &value),
                None if is_value || goes_on => {}
                None => self.facts = None,
            }
            return is_value || !goes_on;
        }
        if goes_on {
            return false;
        }
        let reference = || {
            let first = text
                .trim_start_matches(['[', '*'])
                .split_whitespace()
                .next()
                .unwrap_or_default();
            REFERENCES.contains(&first.to_lowercase().as_str())
        };
        let finished =
            self.width.is_none() || sentence::is_finished(before) || !before.ends_with("og");
        opening::opening(text).is_some_and(|found| {
            found.kind.is_some() || found.number.is_some() && sentence::is_finished(before)
        }) || (self.in_background && self.mark.is_none() && finished && reference())
    }

    pub fn text(&mut self, indent: usize, text: &str, at: usize, anew: bool) {
        if text.is_empty() || (text.len() >= 3 && text.chars().all(|sign| sign == '=')) {
            return;
        }
        let line = at + 1;
        let joined = self.last_text().filter(|_| !anew);
        match joined {
            Some(open) if !self.gap && !self.breaks(open, indent, text) => {
                join_line(&mut self.blocks[open], text, line)
            }
            Some(open) if belongs_below(&self.blocks[open].shape, indent) => {
                join_line(&mut self.blocks[open], text, line)
            }
            Some(open)
                if sentence::continues(tail(&self.blocks[open].text), text)
                    || self.goes_on_overleaf(&self.blocks[open]) =>
            {
                join_line(&mut self.blocks[open], text, line);
                if self.gap {
                    self.blocks[open].doubts.push(Doubt::Continued { line });
                }
            }
            _ => self.push(Shape::Paragraph, text, vec![line]),
        }
        (self.gap, self.turned) = (false, false);
    }

    /// A paragraph that fills the last line of a page without coming to an end goes on overleaf, also with a name or a number.
    fn goes_on_overleaf(&self, block: &Block) -> bool {
        self.turned
            && block.shape == Shape::Paragraph
            && self.is_full()
            && !sentence::is_finished(tail(&block.text))
    }

    /// The block that text can go on.
    fn last_text(&self) -> Option<usize> {
        let at = self.blocks.len().checked_sub(1)?;
        matches!(
            self.blocks[at].shape,
            Shape::Bullet { .. } | Shape::Paragraph
        )
        .then_some(at)
    }

    /// In a text broken into lines, a line that had room for the next word was ended on purpose.
    fn breaks(&self, open: usize, indent: usize, text: &str) -> bool {
        let Some(width) = self.width else {
            return false;
        };
        let block = &self.blocks[open];
        let left_of_bullet = match block.shape {
            Shape::Bullet { indent: bullet } => indent <= bullet,
            _ => true,
        };
        let finished = sentence::is_finished(tail(&block.text));
        let begins = text
            .starts_with(|sign: char| sign.is_uppercase() || matches!(sign, '«' | '”' | '"'))
            || (finished && text.starts_with(|sign: char| sign.is_ascii_digit()));
        let share = if finished { 19 } else { 17 };
        let had_room = self.end + 1 + wrap::first_word(text).max(LEAST_WORD) <= width * share / 20;
        !block.text.is_empty()
            && left_of_bullet
            && begins
            && had_room
            && !sentence::must_go_on(tail(&block.text))
    }
}

/// An indented paragraph after a bullet is part of it, as Markdown has it.
fn belongs_below(shape: &Shape, indent: usize) -> bool {
    matches!(shape, Shape::Bullet { indent: bullet } if indent >= bullet + 2)
}
