use serde::{Deserialize, Serialize};

/// Slag varsel: what is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnnouncementKind {
    /// Eget brev.
    Letter,
    /// Samling, møte, konferanse.
    Meeting,
    /// Mal, ramme, skjema.
    Template,
    /// Opplegg, ordning, standard.
    Scheme,
    Other,
}

/// Varsel: something the letter says will come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// The sentence that says it.
    pub words: String,
    pub kind: AnnouncementKind,
}

/// What the text announces, a sentence each.
pub fn announcements(_text: &str) -> Vec<Announcement> {
    Vec::new()
}
