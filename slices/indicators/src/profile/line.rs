use std::collections::BTreeMap;

use super::{Alike, Among, Course, development, median::median};
use crate::{
    computing::Value,
    countrywide::OfYear,
    hearing::Correction,
    indicator::Indicator,
    region::Region,
    series_of_places::{Developments, newest},
};

/// Linje i profilen: what one indicator says of the municipality, and what is beside it in the same year.
#[derive(Clone, Debug)]
pub struct Line {
    pub indicator: Indicator,
    /// The newest figure; where none can be shown, the newest year with why.
    pub own: Option<Value>,
    pub county: Option<Value>,
    pub nation: Option<Value>,
    /// Of the municipalities most alike; none where the indicator is what they were chosen by.
    pub middle: Option<Middle>,
    /// Every year, the oldest first.
    pub years: Vec<Value>,
    pub course: Course,
    pub among: Among,
    /// What the municipality has said of the figures and the office has accepted.
    pub notes: Vec<Correction>,
}

/// Den midterste av de sammenlignbare kommunene, and how far they are spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Middle {
    pub number: f64,
    pub low: f64,
    pub high: f64,
    /// How many of them have a figure that can be shown.
    pub of: usize,
}

/// What lines are made of.
pub struct Around<'a> {
    pub regions: &'a [Region; 3],
    pub developments: &'a Developments<'a>,
    pub alike: &'a Alike,
}

impl Line {
    pub fn of(
        indicator: Indicator,
        around: &Around<'_>,
        others: Option<&OfYear>,
        notes: Vec<Correction>,
    ) -> Self {
        let [own_region, county, nation] = around.regions;
        let by_year = around.developments.get(indicator.id, own_region);
        let own = by_year.and_then(|years| newest(years).or(years.values().last().copied()));
        let same_year = |region| {
            let years = around.developments.get(indicator.id, region)?;
            match own {
                Some(own) => years.get(&own.year).copied(),
                None => newest(years),
            }
            .cloned()
        };
        let empty = OfYear::new();
        let others = others.unwrap_or(&empty);
        let is_attribute = around.alike.by.contains(&indicator.key.as_str());
        Self {
            county: same_year(county),
            nation: same_year(nation),
            middle: (!is_attribute)
                .then(|| middle(around.alike, others))
                .flatten(),
            course: development(&indicator, by_year.unwrap_or(&BTreeMap::new())),
            among: Among::of(&indicator, own_region.code(), others.iter()),
            years: by_year
                .map(|years| years.values().map(|value| (*value).clone()).collect())
                .unwrap_or_default(),
            own: own.cloned(),
            indicator,
            notes,
        }
    }
}

fn middle(alike: &Alike, others: &OfYear) -> Option<Middle> {
    let known = alike.places.iter();
    let mut numbers: Vec<f64> = known
        .filter_map(|place| others.get(&place.number)?.number)
        .collect();
    let number = median(&mut numbers)?;
    Some(Middle {
        number,
        low: *numbers.first()?,
        high: *numbers.last()?,
        of: numbers.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{countrywide::Figure, profile::alike::AlikePlace};

    #[test]
    fn the_middle_is_that_of_those_that_have_a_figure() {
        let place = |number: &str| AlikePlace {
            number: number.to_owned(),
            distance: 1.0,
            parts: vec![],
        };
        let alike = Alike {
            places: ["1", "2", "3", "4"].map(place).to_vec(),
            ..Alike::default()
        };
        let of = |numbers: &[(&str, f64)]| {
            let figure = |number| Figure {
                number: Some(number),
                ..Figure::default()
            };
            let all = numbers.iter();
            let all = all.map(|(place, number)| ((*place).to_owned(), figure(*number)));
            middle(&alike, &all.collect())
        };
        let found = of(&[("1", 5.0), ("2", 1.0), ("4", 9.0), ("5", 100.0)]).unwrap();
        assert_eq!(
            (found.number, found.low, found.high, found.of),
            (5.0, 1.0, 9.0, 3)
        );
        assert_eq!(of(&[("1", 5.0), ("2", 1.0)]).unwrap().number, 3.0);
        assert_eq!(of(&[("5", 1.0)]), None);
    }
}
