use std::fmt;

use super::decode::MAX_BYTES;

/// Ikke et brev: why a file cannot be read as a letter. Each variant knows the place and the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotALetter {
    /// Nothing but white space.
    Empty,
    /// More than [`MAX_BYTES`].
    TooLarge { bytes: usize },
    /// A document of another kind, recognised by its first bytes.
    OtherFormat { name: &'static str },
    /// Bytes that no text has; `offset` counts from 0, `line` from 1.
    Binary { offset: usize, line: usize },
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
                "Filen er på {} MB. Et brev kan være høyst {} MB. Velg filen som bare inneholder teksten i brevet.",
                bytes.div_ceil(1024 * 1024),
                MAX_BYTES / (1024 * 1024)
            ),
            Self::OtherFormat { name } => {
                write!(
                    f,
                    "Filen er en {name}. Lagre brevet som tekst eller Markdown (.txt eller .md) og prøv igjen."
                )
            }
            Self::Binary { offset, line } => write!(
                f,
                "Filen er ikke tekst: linje {line} (byte {offset}) inneholder tegn som ikke finnes i tekst. \
                 Lagre brevet som tekst eller Markdown (.txt eller .md) og prøv igjen."
            ),
            Self::NoNumberedSections { lines } => write!(
                f,
                "Ingen av de {lines} linjene er en nummerert overskrift, for eksempel «## 73.1 Lov om sosiale tjenester». \
                 Sjekk at det er et tildelingsbrev, og at overskriftene har nummer."
            ),
        }
    }
}
