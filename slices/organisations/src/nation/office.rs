use kernel::{Day, Id, Period};

use super::Years;

/// Embete: a county governor's office through time.
#[derive(Debug)]
pub struct Office {
    pub id: Id,
    /// The word for it in addresses and on the command line, such as `vestland`.
    pub key: &'static str,
    /// The oldest first.
    pub terms: Vec<OfficeTerm>,
}

/// The years in which an office had one name and covered the same counties.
#[derive(Debug)]
pub struct OfficeTerm {
    /// What follows «Statsforvalteren i».
    pub place: &'static str,
    pub years: Years,
    /// Numbers of the counties.
    pub counties: Vec<&'static str>,
}

/// What the head of the office, and so the office, was called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficeTitle {
    /// Until 2020
    Fylkesmannen,
    /// From 1 January 2021
    Statsforvalteren,
}

impl Office {
    pub fn term_at(&self, day: Day) -> Option<&OfficeTerm> {
        self.terms.iter().find(|term| term.years.contain(day))
    }

    /// The day it ended, if it has.
    pub fn last_day(&self) -> Option<Day> {
        let year = self.terms.last()?.years.last?;
        Some(Period::year(year).last)
    }

    /// The place in its name that day, or the nearest it had where it did not exist.
    pub fn place_at(&self, day: Day) -> &'static str {
        let term = self
            .term_at(day)
            .or_else(|| self.terms.iter().rfind(|term| term.years.ended_before(day)));
        term.or(self.terms.first())
            .expect("an office has a term")
            .place
    }
}

impl OfficeTerm {
    /// The key that the office would have by this name.
    pub(super) fn key(&self) -> String {
        self.place
            .to_lowercase()
            .replace("- ", "-")
            .chars()
            .filter_map(|letter| match letter {
                'ø' => Some('o'),
                'å' => Some('a'),
                ' ' => Some('-'),
                ',' => None,
                other => Some(other),
            })
            .collect()
    }
}

impl OfficeTitle {
    pub fn at(day: Day) -> Self {
        if day.year() < 2021 {
            Self::Fylkesmannen
        } else {
            Self::Statsforvalteren
        }
    }
}
