use kernel::{Day, Id};
use organisations::nation::{NoMunicipality, nation};

use super::{CannotImport, Field, Reading};

impl Reading<'_> {
    /// The municipality by number or name, as it was when the case was received.
    pub(super) fn municipality(&mut self, received: Option<Day>) -> Option<Id> {
        let written = self.cell(Field::Municipality);
        if written.is_empty() {
            self.fault(Field::Municipality, CannotImport::Empty);
            return None;
        }
        let received = received?;
        let number = written
            .split_whitespace()
            .next()
            .filter(|word| word.len() == 4 && word.parse::<u32>().is_ok());
        let found = match number {
            Some(number) => nation().municipality_at(number, received),
            None => nation()
                .municipalities_at(received)
                .find(|municipality| municipality.name.to_lowercase() == written.to_lowercase())
                .ok_or(NoMunicipality::Unknown),
        };
        match found {
            Ok(municipality) => {
                let here = nation().office_covering(municipality.municipality, self.known.today);
                if here.is_none_or(|office| office.id != self.known.office) {
                    self.fault(
                        Field::Municipality,
                        CannotImport::AnotherOffice(municipality.name.to_owned()),
                    );
                }
                Some(municipality.municipality)
            }
            Err(NoMunicipality::Ended { instead, .. } | NoMunicipality::NotYet { instead, .. }) => {
                let instead: Vec<_> = instead
                    .iter()
                    .map(|other| format!("{} {}", other.number, other.name))
                    .collect();
                let why = CannotImport::MunicipalityThen {
                    received,
                    instead: instead.join(", "),
                };
                self.fault(Field::Municipality, why);
                None
            }
            Err(NoMunicipality::NotANumber | NoMunicipality::Unknown) => {
                self.fault(Field::Municipality, CannotImport::UnknownMunicipality);
                None
            }
        }
    }

    pub(super) fn nav_office(&mut self, municipality: Option<Id>) -> Option<Id> {
        let written = self.cell(Field::NavOffice).to_lowercase();
        if written.is_empty() {
            return None;
        }
        let known = self.known.nav_offices.iter();
        let Some(office) = known
            .into_iter()
            .find(|office| office.name.to_lowercase() == written)
        else {
            self.fault(Field::NavOffice, CannotImport::UnknownNavOffice);
            return None;
        };
        if municipality.is_some_and(|municipality| !office.municipalities.contains(&municipality)) {
            self.fault(Field::NavOffice, CannotImport::NavOfficeElsewhere);
        }
        Some(office.id)
    }
}
