use std::fmt;

/// Tap: what an original had that its text has not, with how much of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// Images, with their descriptions.
    Images { count: usize },
    /// Text boxes, whose text is taken along after the paragraph they hang on.
    TextBoxes { count: usize },
    /// Tracked deletions that nobody has accepted: deleted text is not text.
    TrackedDeletions { count: usize },
    /// Tracked insertions that nobody has accepted: their text is taken along.
    TrackedInsertions { count: usize },
    /// Comments in the margin.
    Comments { count: usize },
    /// Different texts of page headers and footers.
    HeadersAndFooters { count: usize },
    /// Embedded spreadsheets, drawings and other objects.
    EmbeddedObjects { count: usize },
    /// Text that the document hides from its reader.
    HiddenText { count: usize },
    /// Scripts of a web page.
    Scripts { count: usize },
    /// Menus, page heads and feet, and forms of a web page.
    SurroundingsOfPage { count: usize },
    /// Macros; they are neither read nor run.
    Macros,
    /// Pages of a PDF that have no text though others do; counted from 1.
    PagesWithoutText { pages: Vec<u32> },
    /// Signs of a PDF whose font does not say what they mean; `�` stands in their place.
    UnknownSigns { count: usize },
}

impl Loss {
    /// The kind as it is stored and looked up in texts.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Images { .. } => "images",
            Self::TextBoxes { .. } => "text-boxes",
            Self::TrackedDeletions { .. } => "tracked-deletions",
            Self::TrackedInsertions { .. } => "tracked-insertions",
            Self::Comments { .. } => "comments",
            Self::HeadersAndFooters { .. } => "headers-and-footers",
            Self::EmbeddedObjects { .. } => "embedded-objects",
            Self::HiddenText { .. } => "hidden-text",
            Self::Scripts { .. } => "scripts",
            Self::SurroundingsOfPage { .. } => "surroundings-of-page",
            Self::Macros => "macros",
            Self::PagesWithoutText { .. } => "pages-without-text",
            Self::UnknownSigns { .. } => "unknown-signs",
        }
    }

    /// How many there were; 1 for what is not counted.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::Images { count }
            | Self::TextBoxes { count }
            | Self::TrackedDeletions { count }
            | Self::TrackedInsertions { count }
            | Self::Comments { count }
            | Self::HeadersAndFooters { count }
            | Self::EmbeddedObjects { count }
            | Self::HiddenText { count }
            | Self::Scripts { count }
            | Self::SurroundingsOfPage { count }
            | Self::UnknownSigns { count } => *count,
            Self::Macros => 1,
            Self::PagesWithoutText { pages } => pages.len(),
        }
    }
}

/// In Norwegian, for the command line; pages say the same through `texts`.
impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = self.count();
        match self {
            Self::Images { .. } => write!(f, "{n} bilder er ikke med."),
            Self::TextBoxes { .. } => write!(
                f,
                "Teksten i {n} tekstbokser står etter avsnittet de hører til."
            ),
            Self::TrackedDeletions { .. } => {
                write!(
                    f,
                    "{n} sporede slettinger er regnet som slettet, selv om ingen har godtatt dem."
                )
            }
            Self::TrackedInsertions { .. } => {
                write!(
                    f,
                    "{n} sporede innsettinger er tatt med, selv om ingen har godtatt dem."
                )
            }
            Self::Comments { .. } => write!(f, "{n} merknader i margen er ikke med."),
            Self::HeadersAndFooters { .. } => {
                write!(f, "{n} topptekster og bunntekster er ikke med.")
            }
            Self::EmbeddedObjects { .. } => write!(f, "{n} innebygde objekter er ikke med."),
            Self::HiddenText { .. } => {
                write!(f, "Skjult tekst er ikke med ({n} steder).")
            }
            Self::Scripts { .. } => write!(f, "{n} skript er fjernet."),
            Self::SurroundingsOfPage { .. } => {
                write!(
                    f,
                    "Menyer, topp og bunn av nettsiden er ikke med ({n} steder)."
                )
            }
            Self::Macros => f.write_str("Filen inneholder makroer. De er verken lest eller kjørt."),
            Self::PagesWithoutText { pages } => {
                let pages: Vec<String> = pages.iter().map(u32::to_string).collect();
                write!(
                    f,
                    "Sider uten tekst, kanskje skannet: {}.",
                    pages.join(", ")
                )
            }
            Self::UnknownSigns { .. } => write!(
                f,
                "{n} tegn har en skrift som ikke sier hva de betyr. De er merket «�»."
            ),
        }
    }
}
