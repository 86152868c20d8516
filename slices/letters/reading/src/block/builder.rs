use std::collections::HashSet;

use recognition::{ItemKind, sentence};

use super::{Block, Shape, join::tail, wrap};
use crate::{
    Doubt,
    aside::Asides,
    columns_apart,
    heading::{self, Meaning},
    letter::Card,
    line::{Line, Mark, classify},
    numbering, table,
};

/// The blocks so far and what the next line needs to know of them.
pub struct Builder<'a> {
    pub lines: &'a [&'a str],
    pub asides: &'a Asides,
    pub blocks: Vec<Block>,
    /// Something stands between the last block and this line.
    pub gap: bool,
    /// A page ended since the last block.
    pub turned: bool,
    /// The open bullet is numbered.
    numbered: bool,
    /// What the open bullet begins with.
    pub mark: Option<Mark>,
    /// Where the last line of the open block ends, in columns.
    pub end: usize,
    /// How wide the lines are, where the text is broken into lines.
    pub width: Option<usize>,
    /// The text was taken from pages.
    pub paged: bool,
    /// The first parts of the numbers in the letter: `3` of `3.1.2`.
    pub chapters: HashSet<&'a str>,
    /// The facts of an item card are being read; what is known of them.
    pub facts: Option<Card>,
    pub in_card: bool,
    pub in_background: bool,
}

impl<'a> Builder<'a> {
    pub fn new(lines: &'a [&'a str], asides: &'a Asides) -> Self {
        let dotted = lines.iter().filter_map(|line| {
            numbering::leading(line.trim_start_matches(['#', '*', ' ', '\u{c}']), 2)
        });
        Self {
            lines,
            asides,
            blocks: Vec::new(),
            gap: true,
            turned: false,
            numbered: false,
            mark: None,
            end: 0,
            width: wrap::width(lines, asides),
            paged: asides.has_pages(),
            chapters: dotted
                .filter_map(|(number, _)| number.split('.').next())
                .collect(),
            facts: None,
            in_card: false,
            in_background: false,
        }
    }

    /// Takes the line, and those after it that go with it; answers how many.
    pub fn line(&mut self, at: usize) -> usize {
        let raw = self.lines[at];
        self.gap |= raw.starts_with('\u{c}');
        self.turned |= raw.starts_with('\u{c}') || self.asides.ends_page(at);
        if self.asides.fate(at).is_some() {
            self.gap = true;
            return 1;
        }
        match classify(raw) {
            Line::Blank | Line::PageBreak => self.gap = true,
            Line::Heading(title) => self.heading(title, vec![at + 1], None),
            Line::Row(_) => return self.rows(at),
            Line::Bullet {
                indent,
                numbered,
                mark,
                text,
            } if self.may_begin(at, numbered, mark, text) => {
                self.push(Shape::Bullet { indent }, text, vec![at + 1]);
                if mark == Mark::Misread
                    && let Some(block) = self.blocks.last_mut()
                {
                    block.doubts.push(Doubt::MisreadBullet);
                }
                (self.numbered, self.mark, self.gap) = (numbered, Some(mark), false);
                self.end = wrap::end(raw);
            }
            Line::Bullet { indent, .. } => {
                self.text(indent, raw.trim(), at, false);
                self.end = wrap::end(raw);
            }
            Line::Text { indent, text } => return self.words(at, indent, text),
        }
        1
    }

    pub fn push(&mut self, shape: Shape, text: &str, lines: Vec<usize>) {
        self.blocks.push(Block {
            shape,
            text: text.to_owned(),
            lines,
            doubts: Vec::new(),
        });
        (self.gap, self.numbered, self.mark) = (true, false, None);
        self.turned = false;
    }

    /// A heading; `plain` says that only its words tell that it is one.
    pub fn heading(&mut self, text: &str, lines: Vec<usize>, plain: Option<bool>) {
        self.note_place(text);
        self.push(Shape::Heading, text, lines);
        if plain == Some(true)
            && let Some(block) = self.blocks.last_mut()
        {
            block.doubts.push(Doubt::PlainHeading);
        }
    }

    fn note_place(&mut self, heading: &str) {
        let meaning = heading::meaning(&crate::inline::plain(heading).0);
        self.in_background = matches!(&meaning, Meaning::Part(part) | Meaning::NumberedPart { part, .. } if part.kind == ItemKind::Background);
        match meaning {
            Meaning::Entry { kind: Some(_), .. } => {
                (self.in_card, self.facts) = (true, Some(Card::default()))
            }
            Meaning::Section { .. } | Meaning::Entry { .. } => {
                (self.in_card, self.facts) = (false, None)
            }
            _ => self.facts = None,
        }
    }

    /// The rows between bars that begin here.
    fn rows(&mut self, at: usize) -> usize {
        let rows: Vec<(usize, &str)> = self.lines[at..]
            .iter()
            .enumerate()
            .map_while(|(offset, line)| match classify(line) {
                Line::Row(row) if offset == 0 || !line.starts_with('\u{c}') => {
                    Some((at + offset + 1, row))
                }
                _ => None,
            })
            .collect();
        match table::of_rows(&rows) {
            Some(found) => self.push(
                Shape::Table(found),
                "",
                rows.iter().map(|(line, _)| *line).collect(),
            ),
            None => self.gap = true,
        }
        rows.len()
    }

    /// The table of columns that begins here, if one does.
    pub fn columns(&mut self, at: usize) -> Option<usize> {
        let (found, taken) = columns_apart::table(self.lines, at)?;
        let lines = (at..at + taken)
            .filter(|line| !self.lines[*line].trim().is_empty())
            .map(|line| line + 1)
            .collect();
        self.push(Shape::Table(found), "", lines);
        Some(taken)
    }

    /// Whether the mark begins a bullet: a number within a sentence («… etter § 18\n2. ledd») does not, nor does a dash
    /// where a broken line goes on.
    fn may_begin(&self, at: usize, numbered: bool, mark: Mark, text: &str) -> bool {
        let Some(last) = self.blocks.last().filter(|_| !self.gap) else {
            return true;
        };
        let before = tail(&last.text);
        if numbered {
            return self.numbered || sentence::is_finished(before);
        }
        if mark == Mark::Misread || self.lines[at].trim_start().starts_with("o ") {
            return last.is_bullet() || sentence::is_finished(before);
        }
        !self.is_broken_dash(at, mark, text, last)
    }

    fn is_broken_dash(&self, at: usize, mark: Mark, text: &str, last: &Block) -> bool {
        let before = tail(&last.text);
        let other_mark = match self.mark {
            Some(open) => last.is_bullet() && open == Mark::Dot,
            None => mark == Mark::Dash || self.lines[at].trim_start().starts_with("- "),
        };
        let full = self
            .width
            .is_some_and(|width| self.end + 2 + wrap::first_word(text) > width * 9 / 10);
        let alone = !self.lines.get(at + 1).is_some_and(
            |next| matches!(classify(next), Line::Bullet { mark: next, .. } if next == mark),
        );
        mark != Mark::Dot && other_mark && full && alone && !sentence::is_finished(before)
    }
}
