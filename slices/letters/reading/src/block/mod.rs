//! Lines → blocks: what belongs together, with its marks still in it.

mod builder;
mod headings;
mod join;
mod texts;
mod wrap;

pub use join::join;

use super::{Doubt, aside::Asides, misread, table::Table};

/// A run of lines that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub shape: Shape,
    pub text: String,
    /// The lines it is made of, from 1; never empty.
    pub lines: Vec<usize>,
    pub doubts: Vec<Doubt>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    Heading,
    Bullet { indent: usize },
    Paragraph,
    Table(Table),
}

impl Block {
    /// The first line.
    pub fn line(&self) -> usize {
        self.lines.first().copied().unwrap_or(1)
    }

    pub fn is_bullet(&self) -> bool {
        matches!(self.shape, Shape::Bullet { .. })
    }
}

/// Puts the lines of the text together to blocks; what is set aside belongs to none.
pub fn blocks(lines: &[&str], asides: &Asides) -> Vec<Block> {
    let mut builder = builder::Builder::new(lines, asides);
    let mut at = 0;
    while at < lines.len() {
        at += builder.line(at);
    }
    unmarked_throughout(&mut builder.blocks);
    for block in &mut builder.blocks {
        if let Some((text, doubts)) = misread::mended(&block.text) {
            block.text = text;
            block.doubts.extend(doubts);
        }
    }
    builder.blocks
}

/// Where no heading is marked, as in text out of a PDF, a heading without a mark is nothing to look at.
fn unmarked_throughout(blocks: &mut [Block]) {
    let plain = |block: &Block| block.doubts.contains(&Doubt::PlainHeading);
    let headings = |block: &&Block| block.shape == Shape::Heading;
    if blocks.iter().filter(headings).all(plain) {
        for block in blocks {
            block.doubts.retain(|doubt| *doubt != Doubt::PlainHeading);
        }
    }
}

#[cfg(test)]
mod tests;
