use std::{
    collections::{BTreeMap, BTreeSet, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
    sync::Arc,
};

use maps::{Cartogram, Seed, Settings, cartogram};

use super::places;
use crate::{boundaries::county_of, cache::Cache};

/// Sirkelstørrelser: how many people live in each municipality, and in which year that was.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sizes {
    pub year: Option<i32>,
    pub people: BTreeMap<String, f64>,
}

/// By all that the circles are made of: the same seeds and neighbours always give the same circles.
static CIRCLES: Cache<u64, Cartogram> = Cache::of(24);

/// A circle for each place.
pub async fn circles(
    places: &BTreeSet<&str>,
    neighbours: Vec<(String, String)>,
    sizes: &Sizes,
) -> anyhow::Result<Arc<Cartogram>> {
    let seeds: Vec<Seed> = places
        .iter()
        .filter_map(|place| seed(place, sizes))
        .collect();
    let key = key(&seeds, &neighbours);
    if let Some(known) = CIRCLES.get(&key) {
        return Ok(known);
    }
    let made = move || cartogram(&seeds, &neighbours, Settings::default());
    let made = tokio::task::spawn_blocking(made).await?;
    Ok(CIRCLES.put(key, made))
}

fn seed(place: &str, sizes: &Sizes) -> Option<Seed> {
    let people = |number: &str| sizes.people.get(number).copied().unwrap_or_default();
    let (at, size) = if place.len() == 2 {
        let of_county = |(number, _): &(&String, &f64)| county_of(number) == place;
        let sum = sizes.people.iter().filter(of_county).map(|(_, size)| size);
        (places::of_county(place, people)?, sum.sum())
    } else {
        (places::of_municipality(place)?, people(place))
    };
    Some(Seed::at_degrees(place, at.longitude, at.latitude, size))
}

fn key(seeds: &[Seed], neighbours: &[(String, String)]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for seed in seeds {
        seed.code.hash(&mut hasher);
        seed.size.to_bits().hash(&mut hasher);
    }
    neighbours.hash(&mut hasher);
    hasher.finish()
}
