//! The nation as facts: counties, municipalities and county governors' offices through time. Pure and held in memory; see `data/README.md`.

mod county;
mod lookup;
mod municipality;
mod office;
mod read;
mod years;

use std::{collections::HashMap, sync::LazyLock};

use kernel::{Day, Id};

pub use county::County;
pub use lookup::NoMunicipality;
pub use municipality::{Municipality, MunicipalityNumber};
pub use office::{Office, OfficeTerm, OfficeTitle};
pub use years::Years;

static NATION: LazyLock<Nation> = LazyLock::new(read::nation);

/// The facts, read the first time they are asked for.
pub fn nation() -> &'static Nation {
    &NATION
}

/// Landet: every county, municipality and county governor's office since 2006.
pub struct Nation {
    counties: Vec<County>,
    /// In order of number.
    numbers: Vec<MunicipalityNumber>,
    /// In order of key.
    municipalities: Vec<Municipality>,
    offices: Vec<Office>,
    successors: HashMap<&'static str, Vec<&'static str>>,
    predecessors: HashMap<&'static str, Vec<&'static str>>,
    municipality_by_id: HashMap<Id, usize>,
}

impl Nation {
    pub fn counties_at(&self, day: Day) -> impl Iterator<Item = &County> {
        self.counties
            .iter()
            .filter(move |county| county.years.contain(day))
    }

    /// The county that had the number, whenever that was.
    pub fn county(&self, number: &str) -> Option<&County> {
        self.counties.iter().find(|county| county.number == number)
    }

    /// Every municipality there has been since 2006, also those that are gone.
    pub fn municipalities(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// The municipalities of that day with their numbers, in order of number.
    pub fn municipalities_at(&self, day: Day) -> impl Iterator<Item = &MunicipalityNumber> {
        self.numbers
            .iter()
            .filter(move |number| number.years.contain(day))
    }

    pub fn municipality(&self, id: Id) -> Option<&Municipality> {
        self.municipality_by_id
            .get(&id)
            .map(|&index| &self.municipalities[index])
    }

    /// What is known of the number, whenever it was valid; numbers are never used again for another municipality.
    pub fn number(&self, number: &str) -> Option<&MunicipalityNumber> {
        let index = self
            .numbers
            .binary_search_by_key(&number, |known| known.number)
            .ok()?;
        Some(&self.numbers[index])
    }

    /// Every step from a number to what took over from it, with the first year in which it did; of a municipality that was
    /// split there are several.
    pub fn steps(&self) -> impl Iterator<Item = (i32, &'static str, &'static str)> + '_ {
        let steps = self.successors.iter();
        steps.flat_map(|(from, successors)| {
            let last = self.number(from).and_then(|known| known.years.last);
            let each = successors.iter().copied();
            each.filter_map(move |to| Some((last? + 1, *from, to)))
        })
    }

    /// Every office there has been since 2006, also those that are gone.
    pub fn offices(&self) -> &[Office] {
        &self.offices
    }

    /// The offices of that day, in order of the counties they cover.
    pub fn offices_at(&self, day: Day) -> Vec<&Office> {
        let mut offices: Vec<_> = self
            .offices
            .iter()
            .filter_map(|office| Some((office.term_at(day)?, office)))
            .collect();
        offices.sort_by_key(|(term, _)| term.counties.iter().min().copied());
        offices.into_iter().map(|(_, office)| office).collect()
    }

    pub fn office(&self, id: Id) -> Option<&Office> {
        self.offices.iter().find(|office| office.id == id)
    }

    /// The office with the key, today's or one that it had: `ostfold-buskerud-oslo-og-akershus` and `oslo-og-viken` are the same office.
    pub fn office_by_key(&self, key: &str) -> Option<&Office> {
        let now = self.offices.iter().find(|office| office.key == key);
        now.or_else(|| {
            self.offices
                .iter()
                .find(|office| office.terms.iter().any(|term| term.key() == key))
        })
    }

    /// The numbers of the counties that the office covered that day; none where it did not exist then.
    pub fn counties_of(&self, office: Id, day: Day) -> &[&'static str] {
        let term = self.office(office).and_then(|office| office.term_at(day));
        term.map_or(&[], |term| &term.counties)
    }

    /// The municipalities that the office covered that day, in order of number.
    pub fn municipalities_of(&self, office: Id, day: Day) -> Vec<&MunicipalityNumber> {
        let counties = self.counties_of(office, day);
        self.municipalities_at(day)
            .filter(|number| counties.contains(&number.county))
            .collect()
    }

    /// The office that covered the municipality that day; `None` where the municipality did not exist then.
    pub fn office_covering(&self, municipality: Id, day: Day) -> Option<&Office> {
        let county = self
            .municipality(municipality)?
            .number_at(self, day)?
            .county;
        self.offices.iter().find(|office| {
            office
                .term_at(day)
                .is_some_and(|term| term.counties.contains(&county))
        })
    }
}
