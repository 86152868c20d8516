use crate::{Faults, TooMuch};

/// Why a document could not be read.
#[derive(Debug, thiserror::Error)]
pub enum NotRead {
    #[error("the source broke off: {0}")]
    Source(#[from] std::io::Error),
    #[error("{0}")]
    TooMuch(#[from] TooMuch),
    /// No JSON, or JSON of another form than the format has.
    #[error("line {line}, column {column}: {what}")]
    Json {
        line: usize,
        column: usize,
        what: String,
    },
    /// JSON-stat before 2.0 put datasets under names of their own, and id, size and role into `dimension`.
    #[error("this is a bundle of JSON-stat before 2.0 (with «{}»), which is not read: ask for JSON-stat 2.0", .0.join("», «"))]
    Bundle(Vec<String>),
    #[error("{0}")]
    Faults(#[from] Faults),
    /// The document is of another class than what was asked for.
    #[error("the document is of class {found}, not {expected}")]
    OtherClass {
        found: &'static str,
        expected: &'static str,
    },
}

impl NotRead {
    pub(crate) fn of_json(error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let whole = error.to_string();
        let place = format!(" at line {line} column {column}");
        let what = whole.strip_suffix(&place).unwrap_or(&whole).to_owned();
        Self::Json { line, column, what }
    }
}
