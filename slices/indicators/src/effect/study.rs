use std::{
    collections::{BTreeMap, HashMap},
    ops::RangeInclusive,
};

use kernel::Id;
use organisations::nation::MunicipalityNumber;
use statistics::effect::{Effect, EffectRules, NoEffect, Observation, Place, Windows, effect};

use super::Began;
use crate::{computing::Value, indicator::Indicator, need::whole_number};

/// So many years before and after are looked at, where there are so many.
const BEFORE: i32 = 6;
const AFTER: i32 = 3;
/// The same question gives the same answer.
const SEED: u64 = 73;

/// Undersøkelse: what is known of every municipality that takes part in a comparison.
#[derive(Clone, Debug)]
pub struct Study {
    /// Number and name, in the order of the places of the answer.
    pub places: Vec<(&'static str, &'static str)>,
    /// Those of the office whose efforts began in another year.
    pub left_out: Vec<&'static str>,
    pub windows: Windows,
    observed: Vec<Place>,
}

/// The years before an effort that began in a year, and those after. The year itself is neither.
fn windows(began: i32, first: i32, last: i32) -> Windows {
    Windows {
        before: (first.max(began - BEFORE), began - 1),
        after: (began + 1, last.min(began + AFTER)),
    }
}

impl Study {
    /// The years that say anything of an effort that began then.
    pub fn years(began: i32) -> RangeInclusive<i32> {
        began - BEFORE..=began + AFTER
    }

    /// Of all municipalities of the country: those that began that year against those that never did.
    pub fn of(
        indicator: &Indicator,
        values: &[Value],
        all: &[&'static MunicipalityNumber],
        (began, people): (&HashMap<Id, Began>, &HashMap<&str, f64>),
        year: i32,
    ) -> Self {
        let mut by_place: BTreeMap<&str, Vec<Observation>> = BTreeMap::new();
        for value in values.iter().filter(|value| value.region.is_municipality()) {
            let of_it = by_place.entry(value.region.code()).or_default();
            of_it.extend(observation(indicator, value));
        }
        let years = || by_place.values().flatten().map(|one| one.year);
        let (first, last) = (years().min().unwrap_or(year), years().max().unwrap_or(year));
        let mut study = Self {
            places: Vec::new(),
            left_out: Vec::new(),
            windows: windows(year, first, last),
            observed: Vec::new(),
        };
        for one in all {
            let has_effort = match began.get(&one.municipality) {
                Some(Began::AnotherYear) => {
                    study.left_out.push(one.name);
                    continue;
                }
                Some(Began::ThatYear) => true,
                None => false,
            };
            study.places.push((one.number, one.name));
            study.observed.push(Place {
                has_effort,
                size: people.get(one.number).copied().unwrap_or(0.0),
                observations: by_place.get(one.number).cloned().unwrap_or_default(),
            });
        }
        study
    }

    /// How many had the effort.
    pub fn treated(&self) -> usize {
        self.observed.iter().filter(|one| one.has_effort).count()
    }

    /// What the municipalities with the effort have changed more than those most alike without.
    ///
    /// # Errors
    /// [`NoEffect`].
    pub fn effect(&self) -> Result<Effect, NoEffect> {
        effect(&self.observed, self.windows, &EffectRules::default(), SEED)
    }

    pub fn has_effort(&self, place: usize) -> bool {
        self.observed.get(place).is_some_and(|one| one.has_effort)
    }
}

fn observation(indicator: &Indicator, value: &Value) -> Option<Observation> {
    let count = indicator.formula.whole.and(value.part);
    Some(Observation {
        year: value.year,
        value: value.number?,
        count: count.map(whole_number),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_windows_hold_what_there_is_and_not_the_year_itself() {
        for (name, began, first, last, before, after) in [
            ("much", 2020, 2000, 2026, (2014, 2019), (2021, 2023)),
            (
                "as much as there is",
                2020,
                2016,
                2022,
                (2016, 2019),
                (2021, 2022),
            ),
            (
                "nothing after",
                2026,
                2016,
                2026,
                (2020, 2025),
                (2027, 2026),
            ),
        ] {
            assert_eq!(
                windows(began, first, last),
                Windows { before, after },
                "{name}"
            );
        }
    }
}
