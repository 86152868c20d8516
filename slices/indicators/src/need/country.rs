use std::collections::BTreeMap;

use database::Fetch;
use kernel::{Day, Id};
use organisations::nation::nation;

use crate::{
    countrywide::{self, Countrywide, Figure},
    indicator::Indicator,
    queries::{catalogue, countrywide::Told},
    words::Need,
};

/// So many years back a newest figure is looked for.
const YEARS: i32 = 6;
/// The indicator of how many live where.
const POPULATION: &str = "population";

/// Kommunene i landet: all of them as they are on a day, with the newest figures of each indicator.
#[derive(Clone, Debug)]
pub struct Country {
    pub indicators: Vec<Indicator>,
    /// Number and name, in the order of the numbers.
    pub places: Vec<(&'static str, &'static str)>,
    /// The year that each indicator is compared in.
    years: BTreeMap<Id, i32>,
    figures: Countrywide,
}

impl Country {
    /// As it is on the day.
    ///
    /// # Errors
    /// What the database says.
    pub async fn read(reader: &mut impl Fetch, today: Day) -> database::Result<Self> {
        let known = nation().municipalities_at(today);
        let mut places: Vec<_> = known.map(|one| (one.number, one.name)).collect();
        places.sort_unstable();
        let indicators = catalogue::indicators(reader).await?;
        let within = (today.year() - YEARS, today.year());
        let told = countrywide::told(reader, &indicators, within).await?;
        let years = newest_years(&indicators, &told, places.len());
        let figures = countrywide::of_years(reader, &indicators, &years).await?;
        Ok(Self::new(indicators, places, years, figures))
    }

    /// Of what is known.
    pub fn new(
        indicators: Vec<Indicator>,
        places: Vec<(&'static str, &'static str)>,
        years: BTreeMap<Id, i32>,
        figures: Countrywide,
    ) -> Self {
        Self {
            indicators,
            places,
            years,
            figures,
        }
    }

    pub fn indicator(&self, key: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|one| one.key == key)
    }

    /// What the indicator last said of the municipality.
    pub fn value(&self, indicator: Id, municipality: &str) -> Option<&Figure> {
        self.figures.get(&indicator)?.get(municipality)
    }

    /// The year that an indicator is compared in; `None` where too few municipalities have a figure of it.
    pub fn year(&self, indicator: Id) -> Option<i32> {
        self.years.get(&indicator).copied()
    }

    /// How many live in the municipality; `None` where it is not known.
    pub fn people(&self, municipality: &str) -> Option<f64> {
        let indicator = self.indicator(POPULATION)?;
        let people = self.value(indicator.id, municipality)?.number?;
        (people > 0.0).then_some(people)
    }
}

/// Of each indicator that says something of need, and of how many live there, the newest year in which at least half of the
/// municipalities, of which there are so many, have a figure.
fn newest_years(
    indicators: &[Indicator],
    told: &[Told],
    municipalities: usize,
) -> BTreeMap<Id, i32> {
    let counts = |one: &&Indicator| one.need != Need::Unsaid || one.key == POPULATION;
    let newest = |one: &Indicator| {
        let enough =
            |told: &&Told| told.indicator == one.id && told.municipalities * 2 >= municipalities;
        let year = told.iter().filter(enough).map(|told| told.year).max()?;
        Some((one.id, year))
    };
    indicators
        .iter()
        .filter(counts)
        .filter_map(newest)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn the_newest_year_is_one_that_half_of_the_municipalities_have_a_figure_of() {
        let indicators = Catalogue::starting_set().unwrap().indicators;
        let id = |key: &str| indicators.iter().find(|one| one.key == key).unwrap().id;
        let told = |key: &str, year: i32, municipalities: usize| Told {
            indicator: id(key),
            year,
            municipalities,
        };
        let all = [
            told("low-income", 2023, 357),
            told("low-income", 2024, 179),
            told("low-income", 2025, 178),
            told("population", 2026, 357),
            told("unemployment", 2025, 3),
        ];
        let found = newest_years(&indicators, &all, 357);
        assert_eq!(found.get(&id("low-income")), Some(&2024));
        assert_eq!(found.get(&id("population")), Some(&2026));
        assert_eq!(found.get(&id("unemployment")), None);
        assert_eq!(found.len(), 2);
    }
}
