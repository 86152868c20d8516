use recognition::sentence;

use super::{
    Doubt, heading,
    line::{Line, classify},
};

/// A run of lines that belong together, with its marks still in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub shape: Shape,
    pub text: String,
    /// The first line, from 1.
    pub line: usize,
    pub doubts: Vec<Doubt>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Heading,
    Bullet { indent: usize },
    Paragraph,
    PageNumber,
}

/// Puts the lines of the text together to blocks.
pub fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    let mut builder = Builder {
        blocks: Vec::new(),
        gap: true,
        numbered: false,
    };
    for (index, line) in lines.iter().enumerate() {
        builder.gap |= line.starts_with('\u{c}');
        let number = index + 1;
        match classify(line) {
            Line::Blank | Line::PageBreak => builder.gap = true,
            Line::PageNumber if builder.gap => builder.push(Shape::PageNumber, line.trim(), number),
            Line::PageNumber => builder.text(0, line.trim(), number),
            Line::Heading(title) => builder.push(Shape::Heading, title, number),
            Line::Bullet {
                indent,
                numbered,
                text,
            } if builder.may_begin(numbered) => {
                builder.push(Shape::Bullet { indent }, text, number);
                builder.numbered = numbered;
                builder.gap = false;
            }
            Line::Bullet { .. } => builder.text(0, line.trim(), number),
            Line::Text { indent, text } => {
                match builder.unmarked_heading(text, lines.get(number)) {
                    Some(plain) => builder.heading(text, number, plain),
                    None => builder.text(indent, text, number),
                }
            }
        }
    }
    builder.blocks
}

struct Builder {
    blocks: Vec<Block>,
    /// Something stands between the last block and this line.
    gap: bool,
    /// The open bullet is numbered.
    numbered: bool,
}

impl Builder {
    fn push(&mut self, shape: Shape, text: &str, line: usize) {
        self.blocks.push(Block {
            shape,
            text: text.to_owned(),
            line,
            doubts: Vec::new(),
        });
        self.gap = true;
    }

    fn heading(&mut self, text: &str, line: usize, plain: bool) {
        self.push(Shape::Heading, text, line);
        if plain && let Some(block) = self.blocks.last_mut() {
            block.doubts.push(Doubt::PlainHeading);
        }
    }

    /// A number at the start of a line within a sentence is no bullet: «… etter § 18\n2. ledd».
    fn may_begin(&self, numbered: bool) -> bool {
        !numbered
            || self.gap
            || self.numbered
            || self
                .blocks
                .last()
                .is_none_or(|block| sentence::is_finished(&block.text))
    }

    fn unmarked_heading(&self, text: &str, next: Option<&&str>) -> Option<bool> {
        let underlined = next.is_some_and(|next| {
            let next = next.trim();
            next.len() >= 3
                && ['=', '-']
                    .iter()
                    .any(|mark| next.chars().all(|sign| sign == *mark))
        });
        let ends_here =
            next.is_none_or(|next| !matches!(classify(next), Line::Text { .. } | Line::PageNumber));
        heading::unmarked(text, underlined, self.gap && ends_here)
    }

    fn text(&mut self, indent: usize, text: &str, line: usize) {
        if text.len() >= 3 && text.chars().all(|sign| sign == '=') {
            return;
        }
        match self.last_text() {
            Some(at) if !self.gap => join(&mut self.blocks[at], text, line),
            Some(at) if belongs_below(self.blocks[at].shape, indent) => {
                join(&mut self.blocks[at], text, line)
            }
            Some(at) if sentence::continues(&self.blocks[at].text, text) => {
                join(&mut self.blocks[at], text, line);
                self.blocks[at].doubts.push(Doubt::Continued { line });
            }
            _ => {
                self.push(Shape::Paragraph, text, line);
                self.numbered = false;
            }
        }
        self.gap = false;
    }

    /// The block that text can go on: the last one, page numbers left out of account.
    fn last_text(&self) -> Option<usize> {
        let at = self
            .blocks
            .iter()
            .rposition(|block| block.shape != Shape::PageNumber)?;
        (self.blocks[at].shape != Shape::Heading).then_some(at)
    }
}

/// An indented paragraph after a bullet is part of it, as Markdown has it.
fn belongs_below(shape: Shape, indent: usize) -> bool {
    matches!(shape, Shape::Bullet { indent: bullet } if indent >= bullet + 2)
}

fn join(block: &mut Block, text: &str, line: usize) {
    let broken = block
        .text
        .strip_suffix('-')
        .filter(|start| start.ends_with(char::is_lowercase));
    let next_word = text.split_whitespace().next().unwrap_or_default();
    match broken {
        Some(start)
            if text.starts_with(char::is_lowercase)
                && !matches!(next_word, "og" | "eller" | "samt") =>
        {
            block.text.truncate(start.len());
            block.doubts.push(Doubt::Hyphenated { line });
        }
        _ => block.text.push(' '),
    }
    block.text.push_str(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    type Read = (Shape, String, usize);

    fn read(text: &str) -> Vec<Read> {
        blocks(text)
            .into_iter()
            .map(|block| (block.shape, block.text, block.line))
            .collect()
    }

    const TOP: Shape = Shape::Bullet { indent: 0 };

    #[test]
    fn lines_are_put_together() {
        let cases: [(&str, Vec<Read>); 9] = [
            (
                "- en\nto\n- tre",
                vec![(TOP, "en to".into(), 1), (TOP, "tre".into(), 3)],
            ),
            (
                "- i metodisk\n\n\n\narbeid.\n",
                vec![(TOP, "i metodisk arbeid.".into(), 1)],
            ),
            (
                "- i metodisk\n\n12\n\narbeid",
                vec![
                    (TOP, "i metodisk arbeid".into(), 1),
                    (Shape::PageNumber, "12".into(), 3),
                ],
            ),
            (
                "- Ferdig.\n\nNytt avsnitt.",
                vec![
                    (TOP, "Ferdig.".into(), 1),
                    (Shape::Paragraph, "Nytt avsnitt.".into(), 3),
                ],
            ),
            (
                "- Ferdig.\n\n  Mer om det.",
                vec![(TOP, "Ferdig. Mer om det.".into(), 1)],
            ),
            (
                "kompe-\ntanse og barne-\nog ungdom",
                vec![(Shape::Paragraph, "kompetanse og barne- og ungdom".into(), 1)],
            ),
            (
                "etter § 18\n2. ledd",
                vec![(Shape::Paragraph, "etter § 18 2. ledd".into(), 1)],
            ),
            (
                "Krav:\n1. en\n2. to",
                vec![
                    (Shape::Paragraph, "Krav:".into(), 1),
                    (TOP, "en".into(), 2),
                    (TOP, "to".into(), 3),
                ],
            ),
            (
                "**Oppdrag**\n- en",
                vec![
                    (Shape::Heading, "**Oppdrag**".into(), 1),
                    (TOP, "en".into(), 2),
                ],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_was_joined_over_a_gap_is_in_doubt() {
        let joined = blocks("- i metodisk\n\n---\n\narbeid");
        assert_eq!(joined[0].doubts, [Doubt::Continued { line: 5 }]);
        assert!(blocks("- i metodisk\narbeid")[0].doubts.is_empty());
    }
}
