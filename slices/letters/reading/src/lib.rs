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
pub mod limits;
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

/// Reads the text of an original.
///
/// # Errors
/// [`NotALetter`], with the reason and the way out.
pub fn read(text: &str) -> Result<LetterReading, NotALetter> {
    if text.len() > limits::MAX_BYTES {
        return Err(NotALetter::TooLarge { bytes: text.len() });
    }
    let lines: Vec<&str> = text.lines().collect();
    let filled = lines.iter().filter(|line| !line.trim().is_empty());
    match filled.count() {
        0 => return Err(NotALetter::Empty),
        filled if filled > limits::MAX_LINES => {
            return Err(NotALetter::TooManyLines { lines: filled });
        }
        _ => {}
    }
    let asides = aside::Asides::of(&lines);
    let blocks = block::blocks(&lines, &asides);
    let reading = assemble::assemble(&lines, &asides, &blocks);
    if reading
        .sections
        .iter()
        .all(|section| section.number == letter::BEFORE_FIRST_SECTION)
    {
        return Err(NotALetter::NoNumberedSections { lines: lines.len() });
    }
    if reading.items.len() > limits::MAX_ITEMS || reading.sections.len() > limits::MAX_SECTIONS {
        return Err(NotALetter::TooManyItems);
    }
    Ok(reading)
}
