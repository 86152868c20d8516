use std::{collections::HashMap, sync::LazyLock};

use organisations::nation::nation;

/// Where something lies, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Degrees {
    pub longitude: f64,
    pub latitude: f64,
}

static PLACES: LazyLock<HashMap<&'static str, Degrees>> = LazyLock::new(read);

fn read() -> HashMap<&'static str, Degrees> {
    let lines = include_str!("../../data/places.csv").lines().skip(1);
    let place = |line: &'static str| {
        let mut cells = line.split(';');
        let number = cells.next()?;
        let longitude = cells.next()?.parse().ok()?;
        let latitude = cells.next()?.parse().ok()?;
        Some((
            number,
            Degrees {
                longitude,
                latitude,
            },
        ))
    };
    lines.filter_map(place).collect()
}

/// A point in the municipality of today.
pub fn of_municipality(number: &str) -> Option<Degrees> {
    PLACES.get(number).copied()
}

/// The middle of the county's municipalities, each counted as much as it weighs.
pub fn of_county(county: &str, weight: impl Fn(&str) -> f64) -> Option<Degrees> {
    let is_of_county = |number: &&&str| {
        nation()
            .number(number)
            .is_some_and(|known| known.county == county)
    };
    let mut numbers: Vec<&&str> = PLACES.keys().filter(is_of_county).collect();
    // The same sum, whatever the order of the table.
    numbers.sort();
    let (mut sum, mut longitude, mut latitude) = (0.0, 0.0, 0.0);
    for number in numbers {
        let at = of_municipality(number)?;
        let weight = weight(number).max(1.0);
        sum += weight;
        longitude += weight * at.longitude;
        latitude += weight * at.latitude;
    }
    (sum > 0.0).then(|| Degrees {
        longitude: longitude / sum,
        latitude: latitude / sum,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_municipality_of_today_has_a_place_and_no_other() {
        let today = "2026-11-16".parse().unwrap();
        let numbers: Vec<&str> = nation()
            .municipalities_at(today)
            .map(|one| one.number)
            .collect();
        for number in &numbers {
            assert!(of_municipality(number).is_some(), "{number} has no place");
        }
        assert_eq!(PLACES.len(), numbers.len());
    }

    #[test]
    fn places_lie_where_they_should() {
        for (name, number, longitude, latitude) in [
            ("Oslo", "0301", 10.7, 59.9),
            ("Bergen", "4601", 5.3, 60.4),
            ("Tromsø", "5501", 18.9, 69.6),
            ("Lindesnes", "4205", 7.2, 58.1),
        ] {
            let at = of_municipality(number).unwrap();
            assert!((at.longitude - longitude).abs() < 1.0, "{name} {at:?}");
            assert!((at.latitude - latitude).abs() < 0.25, "{name} {at:?}");
        }
        let vestland = of_county("46", |number| if number == "4601" { 1e9 } else { 0.0 });
        let bergen = of_municipality("4601").unwrap();
        let apart = vestland.map(|at| (at.longitude - bergen.longitude).abs());
        assert!(apart.is_some_and(|apart| apart < 0.01));
        assert_eq!(of_county("99", |_| 1.0), None);
    }
}
