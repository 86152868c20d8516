use crate::Loss;

/// Original: a document as it arrived, read to text.
///
/// `text` is Markdown as converters leave it: `#` headings, `- ` and `1. ` items nested by two spaces a level, pipe
/// tables, `[words](target)`, and a form feed where a page begins. From DOCX and HTML a paragraph is a line and signs
/// that Markdown would take for its own stand behind `\`; from PDF, text and Markdown the lines are as they stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    pub format: Format,
    pub text: String,
    /// What could not be taken along, for the person to know; empty when everything was.
    pub losses: Vec<Loss>,
    /// The bytes said nothing of their encoding and were no UTF-8, so Windows-1252 was assumed.
    pub from_windows_1252: bool,
    /// Pages of a PDF; the other formats have none before they are printed.
    pub pages: Option<u32>,
}

/// Format: what kind of document it is, recognised by its content and never by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Markdown,
    Text,
    Html,
    Docx,
    Pdf,
}

impl Format {
    pub const ALL: [Self; 5] = [
        Self::Markdown,
        Self::Text,
        Self::Html,
        Self::Docx,
        Self::Pdf,
    ];

    /// The format as it is stored and shown to programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Text => "text",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.code() == code)
    }
}
