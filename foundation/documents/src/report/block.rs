use serde::{Deserialize, Serialize};

use super::{Fact, Table};

/// Innhold: one thing that stands in a section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    Paragraph { text: String },
    Statement(Narrative),
    Figure(Box<Figure>),
    Table(Table),
    Drawing(Drawing),
    Redline(Redline),
    Note { text: String },
}

/// Omtale: what people have written about an item of the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Narrative {
    /// What the text is about, in the letter's words; empty where the heading says it.
    pub about: String,
    pub paragraphs: Vec<String>,
    /// Who wrote it and when: «Kari Nordmann, 14. januar 2026».
    pub signed: String,
}

/// Tall: a requirement with what was measured, the rule and what the rows were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The requirement's address in the letter: `73.1-R1`.
    pub requirement: String,
    /// The requirement in the letter's words.
    pub text: String,
    /// What was measured: «87,3 %», «41 dager», or the words for «not measured».
    pub value: String,
    /// «131 av 150», where the value is a share.
    pub part_of_whole: Option<String>,
    /// «90 %», where there is a target.
    pub target: Option<String>,
    pub standing: Standing,
    pub drawing: Option<Drawing>,
    /// Rule, as of, fingerprint of the rows, asides: each with its name.
    pub details: Vec<Fact>,
    /// What a figure would be today, where that is another than the one that was filed.
    pub changed: Option<String>,
}

/// Status: how a requirement stands, in a word and in a tone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub word: String,
    pub tone: Tone,
}

/// The tone of a status; drawn with colour and shape, and always said in a word beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    Reached,
    Near,
    Missed,
    /// Not measured, or without a target to be held against.
    #[default]
    Neutral,
}

/// Figur: a drawing with the text that says the same for those who do not see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    /// A whole `<svg>` element without styles or scripts.
    pub svg: String,
    pub alt: String,
    pub caption: String,
}

/// Endret tekst: a text in two versions at once, word by word: gone is struck, added is underlined.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redline {
    /// What the text is and what became of it: «73.1-R1 → 73.1-R2 · Omformulert».
    pub about: String,
    /// In reading order, with a space between each.
    pub runs: Vec<Run>,
    /// What a reader should know besides, a line each.
    pub notes: Vec<String>,
}

/// Words in a row that stand in both versions or in one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub mark: Mark,
    pub text: String,
}

/// Which version the words stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    Same,
    /// In the earlier version alone.
    Gone,
    /// In the later version alone.
    Added,
}
