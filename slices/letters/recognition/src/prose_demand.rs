use serde::{Deserialize, Serialize};

use crate::ItemKind;

/// Krav i løpende tekst: a sentence outside the bullets that obliges the office; a person accepts or rejects it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProseDemand {
    pub sentence: String,
    /// `Reporting` where it demands a report, otherwise `Assignment`.
    pub kind: ItemKind,
}

/// The sentences of a paragraph that oblige the office.
pub fn prose_demands(_paragraph: &str) -> Vec<ProseDemand> {
    Vec::new()
}
