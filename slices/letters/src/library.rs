//! The library of what letters lean on.

use kernel::{Day, Id};
use recognition::ReferenceKind;

use crate::links::LinkCheck;

/// Kilde i biblioteket: a work that items of letters lean on, one however many letters name it.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    pub id: Id,
    pub kind: ReferenceKind,
    pub number: Option<String>,
    pub dated: Option<Day>,
    pub title: String,
    pub link: Option<String>,
    /// The letters say that it cannot be read electronically.
    pub unavailable: bool,
    pub valid_until: Option<Day>,
    pub replaced_by: Option<Id>,
    pub version: i64,
    /// What became of its link when it was asked last.
    pub check: Option<LinkCheck>,
}

impl Work {
    pub fn text_key(&self) -> &'static str {
        text_key(self.kind)
    }

    /// Number, where it says more than the title.
    pub fn shown_number(&self) -> Option<&str> {
        self.number
            .as_deref()
            .filter(|number| *number != self.title)
    }

    /// A link that a page may show: the web only.
    pub fn address(&self) -> Option<String> {
        let link = self.link.as_deref()?;
        if link.starts_with("https://") || link.starts_with("http://") {
            return Some(link.to_owned());
        }
        link.starts_with("www.").then(|| format!("http://{link}"))
    }
}

const KINDS: [(ReferenceKind, &str, &str); 10] = [
    (ReferenceKind::Act, "lov", "letters-work-act"),
    (
        ReferenceKind::Regulation,
        "forskrift",
        "letters-work-regulation",
    ),
    (
        ReferenceKind::Circular,
        "rundskriv",
        "letters-work-circular",
    ),
    (ReferenceKind::Bill, "proposisjon", "letters-work-bill"),
    (
        ReferenceKind::WhitePaper,
        "melding",
        "letters-work-white-paper",
    ),
    (ReferenceKind::Report, "rapport", "letters-work-report"),
    (ReferenceKind::Plan, "plan", "letters-work-plan"),
    (ReferenceKind::Website, "nettsted", "letters-work-website"),
    (ReferenceKind::Letter, "brev", "letters-work-letter"),
    (ReferenceKind::Other, "annet", "letters-work-other"),
];

pub fn kinds() -> impl Iterator<Item = (&'static str, &'static str)> {
    KINDS.into_iter().map(|(_, code, text)| (code, text))
}

/// The word for the kind in addresses and the database.
pub fn code(kind: ReferenceKind) -> &'static str {
    KINDS
        .iter()
        .find(|(one, _, _)| *one == kind)
        .map_or("annet", |(_, code, _)| code)
}

pub fn kind_of(code: &str) -> Option<ReferenceKind> {
    KINDS
        .iter()
        .find(|(_, one, _)| *one == code)
        .map(|(kind, _, _)| *kind)
}

fn text_key(kind: ReferenceKind) -> &'static str {
    KINDS
        .iter()
        .find(|(one, _, _)| *one == kind)
        .map_or("letters-work-other", |(_, _, text)| text)
}
