use std::collections::{BTreeMap, HashMap};

use database::Fetch;
use kernel::{Day, Id};
use organisations::nation::nation;

use crate::{
    indicator::Indicator,
    queries::{
        catalogue,
        need::{self, Newest},
    },
};

/// Kommunene i landet: all of them as they are on a day, with the newest figures of each indicator.
#[derive(Clone, Debug)]
pub struct Country {
    pub indicators: Vec<Indicator>,
    /// Number and name, in the order of the numbers.
    pub places: Vec<(&'static str, &'static str)>,
    newest: HashMap<Id, BTreeMap<String, Newest>>,
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
        let newest = need::newest(reader, places.len(), today).await?;
        Ok(Self::new(indicators, places, newest))
    }

    /// Of what is known.
    pub fn new(
        indicators: Vec<Indicator>,
        places: Vec<(&'static str, &'static str)>,
        all: Vec<Newest>,
    ) -> Self {
        let mut newest: HashMap<Id, BTreeMap<String, Newest>> = HashMap::new();
        for one in all {
            let of_it = newest.entry(one.indicator).or_default();
            of_it.insert(one.municipality.clone(), one);
        }
        Self {
            indicators,
            places,
            newest,
        }
    }

    pub fn indicator(&self, key: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|one| one.key == key)
    }

    /// What the indicator last said of the municipality.
    pub fn value(&self, indicator: Id, municipality: &str) -> Option<&Newest> {
        self.newest.get(&indicator)?.get(municipality)
    }

    /// The year that an indicator is compared in; `None` where too few municipalities have a figure of it.
    pub fn year(&self, indicator: Id) -> Option<i32> {
        let of_it = self.newest.get(&indicator)?;
        of_it.values().next().map(|one| one.year)
    }

    /// How many live in the municipality; `None` where it is not known.
    pub fn people(&self, municipality: &str) -> Option<f64> {
        let indicator = self.indicator("population")?;
        let people = self.value(indicator.id, municipality)?.number?;
        (people > 0.0).then_some(people)
    }
}
