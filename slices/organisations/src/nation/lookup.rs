use kernel::Day;

use super::{MunicipalityNumber, Nation};

/// Ingen kommune: why a number does not name a municipality on a day, with the way out.
#[derive(Clone, Debug)]
pub enum NoMunicipality<'a> {
    /// Not four digits.
    NotANumber,
    /// Four digits that have been no municipality's number since 2006.
    Unknown,
    /// The number ended before the day; `instead` are the numbers that had taken over by then.
    Ended {
        number: &'a MunicipalityNumber,
        instead: Vec<&'a MunicipalityNumber>,
    },
    /// The number began after the day; `instead` are the numbers it later replaced.
    NotYet {
        number: &'a MunicipalityNumber,
        instead: Vec<&'a MunicipalityNumber>,
    },
}

impl Nation {
    /// The municipality that had the number that day.
    pub fn municipality_at(
        &self,
        number: &str,
        day: Day,
    ) -> Result<&MunicipalityNumber, NoMunicipality<'_>> {
        if number.len() != 4 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NoMunicipality::NotANumber);
        }
        let number = self.number(number).ok_or(NoMunicipality::Unknown)?;
        if number.years.contain(day) {
            return Ok(number);
        }
        let instead = self.instead_of(number, day);
        Err(if number.years.begin_after(day) {
            NoMunicipality::NotYet { number, instead }
        } else {
            NoMunicipality::Ended { number, instead }
        })
    }

    /// The numbers that held that day where this one holds in its own years: forwards through its successors or back through what it replaced.
    pub fn instead_of(&self, number: &MunicipalityNumber, day: Day) -> Vec<&MunicipalityNumber> {
        let steps = if number.years.begin_after(day) {
            &self.predecessors
        } else {
            &self.successors
        };
        let mut found: Vec<&MunicipalityNumber> = Vec::new();
        let mut ahead = vec![number.number];
        while let Some(next) = ahead.pop() {
            for &step in steps.get(next).into_iter().flatten() {
                match self.number(step) {
                    Some(known) if !known.years.contain(day) => ahead.push(step),
                    Some(known) if !found.iter().any(|other| other.number == step) => {
                        found.push(known)
                    }
                    _ => {}
                }
            }
        }
        found.sort_by_key(|known| known.number);
        found
    }
}
