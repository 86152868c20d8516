use kernel::Day;
use texts::Tongue;

use super::Field;
use crate::ActSection;

/// Why a row of the file cannot become a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotImport {
    /// No column was chosen for a field that a case must have.
    NoColumn,
    Empty,
    ArchiveNumber,
    /// The office has a case with that number already.
    AlreadyRegistered,
    /// An earlier row of the file has the same number.
    SameAsRow(usize),
    NotADay,
    InFuture,
    ReceivedBeforeTheAct,
    DecidedBeforeReceived,
    SentBeforeReceived,
    UnknownMunicipality,
    /// The number was not valid when the case was received; these were.
    MunicipalityThen {
        received: Day,
        instead: String,
    },
    /// The municipality belonged to another county governor's office when the case was received.
    AnotherOffice(String),
    UnknownNavOffice,
    /// The NAV office does not serve the municipality.
    NavOfficeElsewhere,
    UnknownSection,
    SectionNotInForce(&'static ActSection),
    UnknownOutcome,
    OutcomeMissing,
    DecidedMissing,
    NationalIdentityNumber,
}

/// Feil i en rad: where in the file, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// As the reader's spreadsheet numbers it; 0 when the whole file is meant.
    pub row: usize,
    pub field: Field,
    /// What stands in the cell. Empty where it must not be repeated.
    pub found: String,
    pub why: CannotImport,
}

impl Fault {
    /// The sentence that says what is wrong and what to do.
    pub fn sentence(&self, t: &Tongue) -> String {
        use CannotImport::*;
        let found = || ("found", self.found.as_str().into());
        match &self.why {
            NoColumn => t.say("cases-import-no-column"),
            Empty => t.say("cases-import-empty"),
            ArchiveNumber => t.with("cases-import-archive-number", [found()]),
            AlreadyRegistered => t.with("cases-import-already-registered", [found()]),
            SameAsRow(row) => t.with(
                "cases-import-same-as-row",
                [found(), ("row", (*row).into())],
            ),
            NotADay => t.with("cases-import-not-a-day", [found()]),
            InFuture => t.with("cases-import-in-future", [found()]),
            ReceivedBeforeTheAct => t.with("cases-import-before-the-act", [found()]),
            DecidedBeforeReceived => t.with("cases-import-decided-before-received", [found()]),
            SentBeforeReceived => t.with("cases-import-sent-before-received", [found()]),
            UnknownMunicipality => t.with("cases-import-unknown-municipality", [found()]),
            MunicipalityThen { received, instead } if instead.is_empty() => t.with(
                "cases-import-municipality-then",
                [found(), ("day", t.day(*received).into())],
            ),
            MunicipalityThen { received, instead } => t.with(
                "cases-import-municipality-then-instead",
                [
                    found(),
                    ("day", t.day(*received).into()),
                    ("instead", instead.into()),
                ],
            ),
            AnotherOffice(name) => t.with(
                "cases-import-another-office",
                [("municipality", name.into())],
            ),
            UnknownNavOffice => t.with("cases-import-unknown-nav-office", [found()]),
            NavOfficeElsewhere => t.with("cases-import-nav-office-elsewhere", [found()]),
            UnknownSection => t.with("cases-import-unknown-section", [found()]),
            SectionNotInForce(section) => t.with(
                "cases-import-section-not-in-force",
                [("section", t.say(section.short).into())],
            ),
            UnknownOutcome => t.with("cases-import-unknown-outcome", [found()]),
            OutcomeMissing => t.say("cases-import-outcome-missing"),
            DecidedMissing => t.say("cases-import-decided-missing"),
            NationalIdentityNumber => t.say("cases-import-national-identity-number"),
        }
    }
}
