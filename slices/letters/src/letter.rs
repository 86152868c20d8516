use std::str::FromStr;

use kernel::{Day, Id};

use crate::{
    addressing::{Addressing, Binds},
    draft::{DraftSection, Why},
    item_owner::Ownership,
    reading::{Card, ItemKind, Link, MeasureGuess},
    wording::{self, Amended, Wording},
};

/// Tildelingsbrev: a letter without its items.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    pub id: Id,
    /// The office that it is for alone; none when the directorate issued it to all.
    pub office: Option<Id>,
    pub status: LetterStatus,
    pub title: String,
    pub year: Option<i32>,
    pub sections: Vec<DraftSection>,
    pub version: i64,
    pub created_on: Day,
    pub created_by: String,
}

impl Letter {
    /// The letter that came before it: the latest published one of an earlier year, the own office's before the one
    /// to all.
    pub fn previous<'a>(&self, letters: &'a [Letter]) -> Option<&'a Letter> {
        let year = self.year?;
        let earlier = letters.iter().filter(|other| {
            other.status == LetterStatus::Published && other.year.is_some_and(|other| other < year)
        });
        earlier.max_by_key(|other| (other.year, other.office == self.office))
    }
}

/// Status: a draft is under review and seen by its owner; the published one steers the year; the replaced one is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterStatus {
    Draft,
    Published,
    Replaced,
}

impl LetterStatus {
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Draft => "letters-status-draft",
            Self::Published => "letters-status-published",
            Self::Replaced => "letters-status-replaced",
        }
    }

    /// The shape it is shown with.
    pub fn shape(self) -> &'static str {
        match self {
            Self::Draft => "warn",
            Self::Published => "good",
            Self::Replaced => "none",
        }
    }
}

impl FromStr for LetterStatus {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        match code {
            "draft" => Ok(Self::Draft),
            "published" => Ok(Self::Published),
            "replaced" => Ok(Self::Replaced),
            _ => Err(()),
        }
    }
}

/// Punkt: an item of a published letter.
#[derive(Clone, Debug, PartialEq)]
pub struct LetterItem {
    pub id: Id,
    pub letter: Id,
    pub section: String,
    pub kind: ItemKind,
    /// The address within the letter, such as `73.1-R1`.
    pub address: String,
    /// Follows section, kind and words as they were published.
    pub stable_key: String,
    pub text: String,
    pub lead_in: Option<String>,
    pub line: i64,
    /// The address of the item that it stands below.
    pub nested_in: Option<String>,
    pub links: Vec<Link>,
    pub guess: MeasureGuess,
    /// The office that an amendment added it for alone; none when it binds all whom the letter binds.
    pub office: Option<Id>,
    /// The first day it stands in the letter, when an amendment added it; none when it was there from the start.
    pub valid_from: Option<Day>,
    /// When an amendment gave it the words that it has.
    pub amended: Option<Amended>,
    /// The number that the letter itself gives it: `3.1.2.1.1`.
    pub number: Option<String>,
    /// Among the priorities of the year.
    pub priority: bool,
    /// A demand that stood in prose.
    pub from_prose: bool,
    pub addressing: Addressing,
    pub card: Option<Card>,
}

/// Utelatt: what stands in the letter and is no item of it.
#[derive(Clone, Debug, PartialEq)]
pub struct OutOfLetter {
    pub line: i64,
    pub text: String,
    /// In a person's words; empty where `why` says it.
    pub reason: String,
    pub why: Why,
}

impl LetterItem {
    /// The text with its first words only, for lists.
    pub fn short(&self) -> String {
        shortened(&self.text, 110)
    }
}

/// The text, or its first whole words where it has more than so many signs.
pub fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => {
            let end = text[..end].rfind(' ').unwrap_or(end);
            format!("{} …", text[..end].trim_end_matches([',', ';', ' ']))
        }
    }
}

/// Omtale: what an office writes about an item for the report of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    pub item: Id,
    pub text: String,
    pub version: i64,
    pub written_on: Day,
    pub written_by: String,
}

/// Avgjort: what an office decided of an item that the letter leaves open.
#[derive(Clone, Debug, PartialEq)]
pub struct Applies {
    pub applies: bool,
    pub decided_on: Day,
    pub decided_by: String,
    pub version: i64,
}

/// An item with every wording that it has got, in the order in which they apply and each with the title of its amendment,
/// and what one office has decided and written of it.
pub struct KnownItem {
    /// As it was published.
    pub item: LetterItem,
    pub wordings: Vec<(Wording, String)>,
    pub statement: Option<Statement>,
    pub ownership: Ownership,
    pub applies: Option<Applies>,
}

impl KnownItem {
    /// The item as it stands on the day; none when it is not there yet or no longer.
    pub fn on_day(&self, day: Day) -> Option<LetterItem> {
        wording::on_day(self.item.clone(), &self.wordings, day)
    }

    /// What the office is told of it on the day.
    pub fn told(&self, office: Id, day: Day) -> Option<ToldItem> {
        let item = self.on_day(day)?;
        let decided = self.applies.as_ref().map(|decided| decided.applies);
        Some(ToldItem {
            binds: item.addressing.bind(office, decided),
            item,
            statement: self.statement.clone(),
            ownership: self.ownership.clone(),
        })
    }
}

/// An item with what one office has written about it, and whether it binds that office.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldItem {
    pub item: LetterItem,
    pub statement: Option<Statement>,
    /// Who of the office answers for it.
    pub ownership: Ownership,
    pub binds: Binds,
}

impl ToldItem {
    /// The office has written something, and not taken it away again.
    pub fn is_told(&self) -> bool {
        self.statement
            .as_ref()
            .is_some_and(|statement| !statement.text.is_empty())
    }
}
