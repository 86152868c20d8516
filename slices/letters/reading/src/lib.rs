//! Reads the text of an assignment letter into sections and items: pure, without a word about pages or tables.
//!
//! The way through: bytes → text ([`decode`]) → lines ([`line`]) → blocks ([`block`]) → letter ([`assemble`]).

mod assemble;
mod block;
mod decode;
mod doubt;
mod heading;
mod inline;
mod letter;
mod line;
mod not_a_letter;
mod part;
mod stable_key;
mod year;

pub use decode::{Decoded, MAX_BYTES, decode};
pub use doubt::Doubt;
pub use letter::{Accounted, Card, Fate, Item, LetterReading, Section, Unsure};
pub use not_a_letter::NotALetter;
pub use recognition::{ItemKind, Limit, LimitUnit, Link, MeasureGuess, recognise};
pub use stable_key::stable_key;

/// Reads a file: recognises its encoding, then its sections and items.
pub fn read_file(bytes: &[u8]) -> Result<LetterReading, NotALetter> {
    let decoded = decode(bytes)?;
    let mut reading = read(&decoded.text)?;
    if decoded.from_windows_1252 {
        reading.unsure.insert(
            0,
            Unsure {
                line: 1,
                text: String::new(),
                reason: Doubt::OldEncoding,
            },
        );
    }
    Ok(reading)
}

/// Reads text that is already decoded.
pub fn read(text: &str) -> Result<LetterReading, NotALetter> {
    if text.len() > MAX_BYTES {
        return Err(NotALetter::TooLarge { bytes: text.len() });
    }
    if text.trim().is_empty() {
        return Err(NotALetter::Empty);
    }
    let blocks = block::blocks(text);
    let reading = assemble::assemble(&blocks);
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
