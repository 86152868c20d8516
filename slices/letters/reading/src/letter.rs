use recognition::{ItemKind, Link, MeasureGuess};
use serde::{Deserialize, Serialize, Serializer};

use super::Doubt;

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
    /// What became of every paragraph of the source, in its order.
    #[serde(skip)]
    pub accounted: Vec<Accounted>,
}

/// Gjort rede for: a paragraph of the source and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accounted {
    /// First and last line, from 1.
    pub line: usize,
    pub last_line: usize,
    pub fate: Fate,
}

/// Utfall av lesingen: what a paragraph of the source was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// One item or several, by address (a row of a table can hold two).
    Items(Vec<String>),
    Heading,
    /// It leads in to the items below it.
    LeadIn,
    /// It is kept among what is unsure.
    Unsure,
    /// Facts of the item above it: addressees, ministry, directorate.
    Facts,
    PageMark,
    /// A head or foot that every page repeats.
    RunningHead,
    /// A line of the list of contents.
    Contents,
    /// A rule, an empty bullet, a comment: nothing to read.
    Nothing,
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
    /// The number that the letter itself gives the item: `3.1.2.1.1`, `5.4.2.9`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The letter names it among the priorities of the year.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub priority: bool,
    /// What the card of the item says beside its text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<Card>,
    /// The same for the same words under the same section and kind, whatever the order.
    #[serde(skip)]
    pub stable_key: String,
    #[serde(skip)]
    pub links: Vec<Link>,
    /// The words that lead in to it, such as «Fylkesmannen skal:».
    #[serde(skip)]
    pub lead_in: Option<String>,
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

/// Oppgavekort: what stands around the text of an item in a letter of item cards.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// As written: «Alle statsforvaltere».
    pub addressees: String,
    pub ministries: Vec<String>,
    pub field: String,
    pub directorate: String,
}
