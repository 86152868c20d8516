//! A file is read as a letter: its bytes to text, the text to sections and items.

use originals::{Loss, NotReadable, Original};
use thiserror::Error;

use crate::{
    draft::Lost,
    reading::{self, Doubt, LetterReading, NotALetter, Unsure},
};

/// Why a file cannot be read as a letter.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotRead {
    /// The file has no text for us.
    #[error(transparent)]
    File(#[from] NotReadable),
    /// The text is no letter.
    #[error(transparent)]
    Letter(#[from] NotALetter),
}

/// Reads a letter from a file of any format that letters come in. It takes processor time: from a handler, on a
/// thread of its own.
///
/// # Errors
/// [`NotRead`], with the reason and the way out.
pub fn read_file(bytes: &[u8]) -> Result<LetterReading, NotRead> {
    read(bytes).map(|(_, reading)| reading)
}

/// As [`read_file`], with the text that was read.
pub(crate) fn read(bytes: &[u8]) -> Result<(Original, LetterReading), NotRead> {
    let original = originals::read(bytes)?;
    let mut reading = reading::read(&original.text)?;
    if original.from_windows_1252 {
        let note = Unsure {
            line: 1,
            text: String::new(),
            reason: Doubt::OldEncoding,
        };
        reading.unsure.insert(0, note);
    }
    Ok((original, reading))
}

/// What the original had that its text has not, as the draft keeps it.
pub(crate) fn losses(original: &Original) -> Vec<Lost> {
    let lost = |loss: &Loss| Lost {
        code: loss.code().to_owned(),
        count: loss.count(),
        pages: match loss {
            Loss::PagesWithoutText { pages } => pages.clone(),
            _ => Vec::new(),
        },
    };
    original.losses.iter().map(lost).collect()
}
