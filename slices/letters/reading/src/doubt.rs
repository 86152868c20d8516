use std::fmt;

use serde::{Deserialize, Serialize};

/// Tvil: why the reader asks a person to look at a line. Kept with what it concerns until somebody has looked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// The text goes on after a blank line or a page break; `line` is where the second half begins.
    Continued { line: usize },
    /// A word was put together again over a line end.
    Hyphenated { line: usize },
    /// Prose under a part whose items are bullets.
    Prose,
    /// Text before the first numbered section.
    BeforeFirstSection,
    /// A bullet without text.
    EmptyBullet,
    /// A heading that is neither a numbered section nor a known part.
    UnknownHeading { heading: String },
    /// A heading with a misspelling, read as the part it looks like.
    MisspelledHeading { heading: String },
    /// A line without heading marks that was read as a heading.
    PlainHeading,
    /// The same section number once more.
    RepeatedSection { number: String },
    /// A line that looks like a page number.
    PageNumber,
    /// The year of the letter could not be settled.
    Year { candidates: Vec<i32> },
    /// The same words stand on `line` already, in the same part.
    Repeated { line: usize },
    /// A bullet whose mark was misread as another sign.
    MisreadBullet,
    /// A word with letters that were misread, as the source has it; the text has it mended.
    MisreadWord { word: String },
    /// A cell of a column, or a row of a table, that is no known part.
    UnknownColumn { heading: String },
    /// The file was not UTF-8 and was read as Windows-1252.
    OldEncoding,
}

/// In Norwegian, for the command line; pages say the same through `texts`.
impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Continued { line } => {
                write!(
                    f,
                    "Teksten ser ut til å fortsette på linje {line}, og er satt sammen."
                )
            }
            Self::Hyphenated { line } => {
                write!(f, "Et ord er delt over linje {line}, og er satt sammen.")
            }
            Self::Prose => {
                f.write_str("Løpende tekst mellom punktene. Skal den være et eget punkt?")
            }
            Self::BeforeFirstSection => f.write_str("Står før det første nummererte avsnittet."),
            Self::EmptyBullet => f.write_str("Et punkt uten tekst."),
            Self::UnknownHeading { heading } => write!(
                f,
                "Står under overskriften «{heading}», som ikke er en kjent del."
            ),
            Self::MisspelledHeading { heading } => {
                write!(f, "Overskriften «{heading}» er lest som en kjent del.")
            }
            Self::PlainHeading => {
                f.write_str("Linjen er lest som en overskrift, men er ikke merket som en.")
            }
            Self::RepeatedSection { number } => {
                write!(f, "Avsnitt {number} står to ganger og er lest som ett.")
            }
            Self::PageNumber => f.write_str("Ser ut som et sidetall."),
            Self::Year { candidates } if candidates.is_empty() => {
                f.write_str("Fant ikke hvilket år brevet gjelder.")
            }
            Self::Year { candidates } => {
                let years: Vec<String> = candidates.iter().map(i32::to_string).collect();
                write!(
                    f,
                    "Usikkert hvilket år brevet gjelder: {}.",
                    years.join(" eller ")
                )
            }
            Self::Repeated { line } => write!(
                f,
                "Det samme står på linje {line}. Er det ett punkt eller to?"
            ),
            Self::MisreadBullet => {
                f.write_str("Tegnet foran ser ut til å være et kulepunkt som er lest feil.")
            }
            Self::MisreadWord { word } => {
                write!(
                    f,
                    "Ordet «{word}» ser ut til å være lest feil, og er rettet."
                )
            }
            Self::UnknownColumn { heading } if heading.is_empty() => {
                f.write_str("Står i en tabell uten kjente kolonner.")
            }
            Self::UnknownColumn { heading } => {
                write!(f, "Står i kolonnen «{heading}», som ikke er en kjent del.")
            }
            Self::OldEncoding => {
                f.write_str("Filen var i Windows-1252 og er regnet om. Sjekk æ, ø og å.")
            }
        }
    }
}
