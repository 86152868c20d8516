//! The report as data. Every text in it is already in the reader's language and ready to be shown,
//! so that a page and a PDF made from the same report say the same, now and in twenty years.

mod block;
mod section;
mod table;

use kernel::{Day, Language};
use serde::{Deserialize, Serialize};

pub use block::{Block, Drawing, Figure, Mark, Narrative, Redline, Run, Standing, Tone};
pub use section::Section;
pub use table::{Align, Column, Table, TableRow};

/// Rapport: a whole report, ready to be shown as a page or typeset.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    pub title: String,
    pub subtitle: String,
    pub language: Language,
    /// The day the report is dated: filed, or for a draft the day it shows.
    pub date: Day,
    /// The office that answers for the report.
    pub author: String,
    /// What makes this a draft, for the reader; `None` when the report is filed.
    pub draft: Option<String>,
    /// Facts about the report on its first page: office, year, as of, filed by.
    pub summary: Vec<Fact>,
    pub sections: Vec<Section>,
    pub words: Words,
}

/// Opplysning: one fact with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
}

impl Fact {
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
        }
    }
}

/// The few words that the typesetting itself needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Heading of the list of contents; empty where the report is so short that it has none.
    pub contents: String,
    /// The footer, with the places `{page}` and `{pages}`: «side {page} av {pages}».
    pub page: String,
    /// The mark of a draft: «UTKAST».
    pub draft: String,
    /// The day written for people.
    pub date: String,
    /// The word before a target: «Mål».
    pub target: String,
    /// What a reader is told where the fonts lack signs, with the place `{signs}`. Reports filed before it was there
    /// have none.
    #[serde(default)]
    pub unprintable: String,
}
