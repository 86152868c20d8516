//! Reads the text of an assignment letter into sections and items: pure, without a word about pages or tables.
//!
//! The way through: text → lines, without what pages carry beside it ([`aside`]) → blocks ([`block`]) → letter ([`assemble`]).

mod aside;
mod assemble;
mod block;
mod card;
mod columns_apart;
mod doubt;
mod heading;
mod inline;
mod ledger;
mod letter;
mod line;
mod misread;
mod not_a_letter;
mod numbering;
mod opening;
mod part;
mod stable_key;
mod table;
mod year;

pub use doubt::Doubt;
pub use inline::plain;
pub use letter::{Accounted, Card, Fate, Item, LetterReading, Section, Unsure};
pub use not_a_letter::NotALetter;
pub use recognition::{ItemKind, Limit, LimitUnit, Link, MeasureGuess, recognise};
pub use stable_key::stable_key;

/// The longest text that is read, in bytes: as long as the largest original.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;

/// Reads the text of an original.
///
/// # Errors
/// [`NotALetter`], with the reason and the way out.
pub fn read(text: &str) -> Result<LetterReading, NotALetter> {
    if text.len() > MAX_BYTES {
        return Err(NotALetter::TooLarge { bytes: text.len() });
    }
    if text.trim().is_empty() {
        return Err(NotALetter::Empty);
    }
    let lines: Vec<&str> = text.lines().collect();
    let asides = aside::Asides::of(&lines);
    let blocks = block::blocks(&lines, &asides);
    let reading = assemble::assemble(&lines, &asides, &blocks);
    if reading
        .sections
        .iter()
        .all(|section| section.number == letter::BEFORE_FIRST_SECTION)
    {
        return Err(NotALetter::NoNumberedSections {
            lines: text.lines().count(),
        });
    }
    Ok(reading)
}
