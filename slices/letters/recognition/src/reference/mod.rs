//! What a text leans on: acts, circulars, bills, plans, reports and pages.

use kernel::Day;
use serde::{Deserialize, Serialize};

use crate::Link;

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
        self.title.to_lowercase()
    }
}

/// The works that a background line, or any other text, refers to; several where one line names several.
pub fn references(_text: &str, _links: &[Link]) -> Vec<Reference> {
    Vec::new()
}
