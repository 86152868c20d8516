use std::collections::BTreeSet;

use statistics::comparable::{Attribute, AttributeScale, most_alike};

use crate::{
    countrywide::{Countrywide, Figure},
    indicator::Indicator,
};

/// So many municipalities are compared with.
pub const ALIKE: usize = 9;

/// What municipalities are compared by: how many live there, how old they are, and how many have little to live on. Each
/// counts as much as the others.
const ATTRIBUTES: [(&str, AttributeScale); 4] = [
    ("population", AttributeScale::Relative),
    ("children-share", AttributeScale::Plain),
    ("older-share", AttributeScale::Plain),
    ("low-income", AttributeScale::Plain),
];

/// Sammenlignbare kommuner: those most like one by the stated attributes, nearest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alike {
    /// The keys of the indicators that they are compared by.
    pub by: Vec<&'static str>,
    /// Those left out, since the municipality or most of the others have no figure.
    pub left_out: Vec<&'static str>,
    pub places: Vec<AlikePlace>,
}

/// Sammenlignbar kommune, by its number.
#[derive(Clone, Debug, PartialEq)]
pub struct AlikePlace {
    pub number: String,
    /// In standard deviations: 0 is the same.
    pub distance: f64,
    /// The share of the distance that each attribute has, in their order.
    pub parts: Vec<f64>,
}

impl Alike {
    /// Finds them among all municipalities that have a figure.
    pub fn of<'a>(own: &str, indicators: &[Indicator], others: &'a Countrywide) -> Self {
        let has_figure = |(number, one): (&'a String, &Figure)| one.number.map(|_| number);
        let numbers: BTreeSet<&String> = others
            .values()
            .flat_map(|of| of.iter().filter_map(has_figure))
            .collect();
        let numbers: Vec<&String> = numbers.into_iter().collect();
        let own_place = numbers.iter().position(|number| *number == own);
        let mut found = Self::default();
        let mut attributes = Vec::new();
        for (key, scale) in ATTRIBUTES {
            let values = values(key, indicators, others, &numbers);
            let has_own = own_place.is_some_and(|at| values.get(at).is_some_and(Option::is_some));
            if has_own && values.iter().flatten().count() * 2 > numbers.len() {
                found.by.push(key);
                attributes.push(Attribute {
                    weight: 1.0,
                    scale,
                    values,
                });
            } else {
                found.left_out.push(key);
            }
        }
        let near = most_alike(&attributes, ALIKE).ok();
        let near = near.and_then(|mut all| own_place.map(|at| all.swap_remove(at)));
        let place = |one: statistics::comparable::ComparablePlace| {
            Some(AlikePlace {
                number: (*numbers.get(one.place)?).clone(),
                distance: one.distance,
                parts: one.parts,
            })
        };
        let near = near.and_then(Result::ok).unwrap_or_default();
        found.places = near.into_iter().filter_map(place).collect();
        found
    }
}

fn values(
    key: &str,
    indicators: &[Indicator],
    others: &Countrywide,
    numbers: &[&String],
) -> Vec<Option<f64>> {
    let indicator = indicators.iter().find(|one| one.key == key);
    let of = indicator.and_then(|one| others.get(&one.id));
    let value = |number: &&String| of?.get(*number)?.number;
    numbers.iter().map(value).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{catalogue::Catalogue, countrywide::OfYear};

    fn others(indicators: &[Indicator], figures: &[(&str, &[(&str, f64)])]) -> Countrywide {
        let of = |key: &str| indicators.iter().find(|one| one.key == key).unwrap().id;
        let figure = |number: f64| Figure {
            number: Some(number),
            ..Figure::default()
        };
        let by_number = |all: &[(&str, f64)]| -> Arc<OfYear> {
            let each = all.iter();
            let each = each.map(|(place, number)| ((*place).to_owned(), figure(*number)));
            Arc::new(each.collect())
        };
        let each = figures.iter();
        each.map(|(key, all)| (of(key), by_number(all))).collect()
    }

    #[test]
    fn the_most_alike_come_first_and_what_few_have_is_left_out() {
        let indicators = Catalogue::starting_set().unwrap().indicators;
        let all = others(
            &indicators,
            &[
                (
                    "population",
                    &[
                        ("4601", 1000.0),
                        ("4602", 64_000.0),
                        ("4611", 1100.0),
                        ("4612", 900.0),
                    ],
                ),
                (
                    "children-share",
                    &[
                        ("4601", 20.0),
                        ("4602", 20.0),
                        ("4611", 20.0),
                        ("4612", 28.0),
                    ],
                ),
                ("low-income", &[("4601", 9.0), ("4602", 9.0)]),
            ],
        );
        let found = Alike::of("4601", &indicators, &all);
        assert_eq!(found.by, ["population", "children-share"]);
        assert_eq!(found.left_out, ["older-share", "low-income"]);
        let numbers: Vec<&str> = found.places.iter().map(|one| one.number.as_str()).collect();
        assert_eq!(numbers, ["4611", "4602", "4612"]);
        let last = found.places.last().unwrap();
        assert!(last.parts[1] > 0.9 && (last.parts.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_place_without_figures_is_compared_with_nobody() {
        let indicators = Catalogue::starting_set().unwrap().indicators;
        let all = others(
            &indicators,
            &[("population", &[("4601", 1000.0), ("4602", 900.0)])],
        );
        let found = Alike::of("4699", &indicators, &all);
        assert!(found.places.is_empty() && found.by.is_empty());
        assert!(
            Alike::of("4601", &indicators, &Countrywide::new())
                .places
                .is_empty()
        );
    }
}
