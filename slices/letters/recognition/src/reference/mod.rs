//! What a text leans on: acts, circulars, bills, plans, reports and pages.

mod key;
mod known;
mod mark;
mod mention;
mod piece;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_links;

use kernel::Day;
use serde::{Deserialize, Serialize};

use crate::{Link, beginning};

/// Slag kilde: what kind of work is referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferenceKind {
    /// Lov.
    Act,
    /// Forskrift.
    Regulation,
    /// Rundskriv.
    Circular,
    /// Ot.prp., St.prp., Prop. L, Prop. S.
    Bill,
    /// St.meld., Meld. St.
    WhitePaper,
    /// Rapport from research or administration.
    Report,
    /// Handlingsplan, strategi, opptrappingsplan.
    Plan,
    Website,
    /// Mål- og disponeringsbrev, informasjonsbrev.
    Letter,
    Other,
}

/// Kilde: one work that a text leans on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    pub kind: ReferenceKind,
    /// As the work is numbered: «131», «I-34/2001», «103 (2008-2009)».
    pub number: Option<String>,
    pub dated: Option<Day>,
    pub title: String,
    /// Where it can be read; `#` and empty targets are no link.
    pub link: Option<String>,
    /// The letter says that it cannot be read electronically.
    pub unavailable: bool,
}

impl Reference {
    /// The same for the same work, however it is written.
    pub fn key(&self) -> String {
        key::key(self)
    }
}

/// The works that a background line refers to; several where one line names several.
pub fn references(text: &str, links: &[Link]) -> Vec<Reference> {
    piece::of_line(beginning(text), links)
}

/// The acts, regulations, circulars, bills and white papers that running text leans on, each once.
pub fn mentions(text: &str) -> Vec<Reference> {
    mention::mentions(beginning(text))
}
