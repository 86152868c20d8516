//! What the words of a letter say: pure functions from text to facts, without a word about files, pages or tables.

mod addressees;
mod announcement;
mod cross_reference;
mod date;
mod funding;
mod kind;
mod legal;
mod link;
mod measure;
mod pattern;
mod priorities;
mod prose_demand;
mod reference;
mod reporting;
pub mod sentence;

/// How much of a text is looked through, in bytes: no item that people write is nearly so long, and what looks at
/// one place for each other stays quick.
const LOOKED_THROUGH: usize = 20_000;

/// The beginning of a longer text.
pub fn beginning(text: &str) -> &str {
    &text[..text.floor_char_boundary(LOOKED_THROUGH)]
}

pub use addressees::{Addressees, addressees};
pub use announcement::{Announcement, AnnouncementKind, announcements};
pub use cross_reference::{CrossReference, cross_references};
pub use date::MONTHS;
pub use funding::{FundingLine, funding};
pub use kind::ItemKind;
pub use legal::legal_tokens;
pub use link::Link;
pub use measure::{Limit, LimitUnit, MeasureGuess, has as has_word_beginning, recognise};
pub use priorities::leads_in_priorities;
pub use prose_demand::{ProseDemand, prose_demands};
pub use reference::{Reference, ReferenceKind, mentions, references};
pub use reporting::{DueRule, DueUnit, DueWords, Duty, Rhythm, reporting, rhythm};
