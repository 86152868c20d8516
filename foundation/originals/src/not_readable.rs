use std::fmt;

use crate::{MAX_BYTES, limits};

/// Ikke lesbart: why a file has no text for us. Each variant knows the place and the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotReadable {
    /// Nothing but white space.
    Empty,
    /// More than [`MAX_BYTES`].
    TooLarge { bytes: usize },
    /// Bytes that no text has; `offset` counts from 0, `line` from 1.
    Binary { offset: usize, line: usize },
    /// Word as it was before 2007 (`.doc`).
    OldWord,
    /// Rich Text Format.
    Rtf,
    /// A document of another kind, recognised by its first bytes; `name` is Norwegian with its article.
    OtherFormat { name: &'static str },
    /// It opens only with a password.
    PasswordProtected,
    /// It begins as what it says it is and breaks off or contradicts itself; `what` is the part, in Norwegian.
    Damaged { what: String },
    /// More than [`limits::PDF_PAGES`].
    TooManyPages { pages: u32 },
    /// A PDF whose pages hold no text: a scan.
    NoText { pages: u32 },
    /// Small on the disk and enormous unpacked, or nested beyond all sense; `what` is the part, in Norwegian.
    Bomb { what: String },
    /// Reading was stopped after so many seconds.
    TookTooLong { seconds: u64 },
}

impl NotReadable {
    pub(crate) fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged { what: what.into() }
    }

    pub(crate) fn bomb(what: impl Into<String>) -> Self {
        Self::Bomb { what: what.into() }
    }

    /// The kind as it is looked up in texts.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too-large",
            Self::Binary { .. } => "binary",
            Self::OldWord => "old-word",
            Self::Rtf => "rtf",
            Self::OtherFormat { .. } => "other-format",
            Self::PasswordProtected => "password-protected",
            Self::Damaged { .. } => "damaged",
            Self::TooManyPages { .. } => "too-many-pages",
            Self::NoText { .. } => "no-text",
            Self::Bomb { .. } => "bomb",
            Self::TookTooLong { .. } => "took-too-long",
        }
    }
}

impl std::error::Error for NotReadable {}

/// In Norwegian, for the command line; pages say the same through `texts`.
impl fmt::Display for NotReadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("Filen er tom. Velg filen som inneholder brevet."),
            Self::TooLarge { bytes } => write!(
                f,
                "Filen er på {} MB. Den kan være på høyst {} MB. Ta bort bilder og vedlegg, eller lagre bare teksten.",
                bytes.div_ceil(1024 * 1024),
                MAX_BYTES / (1024 * 1024)
            ),
            Self::Binary { offset, line } => write!(
                f,
                "Filen er ikke tekst: linje {line} (byte {offset}) inneholder tegn som ikke finnes i tekst. \
                 Lagre brevet som Word (.docx), PDF eller tekst og prøv igjen."
            ),
            Self::OldWord => f.write_str(
                "Filen er i det gamle Word-formatet (.doc). Åpne den i Word, velg «Lagre som» og «Word-dokument (.docx)», \
                 og prøv igjen.",
            ),
            Self::Rtf => f.write_str(
                "Filen er en RTF-fil. Åpne den i Word, velg «Lagre som» og «Word-dokument (.docx)», og prøv igjen.",
            ),
            Self::OtherFormat { name } => write!(
                f,
                "Filen er {name}. Et brev kan være Word (.docx), PDF, nettside, Markdown eller ren tekst. \
                 Lagre det som ett av disse og prøv igjen."
            ),
            Self::PasswordProtected => f.write_str(
                "Filen er beskyttet med passord. Åpne den med passordet, lagre en kopi uten passord, og prøv igjen.",
            ),
            Self::Damaged { what } => write!(
                f,
                "Filen er skadet: {what}. Hent den på nytt der den kom fra, eller åpne den og lagre den på nytt."
            ),
            Self::TooManyPages { pages } => write!(
                f,
                "Filen har {pages} sider. Vi leser høyst {}. Skriv ut sidene med brevet til en egen PDF og prøv igjen.",
                limits::PDF_PAGES
            ),
            Self::NoText { pages } => write!(
                f,
                "Filen har {pages} sider, men ingen tekst. Sidene er bilder, for eksempel fra en skanner. \
                 Be avsenderen om brevet som Word eller PDF med tekst, eller kjør tekstgjenkjenning (OCR) på filen først."
            ),
            Self::Bomb { what } => write!(
                f,
                "Filen er laget slik at den ikke kan leses trygt: {what}. Åpne den i Word eller nettleseren, \
                 lagre den på nytt, og prøv igjen."
            ),
            Self::TookTooLong { seconds } => write!(
                f,
                "Lesingen ble stanset etter {seconds} sekunder. Lagre brevet som Word (.docx) eller skriv det ut til en ny PDF, \
                 og prøv igjen."
            ),
        }
    }
}
