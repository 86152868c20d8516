//! What a letter says will come, and whether it came.

use kernel::{Day, Id};

use recognition::announcements;

use crate::draft::Draft;

pub use recognition::AnnouncementKind;

/// Varsel: something that a letter says will come, as it stands for one office.
#[derive(Clone, Debug, PartialEq)]
pub struct Announced {
    pub id: Id,
    /// The office that noted it for itself; none when it stands in the letter.
    pub office: Option<Id>,
    /// The address of the item that says it; none when it stands outside the items, or was noted by a person.
    pub address: Option<String>,
    pub line: Option<i64>,
    pub kind: AnnouncementKind,
    pub words: String,
    /// Who noted it; none when the program found it.
    pub noted_by: Option<String>,
    /// The office's own answer, or else the one for all.
    pub answer: Option<Answer>,
}

/// Svar på varsel: that what was announced came, or will not come.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub id: Id,
    pub announcement: Id,
    /// Whose answer it is; none when it is for all.
    pub office: Option<Id>,
    pub is_received: bool,
    pub received_on: Option<Day>,
    /// The amendment or the letter that came.
    pub amendment: Option<Id>,
    pub letter: Option<Id>,
    /// What came, or why it will not come.
    pub note: Option<String>,
    pub by: String,
}

impl Answer {
    /// That it came; the rest is filled in with `..Answer::received(…)`.
    pub fn received(by: &str) -> Self {
        Self {
            id: Id::from_uuid(Default::default()),
            announcement: Id::from_uuid(Default::default()),
            office: None,
            is_received: true,
            received_on: None,
            amendment: None,
            letter: None,
            note: None,
            by: by.to_owned(),
        }
    }
}

/// Something found in a letter that is about to be published.
pub struct Found {
    pub address: Option<String>,
    pub line: i64,
    pub kind: AnnouncementKind,
    pub words: String,
}

/// What the letter announces: in its items, and in what a person took out of it. Each sentence once.
pub fn found(draft: &Draft) -> Vec<Found> {
    let items = draft
        .items
        .iter()
        .map(|item| (Some(&item.address), item.line, &item.text));
    let lead_ins = draft.items.iter().filter_map(|item| {
        let lead_in = item.lead_in.as_ref()?;
        Some((Some(&item.address), item.line, lead_in))
    });
    let left_out = draft
        .left_out
        .iter()
        .map(|left| (None, left.item.line, &left.item.text));
    let mut found: Vec<Found> = Vec::new();
    for (address, line, text) in items.chain(lead_ins).chain(left_out) {
        for one in announcements(text) {
            if found.iter().all(|known| known.words != one.words) {
                found.push(Found {
                    address: address.cloned(),
                    line: line as i64,
                    kind: one.kind,
                    words: one.words,
                });
            }
        }
    }
    found.sort_by_key(|one| one.line);
    found
}
