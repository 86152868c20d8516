use kernel::{Day, Id};
use texts::Tongue;

use crate::{
    nation::{Municipality, MunicipalityNumber, nation},
    words::explain,
};

/// Kommunen som adressen nevner, by a number of today or of another year.
pub struct AskedMunicipality {
    pub municipality: &'static Municipality,
    /// As it stands in the address.
    pub asked: &'static MunicipalityNumber,
    /// The number it has on the day, if it is still there.
    pub now: Option<&'static MunicipalityNumber>,
    /// What took over from one that is gone.
    pub instead: Vec<&'static MunicipalityNumber>,
}

impl AskedMunicipality {
    /// The municipality with the number; `None` where there is none, or the office covers neither it nor what took over.
    pub fn of(number: &str, office: Id, day: Day) -> Option<Self> {
        let asked = nation().number(number)?;
        let municipality = nation().municipality(asked.municipality)?;
        let now = municipality.number_at(nation(), day);
        let instead = match now {
            Some(_) => Vec::new(),
            None => nation().instead_of(asked, day),
        };
        let mut today_s = instead.iter().map(|one| one.municipality);
        let covers = |id| {
            let covering = nation().office_covering(id, day);
            covering.is_some_and(|covering| covering.id == office)
        };
        let is_covered = covers(municipality.id) || today_s.any(covers);
        is_covered.then_some(Self {
            municipality,
            asked,
            now,
            instead,
        })
    }

    /// The number of the day, or the one asked for where there is none.
    pub fn shown(&self) -> &'static MunicipalityNumber {
        self.now.unwrap_or(self.asked)
    }

    /// What is to be said where the number asked for is not one of the day.
    pub fn notice(&self, day: Day, t: &Tongue) -> Option<String> {
        let number = self.asked.number;
        let why = nation().municipality_at(number, day).err()?;
        Some(explain(t, number, day, &why))
    }
}
