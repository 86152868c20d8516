use std::fmt;

use super::limits::{MAX_BYTES, MAX_ITEMS, MAX_LINES, MAX_SECTIONS};

/// Ikke et brev: why a text cannot be read as a letter. Each variant knows the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotALetter {
    /// Nothing but white space.
    Empty,
    /// More than [`MAX_BYTES`].
    TooLarge { bytes: usize },
    /// More than [`MAX_LINES`].
    TooManyLines { lines: usize },
    /// More than [`MAX_ITEMS`], or more than [`MAX_SECTIONS`].
    TooManyItems,
    /// Text, but without a heading such as «73.1 Lov om …».
    NoNumberedSections { lines: usize },
}

impl std::error::Error for NotALetter {}

/// In Norwegian, for the command line; pages say the same through `texts`.
impl fmt::Display for NotALetter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("Filen er tom. Velg filen som inneholder brevet."),
            Self::TooLarge { bytes } => write!(
                f,
                "Teksten er på {} MB. Teksten i et brev kan være på høyst {} MB. \
                 Sjekk at det er et tildelingsbrev, og lagre brevet uten vedlegg.",
                bytes.div_ceil(1024 * 1024),
                MAX_BYTES / (1024 * 1024)
            ),
            Self::TooManyLines { lines } => write!(
                f,
                "Teksten har {lines} linjer. Et brev kan ha høyst {MAX_LINES}. \
                 Sjekk at det er et tildelingsbrev, og lagre brevet uten vedlegg."
            ),
            Self::TooManyItems => write!(
                f,
                "Vi finner flere enn {MAX_ITEMS} punkter eller {MAX_SECTIONS} nummererte områder. \
                 Sjekk at det er et tildelingsbrev, og lagre brevet uten vedlegg."
            ),
            Self::NoNumberedSections { lines } => write!(
                f,
                "Ingen av de {lines} linjene er en nummerert overskrift, for eksempel «## 73.1 Lov om sosiale tjenester». \
                 Sjekk at det er et tildelingsbrev, og at overskriftene har nummer."
            ),
        }
    }
}
