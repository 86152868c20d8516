use kernel::{Day, Id};

use super::{Nation, Years};

/// Kommune: a municipality through time, whatever numbers it has had.
#[derive(Debug)]
pub struct Municipality {
    pub id: Id,
    /// The first number it is known by.
    pub key: &'static str,
    /// Its numbers, the oldest first.
    pub numbers: Vec<&'static str>,
}

/// Kommunenummer: a number with the name, county and municipality it stood for in some years.
#[derive(Debug)]
pub struct MunicipalityNumber {
    pub number: &'static str,
    pub name: &'static str,
    /// The number of the county.
    pub county: &'static str,
    pub years: Years,
    pub municipality: Id,
}

impl Municipality {
    /// The number it had that day, if it existed.
    pub fn number_at<'a>(&self, nation: &'a Nation, day: Day) -> Option<&'a MunicipalityNumber> {
        self.history(nation)
            .find(|number| number.years.contain(day))
    }

    /// The number it has, or the last it had.
    pub fn latest<'a>(&self, nation: &'a Nation) -> &'a MunicipalityNumber {
        self.history(nation)
            .last()
            .expect("a municipality has a number")
    }

    /// The name it had that day, or the last it had.
    pub fn name_at<'a>(&self, nation: &'a Nation, day: Day) -> &'a str {
        self.number_at(nation, day)
            .unwrap_or_else(|| self.latest(nation))
            .name
    }

    /// Its numbers, the oldest first.
    pub fn history<'a>(&self, nation: &'a Nation) -> impl Iterator<Item = &'a MunicipalityNumber> {
        self.numbers
            .iter()
            .filter_map(|number| nation.number(number))
    }
}
