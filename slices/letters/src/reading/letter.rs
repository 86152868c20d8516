use serde::{Deserialize, Serialize, Serializer};

use super::{Doubt, Link, MeasureGuess};

/// The number given to what stands before the first numbered section, where there are bullets there.
pub const BEFORE_FIRST_SECTION: &str = "0";

/// Lest brev: what the reader found in a letter, in the letter's order.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LetterReading {
    pub title: Option<String>,
    pub year: Option<i32>,
    pub sections: Vec<Section>,
    pub items: Vec<Item>,
    /// What the reader could not place, kept for a person to decide.
    pub unsure: Vec<Unsure>,
}

/// Resultatområde: a numbered section of the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    pub number: String,
    pub title: String,
    #[serde(skip)]
    pub line: usize,
}

/// Punkt: one demand, duty, reference or paragraph of the letter.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Item {
    /// The address within the letter, such as `73.1-R1`.
    pub id: String,
    pub section: String,
    pub kind: ItemKind,
    pub text: String,
    /// The line of the source where it begins, counted from 1.
    pub line: usize,
    /// The address of the bullet that it stands below.
    pub nested_in: Option<String>,
    pub measure: Option<MeasureGuess>,
    #[serde(rename = "unsure", serialize_with = "one_sentence_or_null")]
    pub doubts: Vec<Doubt>,
    /// A demand found in prose that nobody has accepted yet.
    pub proposed: bool,
    /// The same for the same words under the same section and kind, whatever the order.
    #[serde(skip)]
    pub stable_key: String,
    #[serde(skip)]
    pub links: Vec<Link>,
    /// The words that lead in to it, such as «Fylkesmannen skal:».
    #[serde(skip)]
    pub lead_in: Option<String>,
}

/// Del av brevet: what an item is, by the part it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    Introduction,
    Assignment,
    Funding,
    Background,
    Requirement,
    Reporting,
}

impl ItemKind {
    /// In the order in which a section has them.
    pub const ALL: [Self; 6] = [
        Self::Introduction,
        Self::Assignment,
        Self::Funding,
        Self::Background,
        Self::Requirement,
        Self::Reporting,
    ];

    /// The letter in an address: `73.1-R1`.
    pub fn letter(self) -> char {
        match self {
            Self::Introduction => 'I',
            Self::Assignment => 'O',
            Self::Funding => 'F',
            Self::Background => 'B',
            Self::Requirement => 'R',
            Self::Reporting => 'P',
        }
    }

    /// Whether a paragraph, and not only a bullet, is an item of this kind.
    pub fn counts_paragraphs(self) -> bool {
        matches!(self, Self::Introduction | Self::Funding | Self::Reporting)
    }

    /// Whether work is done for it and can be measured.
    pub fn is_measured(self) -> bool {
        matches!(self, Self::Assignment | Self::Requirement)
    }
}

/// Usikkert: a line the reader kept without making it an item, or a note about the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unsure {
    pub line: usize,
    pub text: String,
    #[serde(serialize_with = "sentence")]
    pub reason: Doubt,
}

fn sentence<S: Serializer>(doubt: &Doubt, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(doubt)
}

fn one_sentence_or_null<S: Serializer>(doubts: &[Doubt], serializer: S) -> Result<S::Ok, S::Error> {
    if doubts.is_empty() {
        return serializer.serialize_none();
    }
    let sentences: Vec<String> = doubts.iter().map(Doubt::to_string).collect();
    serializer.serialize_str(&sentences.join(" "))
}
