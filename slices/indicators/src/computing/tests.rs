//! Series over the mergers of 2018, 2020 and 2024, and over splits, with planted figures.

use std::collections::BTreeMap;

use kernel::Day;
use organisations::nation::nation;

use super::*;
use crate::catalogue::{Catalogue, series_id};

fn indicator(key: &str) -> Indicator {
    let all = Catalogue::starting_set().unwrap().indicators;
    all.into_iter().find(|one| one.key == key).unwrap()
}

fn places() -> Places {
    Places::at(nation(), Day::of(2026, 5, 1).unwrap())
}

fn editions(cells: &[(&str, i32, &str, Cell)]) -> Editions {
    let mut editions = Editions::new();
    for (series, year, region, cell) in cells {
        let edition = editions.entry((series_id(series), *year)).or_default();
        std::sync::Arc::make_mut(edition).insert(region.parse().unwrap(), *cell);
    }
    editions
}

fn values(key: &str, editions: &Editions) -> BTreeMap<(String, i32), Value> {
    let indicator = indicator(key);
    let hiding = Hiding::of(std::slice::from_ref(&indicator), editions, &places());
    let values = compute(&indicator, editions, &places(), &hiding);
    let keyed = values
        .into_iter()
        .map(|one| ((one.region.to_string(), one.year), one));
    keyed.collect()
}

fn of<'a>(values: &'a BTreeMap<(String, i32), Value>, region: &str, year: i32) -> &'a Value {
    &values[&(region.to_owned(), year)]
}

const N: fn(f64) -> Cell = Cell::number;

#[test]
fn a_sum_is_carried_over_a_merger_part_and_whole_each_by_itself() {
    // Fjell, Sund and Øygarden became Øygarden (4626) in 2020.
    let editions = editions(&[
        ("social-assistance", 2019, "1246", N(300.0)),
        ("social-assistance", 2019, "1245", N(50.0)),
        ("social-assistance", 2019, "1259", N(40.0)),
        ("population", 2019, "1246", N(26_000.0)),
        ("population", 2019, "1245", N(7_000.0)),
        ("population", 2019, "1259", N(5_000.0)),
        ("social-assistance", 2021, "4626", N(400.0)),
        ("population", 2021, "4626", N(39_000.0)),
    ]);
    let values = values("social-assistance", &editions);
    let before = of(&values, "4626", 2019);
    assert_eq!((before.part, before.whole), (Some(390.0), Some(38_000.0)));
    assert_eq!(before.number, Some(390.0 * 1000.0 / 38_000.0));
    let joined = ["1245", "1246", "1259"].map(str::to_owned).to_vec();
    assert_eq!(before.note, Note::Summed(joined));
    let after = of(&values, "4626", 2021);
    assert_eq!((after.part, &after.note), (Some(400.0), &Note::AsReported));
}

#[test]
fn a_sum_of_some_is_not_told_as_the_sum_of_all() {
    let editions = editions(&[
        ("social-assistance", 2019, "1246", N(300.0)),
        (
            "social-assistance",
            2019,
            "1245",
            Cell::marked(Mark::NotPublished),
        ),
        ("social-assistance", 2019, "1259", N(40.0)),
        ("population", 2019, "1246", N(26_000.0)),
        ("population", 2019, "1245", N(7_000.0)),
        ("population", 2019, "1259", N(5_000.0)),
        (
            "social-assistance",
            2020,
            "1507",
            Cell::marked(Mark::Missing),
        ),
    ]);
    let values = values("social-assistance", &editions);
    let before = of(&values, "4626", 2019);
    assert_eq!(
        (before.number, before.mark),
        (None, Some(Mark::NotPublished))
    );
}

#[test]
fn a_mean_is_weighted_and_a_median_is_not_carried_over() {
    let editions = editions(&[
        ("debt-counselling-waiting", 2019, "1246", N(10.0)),
        ("debt-counselling-waiting", 2019, "1245", N(20.0)),
        ("debt-counselling-waiting", 2019, "1259", N(40.0)),
        ("population", 2019, "1246", N(20_000.0)),
        ("population", 2019, "1245", N(10_000.0)),
        ("population", 2019, "1259", N(10_000.0)),
        ("median-income", 2019, "1246", N(500_000.0)),
        ("median-income", 2019, "1245", N(400_000.0)),
        ("median-income", 2019, "1259", N(400_000.0)),
        ("median-income", 2019, "0301", N(450_000.0)),
        ("median-income", 2021, "4626", N(480_000.0)),
    ]);
    let waiting = values("debt-counselling-waiting", &editions);
    let told = of(&waiting, "4626", 2019);
    assert_eq!(told.number, Some(20.0));
    assert!(
        matches!(&told.note, Note::Weighted(all) if all.len() == 3),
        "{:?}",
        told.note
    );
    let income = values("median-income", &editions);
    let told = of(&income, "4626", 2019);
    assert_eq!((told.number, told.mark), (None, Some(Mark::NotComparable)));
    assert!(matches!(&told.note, Note::NotComparable(all) if all.len() == 3));
    assert_eq!(of(&income, "0301", 2019).number, Some(450_000.0));
    assert_eq!(of(&income, "4626", 2021).number, Some(480_000.0));
}

#[test]
fn a_split_stops_the_series() {
    // Ålesund (1507) was divided into Ålesund (1508) and Haram (1580) in 2024.
    let editions = editions(&[
        ("population", 2023, "1507", N(67_000.0)),
        ("population", 2024, "1508", N(58_000.0)),
        ("population", 2024, "1580", N(9_500.0)),
    ]);
    let values = values("population", &editions);
    for place in ["1508", "1580"] {
        let before = of(&values, place, 2023);
        assert_eq!(
            (before.number, before.mark),
            (None, Some(Mark::NotComparable))
        );
        assert_eq!(before.note, Note::Split("1507".to_owned()), "{place}");
    }
    assert_eq!(of(&values, "1580", 2024).number, Some(9_500.0));
}

#[test]
fn figures_that_the_source_recomputed_to_todays_borders_stand_as_they_are() {
    let editions = editions(&[
        ("population", 2010, "4601", N(250_000.0)),
        ("population", 2010, "4626", N(33_000.0)),
        ("population", 2010, "1508", N(50_000.0)),
        ("population", 2010, "1580", N(9_000.0)),
    ]);
    let values = values("population", &editions);
    for (place, number) in [("4601", 250_000.0), ("1508", 50_000.0)] {
        let told = of(&values, place, 2010);
        assert_eq!((told.number, &told.note), (Some(number), &Note::AsReported));
    }
}

#[test]
fn a_county_is_reckoned_from_nine_tenths_of_its_municipalities_and_not_from_fewer() {
    let all: Vec<&str> = places()
        .municipalities
        .iter()
        .filter(|one| one.county == "46")
        .map(|one| one.number)
        .collect();
    let planted = |leave_out: usize| {
        let mut cells = Vec::new();
        for number in all.iter().skip(leave_out) {
            cells.push(("social-assistance", 2025, *number, N(100.0)));
            cells.push(("population", 2025, *number, N(4_000.0)));
        }
        values("social-assistance", &editions(&cells))
    };
    let whole = planted(0);
    let county = of(&whole, "46", 2025);
    assert_eq!(
        (county.number, county.covered as usize),
        (Some(25.0), all.len())
    );
    assert_eq!(county.part, Some(100.0 * all.len() as f64));
    let most = planted(4);
    let county = of(&most, "46", 2025);
    assert_eq!((county.number, county.part), (Some(25.0), None));
    assert_eq!(
        (county.covered, county.members),
        (all.len() as u32 - 4, all.len() as u32)
    );
    let few = planted(10);
    let county = of(&few, "46", 2025);
    assert_eq!((county.number, county.mark), (None, Some(Mark::Missing)));
}

#[test]
fn the_sources_own_figure_of_a_county_counts_for_more() {
    let editions = editions(&[
        ("median-income", 2025, "46", N(470_000.0)),
        ("median-income", 2025, "4601", N(480_000.0)),
        ("median-income", 2025, "0", N(465_000.0)),
    ]);
    let values = values("median-income", &editions);
    assert_eq!(of(&values, "46", 2025).number, Some(470_000.0));
    assert_eq!(of(&values, "0", 2025).number, Some(465_000.0));
    assert_eq!(of(&values, "46", 2025).note, Note::AsReported);
}

#[test]
fn small_counts_are_hidden_and_cannot_be_worked_out_of_the_county() {
    let county: Vec<&str> = places()
        .municipalities
        .iter()
        .filter(|one| one.county == "46")
        .map(|one| one.number)
        .collect();
    let mut cells = Vec::new();
    for (at, number) in county.iter().enumerate() {
        let count = if at == 0 { 2.0 } else { 20.0 + at as f64 };
        cells.push(("temporary-housing", 2025, *number, N(count)));
        cells.push(("population", 2025, *number, N(4_000.0)));
    }
    let values = values("temporary-housing", &editions(&cells));
    let small = of(&values, county[0], 2025);
    assert_eq!(
        (small.number, small.part, small.mark),
        (None, None, Some(Mark::Suppressed))
    );
    let hidden = values
        .values()
        .filter(|one| one.mark == Some(Mark::Suppressed))
        .count();
    assert!(hidden >= 2, "one alone is what the county's total lacks");
    assert!(hidden <= 3, "{hidden} are more than need be");
}

#[test]
fn what_one_indicator_hides_no_other_shows_below_its_line() {
    let housing = [
        indicator("temporary-housing"),
        indicator("temporary-housing-long"),
    ];
    let places_now = places();
    let county = places_now
        .municipalities
        .iter()
        .filter(|one| one.county == "46");
    let mut cells = Vec::new();
    for (at, one) in county.enumerate() {
        let all = if at == 0 { 3.0 } else { 40.0 };
        cells.push(("temporary-housing", 2025, one.number, N(all)));
        cells.push((
            "temporary-housing-long",
            2025,
            one.number,
            N(if at == 0 { 0.0 } else { 10.0 }),
        ));
        cells.push(("population", 2025, one.number, N(4_000.0)));
    }
    let editions = editions(&cells);
    let hiding = Hiding::of(&housing, &editions, &places());
    let told = housing.map(|one| compute(&one, &editions, &places(), &hiding));
    let hidden = |values: &[Value]| -> Vec<Region> {
        let hidden = values
            .iter()
            .filter(|one| one.mark == Some(Mark::Suppressed));
        hidden.map(|one| one.region.clone()).collect()
    };
    assert!(hidden(&told[0]).len() >= 2);
    assert_eq!(hidden(&told[0]), hidden(&told[1]));
    for one in told[1]
        .iter()
        .filter(|one| one.mark == Some(Mark::Suppressed))
    {
        assert_eq!((one.whole, one.number), (None, None));
    }
}

#[test]
fn marks_are_carried_along_and_nothing_to_count_is_no_zero() {
    let editions = editions(&[
        (
            "population",
            2025,
            "4601",
            Cell {
                number: Some(290_000.0),
                mark: Some(Mark::Provisional),
            },
        ),
        ("population", 2025, "4602", Cell::marked(Mark::Nil)),
        ("population", 2025, "4611", Cell::marked(Mark::CannotOccur)),
        ("population", 2024, "4611", N(4_000.0)),
    ]);
    let values = values("population", &editions);
    let told = |place: &str| {
        let value = of(&values, place, 2025);
        (value.number, value.mark)
    };
    assert_eq!(told("4601"), (Some(290_000.0), Some(Mark::Provisional)));
    assert_eq!(told("4602"), (None, Some(Mark::Nil)));
    assert_eq!(told("4611"), (None, Some(Mark::CannotOccur)));
}
