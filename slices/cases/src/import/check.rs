mod place;

use std::collections::{HashMap, HashSet};

use documents::tables::{Row, Sheet};
use kernel::{Day, Id, find_national_identity_number};
use organisations::NavOffice;

use super::{CannotImport, Fault, Field, Mapping};
use crate::{
    ActSection, Decision, Limits, Outcome,
    transitions::{CannotRegister, Registration, register},
};

/// What the check must know of the office.
pub struct Known {
    pub office: Id,
    pub today: Day,
    pub limits: Limits,
    pub nav_offices: Vec<NavOffice>,
    pub archive_numbers: HashSet<String>,
}

/// A row that can become a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    pub registration: Registration,
    pub municipality: Id,
    pub nav_office: Option<Id>,
    pub preliminary_sent: Option<Day>,
    pub decision: Option<Decision>,
}

/// Every row as a case, or every fault of every row.
pub fn check(sheet: &Sheet, mapping: &Mapping, known: &Known) -> Result<Vec<Checked>, Vec<Fault>> {
    let missing = mapping.missing();
    if !missing.is_empty() {
        let fault = |field| Fault {
            row: 0,
            field,
            found: String::new(),
            why: CannotImport::NoColumn,
        };
        return Err(missing.into_iter().map(fault).collect());
    }
    let mut faults = vec![];
    let mut seen = HashMap::new();
    let mut cases = vec![];
    for row in &sheet.rows {
        let mut reading = Reading {
            row,
            mapping,
            known,
            faults: &mut faults,
        };
        let case = reading.case();
        if let Some(first) = seen.insert(reading.cell(Field::ArchiveNumber).to_owned(), row.number)
            && !reading.cell(Field::ArchiveNumber).is_empty()
        {
            reading.fault(Field::ArchiveNumber, CannotImport::SameAsRow(first));
        }
        cases.extend(case);
    }
    if faults.is_empty() {
        Ok(cases)
    } else {
        Err(faults)
    }
}

struct Reading<'a> {
    row: &'a Row,
    mapping: &'a Mapping,
    known: &'a Known,
    faults: &'a mut Vec<Fault>,
}

impl<'a> Reading<'a> {
    fn case(&mut self) -> Option<Checked> {
        self.screen();
        let received = self.day(Field::Received);
        let sections = self.sections();
        let registration = received.map(|received| Registration {
            archive_number: self.cell(Field::ArchiveNumber).to_owned(),
            received,
            sections,
        });
        if let Some(registration) = &registration {
            self.register(registration);
        }
        if self.cell(Field::ArchiveNumber).is_empty() {
            self.fault(Field::ArchiveNumber, CannotImport::Empty);
        } else if self
            .known
            .archive_numbers
            .contains(self.cell(Field::ArchiveNumber))
        {
            self.fault(Field::ArchiveNumber, CannotImport::AlreadyRegistered);
        }
        let municipality = self.municipality(received);
        let nav_office = self.nav_office(municipality);
        let preliminary_sent = self.later(
            Field::PreliminarySent,
            received,
            CannotImport::SentBeforeReceived,
        );
        let decision = self.decision(received);
        Some(Checked {
            registration: registration?,
            municipality: municipality?,
            nav_office,
            preliminary_sent,
            decision,
        })
    }

    /// No national identity number is stored, not even one that would be refused for something else.
    fn screen(&mut self) {
        for field in Field::ALL {
            if find_national_identity_number(self.cell(*field)).is_some() {
                let why = CannotImport::NationalIdentityNumber;
                self.faults.push(Fault {
                    row: self.row.number,
                    field: *field,
                    found: String::new(),
                    why,
                });
            }
        }
    }

    fn register(&mut self, registration: &Registration) {
        let Err(found) = register(registration, self.known.today, &self.known.limits) else {
            return;
        };
        for why in found {
            match why {
                CannotRegister::ArchiveNumber if registration.archive_number.is_empty() => {}
                CannotRegister::ArchiveNumber => {
                    self.fault(Field::ArchiveNumber, CannotImport::ArchiveNumber)
                }
                CannotRegister::ReceivedInFuture => {
                    self.fault(Field::Received, CannotImport::InFuture)
                }
                CannotRegister::ReceivedBeforeTheAct => {
                    self.fault(Field::Received, CannotImport::ReceivedBeforeTheAct)
                }
                // An empty or unknown section has had its fault when it was read.
                CannotRegister::NoSection => {}
                CannotRegister::SectionNotInForce(section) => {
                    self.fault(Field::Sections, CannotImport::SectionNotInForce(section));
                }
            }
        }
    }

    fn sections(&mut self) -> Vec<&'static ActSection> {
        let written = self.cell(Field::Sections);
        if written.is_empty() {
            self.fault(Field::Sections, CannotImport::Empty);
            return vec![];
        }
        let read: Vec<_> = written
            .split([',', ';', '+'])
            .map(ActSection::read)
            .collect();
        if read.iter().any(Option::is_none) {
            self.fault(Field::Sections, CannotImport::UnknownSection);
        }
        let mut sections: Vec<_> = read.into_iter().flatten().collect();
        sections.sort_by_key(|section| ActSection::order(section));
        sections.dedup();
        sections
    }

    fn decision(&mut self, received: Option<Day>) -> Option<Decision> {
        let decided = self.later(
            Field::Decided,
            received,
            CannotImport::DecidedBeforeReceived,
        );
        let written = self.cell(Field::Outcome);
        let outcome = Outcome::read(written);
        match (
            written.is_empty(),
            outcome.is_some(),
            self.cell(Field::Decided).is_empty(),
        ) {
            (true, _, false) => self.fault(Field::Outcome, CannotImport::OutcomeMissing),
            (false, true, true) => self.fault(Field::Decided, CannotImport::DecidedMissing),
            (false, false, _) => self.fault(Field::Outcome, CannotImport::UnknownOutcome),
            _ => {}
        }
        Some(Decision {
            decided: decided?,
            outcome: outcome?,
        })
    }

    /// A day that may lie neither before receipt nor in the future.
    fn later(
        &mut self,
        field: Field,
        received: Option<Day>,
        too_early: CannotImport,
    ) -> Option<Day> {
        if self.cell(field).is_empty() {
            return None;
        }
        let day = self.day(field)?;
        if day > self.known.today {
            self.fault(field, CannotImport::InFuture);
        }
        if received.is_some_and(|received| day < received) {
            self.fault(field, too_early);
        }
        Some(day)
    }

    fn day(&mut self, field: Field) -> Option<Day> {
        let written = self.cell(field);
        let day = written.parse().ok();
        if day.is_none() {
            let why = if written.is_empty() {
                CannotImport::Empty
            } else {
                CannotImport::NotADay
            };
            self.fault(field, why);
        }
        day
    }

    fn cell(&self, field: Field) -> &'a str {
        let column = self.mapping.column(field);
        column
            .and_then(|column| self.row.cells.get(column))
            .map_or("", String::as_str)
    }

    fn fault(&mut self, field: Field, why: CannotImport) {
        let cell = self.cell(field);
        // What may be a number of a person is never repeated, on a page or elsewhere.
        let found = if find_national_identity_number(cell).is_some() {
            String::new()
        } else {
            cell.to_owned()
        };
        self.faults.push(Fault {
            row: self.row.number,
            field,
            found,
            why,
        });
    }
}
