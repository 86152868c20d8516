use std::{collections::BTreeMap, sync::Arc};

use kernel::Language;
use shell::Fields;

use super::*;
use crate::{
    catalogue::Catalogue,
    countrywide::{Countrywide, OfYear},
    mark::Mark,
    need::Scale,
};

const PLACES: [(&str, &str); 12] = [
    ("0001", "A"),
    ("0002", "B"),
    ("0003", "C"),
    ("0004", "D"),
    ("0005", "E"),
    ("0006", "F"),
    ("0007", "G"),
    ("0008", "H"),
    ("0009", "I"),
    ("0010", "J"),
    ("0011", "K"),
    ("0012", "L"),
];

/// Twelve municipalities, each with more recipients of social assistance and fewer who complete school than the one
/// before; the people are these.
fn country(people: f64, without: &[(&str, &str)]) -> Country {
    let indicators = Catalogue::starting_set().unwrap().indicators;
    let mut years = BTreeMap::new();
    let mut all = Countrywide::new();
    for (key, share) in [("social-assistance", 0.01), ("upper-secondary", -0.02)] {
        let indicator = indicators.iter().find(|one| one.key == key).unwrap();
        let mut of_year = OfYear::new();
        for (at, (number, _)) in PLACES.iter().enumerate() {
            let is_missing = without.contains(&(key, *number));
            let part = (people * (0.4 + share * at as f64)).round();
            let figure = Figure {
                part: Some(part),
                whole: Some(people),
                number: (!is_missing).then(|| part / people * f64::from(indicator.formula.per)),
                mark: is_missing.then_some(Mark::Missing),
            };
            of_year.insert((*number).to_owned(), figure);
        }
        years.insert(indicator.id, 2025);
        all.insert(indicator.id, Arc::new(of_year));
    }
    Country::new(indicators, PLACES.to_vec(), years, all)
}

fn choice(weights: &[(&str, u8)]) -> Choice {
    let weights = weights
        .iter()
        .map(|(key, weight)| ((*key).to_owned(), *weight));
    Choice {
        weights: weights.collect(),
        scale: Scale::Deviations,
    }
}

fn placed<'a>(index: &'a NeedIndex, number: &str) -> &'a Placed {
    index.place(number).unwrap().placed.as_ref().unwrap()
}

#[test]
fn high_counts_up_low_counts_down_and_the_contributions_are_the_index() {
    let both = choice(&[("social-assistance", 3), ("upper-secondary", 1)]);
    let index = NeedIndex::of(&country(10_000.0, &[]), &both).unwrap();
    let last = placed(&index, "0012");
    assert_eq!((last.rank, placed(&index, "0001").rank), (1, 12));
    let sum: f64 = last.parts.iter().flatten().map(|part| part.amount).sum();
    assert!((sum - last.value).abs() < 1e-12);
    let weights: Vec<f64> = index.indicators.iter().map(|(_, weight)| *weight).collect();
    assert_eq!(weights.iter().sum::<f64>(), 1.0);
    assert!(weights.contains(&0.75), "{weights:?}");
}

#[test]
fn few_people_make_ranks_unsure_and_many_make_them_sure() {
    let one = choice(&[("social-assistance", 1)]);
    let width = |people| {
        let index = NeedIndex::of(&country(people, &[]), &one).unwrap();
        let by = placed(&index, "0006").by_numbers;
        by.to - by.from
    };
    assert!(width(100.0) > 3, "{}", width(100.0));
    assert_eq!(width(10_000_000.0), 0);
}

#[test]
fn what_is_missing_is_told_and_too_little_gets_no_rank() {
    let both = choice(&[("social-assistance", 3), ("upper-secondary", 1)]);
    let without = [("upper-secondary", "0003"), ("social-assistance", "0005")];
    let index = NeedIndex::of(&country(10_000.0, &without), &both).unwrap();
    let some = index.place("0003").unwrap();
    assert_eq!(some.missing, ["upper-secondary"]);
    assert!((some.placed.as_ref().unwrap().covered - 0.75).abs() < 1e-12);
    let refused = index.place("0005").unwrap();
    assert!((refused.placed.as_ref().unwrap_err().covered - 0.25).abs() < 1e-12);
    assert_eq!(index.ranked, 11);
}

#[test]
fn nothing_chosen_or_nothing_known_is_refused() {
    let nothing = NeedIndex::of(&country(1000.0, &[]), &choice(&[]));
    assert_eq!(nothing.unwrap_err(), NoIndex::NoWeight);
    let unknown = NeedIndex::of(&country(1000.0, &[]), &choice(&[("child-poverty", 5)]));
    assert_eq!(unknown.unwrap_err(), NoIndex::NoWeight);
}

#[test]
fn a_choice_stands_in_the_address_and_reads_back() {
    let t = texts::Catalogue::new(&[crate::TEXTS]).tongue(Language::Nb);
    let indicators = Catalogue::starting_set().unwrap().indicators;
    let read = |pairs: &[(&str, &str)]| {
        let pairs = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Choice::read(&Fields::new(pairs.collect(), t.clone()), &indicators)
    };
    let all = read(&[]);
    assert!(all.weights.len() > 10 && all.weights.iter().all(|(_, weight)| *weight == 1));
    assert_eq!(all.weight("population"), 0, "it says nothing of need");
    let young = read(&[("gruppe", "barn")]);
    assert!(young.weight("child-poverty") == 1 && young.weight("low-income") == 0);
    let asked = read(&[
        ("vekt-low-income", "9"),
        ("vekt-child-poverty", "0"),
        ("skala", "rang"),
    ]);
    assert_eq!(asked.weights, [("low-income".to_owned(), 5)]);
    assert_eq!(
        asked.href("/x", &[("a", "b")]),
        "/x?vekt-low-income=5&skala=rang&a=b"
    );
}
