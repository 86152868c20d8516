//! Every number that a municipality has had, with how many live there: such that those that merged add up.

use super::chance::chance;
use crate::root;
use anyhow::{Context, Result, ensure};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

const FOLDER: &str = "slices/organisations/data";

pub struct Place {
    pub number: String,
    /// What it was and became, under whatever number: rates go by it.
    pub became: String,
    pub people: f64,
}

/// Every number, in order.
pub fn all() -> Result<Vec<Place>> {
    let read = |name: &str| {
        let path = root::path(FOLDER).join(name);
        fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))
    };
    let (numbers, successors) = (read("municipalities.csv")?, read("successors.csv")?);
    let became: BTreeMap<&str, Vec<&str>> = pairs(&successors).fold(
        BTreeMap::new(),
        |mut known: BTreeMap<&str, Vec<&str>>, (ended, successor)| {
            known.entry(ended).or_default().push(successor);
            known
        },
    );
    let mut seen = BTreeSet::new();
    let mut places: Vec<Place> = pairs(&numbers)
        .filter(|(_, number)| seen.insert(*number))
        .map(|(municipality, number)| Place {
            number: number.to_owned(),
            became: last(municipality, &became).to_owned(),
            people: people(municipality, &became),
        })
        .collect();
    ensure!(!places.is_empty(), "no municipalities");
    places.sort_by(|one, other| one.number.cmp(&other.number));
    Ok(places)
}

/// The first two fields of each line.
fn pairs(list: &str) -> impl Iterator<Item = (&str, &str)> {
    list.lines().skip(1).filter_map(|line| {
        let mut fields = line.split(';');
        Some((fields.next()?, fields.next()?))
    })
}

fn people(municipality: &str, became: &BTreeMap<&str, Vec<&str>>) -> f64 {
    let Some(successors) = became.get(municipality) else {
        // Most municipalities are small.
        return 600.0 + 34_000.0 * chance(&["people", municipality], 0).powi(3);
    };
    let share = |successor: &str| {
        let of = |one: &str| 0.2 + chance(&["part", one], 0);
        let parts = became.iter().filter(|(_, to)| to.contains(&successor));
        let whole: f64 = parts.map(|(part, _)| of(part)).sum();
        of(municipality) / whole
    };
    let parts = successors.iter();
    parts.map(|one| people(one, became) * share(one)).sum()
}

fn last<'a>(municipality: &'a str, became: &BTreeMap<&'a str, Vec<&'a str>>) -> &'a str {
    let next = became.get(municipality).and_then(|all| all.first());
    next.map_or(municipality, |next| last(next, became))
}
