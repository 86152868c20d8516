use texts::Tongue;

use super::Field;

/// Why a row of the file cannot become an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotImport {
    /// No column holds a field that an activity must have.
    NoColumn,
    Empty,
    TooLong,
    UnknownKind,
    UnknownTheme,
    NotADay,
    EndsBeforeItBegins,
    LastsTooLong,
    /// The office has no municipality or NAV office of that number or name.
    UnknownPlace,
    /// An earlier row has the same title and day.
    SameAsRow(usize),
    NationalIdentityNumber,
}

/// Feil i en rad: where in the file, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// As the reader's spreadsheet numbers it; 0 when the whole file is meant.
    pub row: usize,
    pub field: Field,
    /// What is wrong of what stands in the cell. Empty where it must not be repeated.
    pub found: String,
    pub why: CannotImport,
}

impl Fault {
    /// The sentence that says what is wrong and what to do.
    pub fn sentence(&self, t: &Tongue) -> String {
        let found = || ("found", self.found.as_str().into());
        match self.why {
            CannotImport::NoColumn => t.say("plan-import-no-column"),
            CannotImport::Empty => t.say("plan-import-empty"),
            CannotImport::TooLong => t.say("plan-import-too-long"),
            CannotImport::UnknownKind => t.with("plan-import-unknown-kind", [found()]),
            CannotImport::UnknownTheme => t.with("plan-import-unknown-theme", [found()]),
            CannotImport::NotADay => t.with("plan-import-not-a-day", [found()]),
            CannotImport::EndsBeforeItBegins => t.say("plan-cannot-backwards"),
            CannotImport::LastsTooLong => t.say("plan-cannot-too-long"),
            CannotImport::UnknownPlace => t.with("plan-import-unknown-place", [found()]),
            CannotImport::SameAsRow(row) => {
                t.with("plan-import-same-as-row", [("row", row.into())])
            }
            CannotImport::NationalIdentityNumber => t.say("plan-import-national-identity-number"),
        }
    }
}
