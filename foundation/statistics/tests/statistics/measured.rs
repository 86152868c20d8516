//! The methods on what was truly published. Skipped where the material is not there.

use std::collections::{BTreeMap, BTreeSet};

use statistics::{
    rate,
    series::{Change, Note, Observation, Rule, Why, series},
    standing::{FunnelRules, StandsOut, of_rates},
    suppression::{Dimension, Rules, Table, audit, protect},
};

/// The rows of a file, without its heading.
fn rows(name: &str) -> Option<Vec<Vec<String>>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let Ok(text) = std::fs::read_to_string(format!("{folder}/{name}")) else {
        eprintln!("skipped: no {name}");
        return None;
    };
    let row = |line: &str| line.split(',').map(str::to_owned).collect();
    Some(text.lines().skip(1).map(row).collect())
}

/// Cases of social assistance and people, by municipality and year.
fn assistance() -> Option<BTreeMap<(String, i32), (u64, f64)>> {
    let one = |row: &Vec<String>| {
        let count = row[3].parse::<f64>().ok()?.round() as u64;
        Some((
            (row[0].clone(), row[2].parse().ok()?),
            (count, row[5].parse().ok()?),
        ))
    };
    Some(
        rows("kostra/sosialhjelp_kommune_2015_2020.csv")?
            .iter()
            .filter_map(one)
            .collect(),
    )
}

#[test]
fn population_carries_from_2012_to_2024_except_where_municipalities_were_split() {
    let Some(changes) = rows("geo/kommune_overgang.csv") else {
        return;
    };
    let of = |from: &str, to: &str, year: i32| -> Vec<Change<String>> {
        let is_wanted = |row: &&Vec<String>| row[0] == from && row[2] == to;
        let change = |row: &Vec<String>| Change {
            year,
            from: row[1].clone(),
            to: row[3].clone(),
            is_split: row[4].parse::<f64>().unwrap() < 1.0,
        };
        changes
            .iter()
            .filter(is_wanted)
            .map(change)
            .filter(|change| change.from != change.to || change.is_split)
            .collect()
    };
    let mut all = of("2012", "2020", 2020);
    all.extend(of("2020", "2024", 2024));
    let units = |from: &str, to: &str, column: usize| -> BTreeSet<String> {
        changes
            .iter()
            .filter(|row| row[0] == from && row[2] == to)
            .map(|row| row[column].clone())
            .collect()
    };
    let mut figures = Vec::new();
    for (year, units) in [
        (2012, units("2012", "2020", 1)),
        (2020, units("2020", "2024", 1)),
        (2024, units("2020", "2024", 3)),
    ] {
        figures.extend(units.into_iter().map(|unit| Observation {
            unit,
            year,
            value: 1.0,
            weight: None,
        }));
    }
    let joined = series(&figures, &all, Rule::Sum, 2024).unwrap();
    let in_2012: Vec<_> = joined.iter().filter(|joined| joined.year == 2012).collect();
    let stopped = in_2012
        .iter()
        .filter(|joined| matches!(joined.note, Note::Stopped(Why::Split { .. })));
    let summed: f64 = in_2012.iter().filter_map(|joined| joined.value).sum();
    println!(
        "{} municipalities; {} stopped; {summed} of 2012 carried",
        in_2012.len(),
        stopped.clone().count()
    );
    assert_eq!(in_2012.len(), 357);
    assert!(
        in_2012
            .iter()
            .all(|joined| joined.value.is_some() || matches!(joined.note, Note::Stopped(_)))
    );
    assert!((1..20).contains(&stopped.count()) && summed > 400.0);
}

#[test]
fn assistance_varies_between_municipalities_by_far_more_than_chance() {
    let Some(cases) = assistance() else { return };
    let in_2016: Vec<(u64, f64)> = cases
        .iter()
        .filter(|((_, year), _)| *year == 2016)
        .map(|(_, case)| *case)
        .collect();
    let shrinkage = rate::shrink_rates(&in_2016).unwrap();
    let funnel = of_rates(&in_2016, &FunnelRules::default()).unwrap();
    let out = funnel
        .places
        .iter()
        .flatten()
        .filter(|place| matches!(place.stands_out, StandsOut::High | StandsOut::Low));
    let out = out.count();
    println!(
        "{} municipalities: {:.2} per 100, deviation {:.2}, over-dispersion {:.0}, {out} stand out",
        in_2016.len(),
        shrinkage.mean * 100.0,
        shrinkage.between.sqrt() * 100.0,
        funnel.over_dispersion
    );
    assert!(funnel.over_dispersion > 5.0 && shrinkage.between > 0.0);
    // Without ordinary differences counted in, most would.
    assert!(out * 10 < in_2016.len(), "{out} of {}", in_2016.len());
}

#[test]
fn young_and_older_recipients_can_be_published_by_municipality() {
    let Some(rows) = rows("kostra/sosialhjelp_kommune_2015_2020.csv") else {
        return;
    };
    let mut counts = Vec::new();
    for row in rows.iter().filter(|row| row[2] == "2016") {
        let (Ok(all), Ok(young)) = (row[3].parse::<u64>(), row[4].parse::<u64>()) else {
            continue;
        };
        counts.extend([young, all.saturating_sub(young)]);
    }
    let dimensions = vec![Dimension::of(counts.len() / 2), Dimension::of(2)];
    let table = Table::of(dimensions, &counts).unwrap();
    let protection = protect(
        &table.problem,
        &Rules {
            limit: 10,
            width: 10,
            ..Rules::default()
        },
    )
    .unwrap();
    let hidden = protection.hidden();
    let count = hidden.iter().filter(|hidden| **hidden).count();
    println!(
        "{} municipalities, {} cells, {count} hidden",
        counts.len() / 2,
        hidden.len()
    );
    assert!(
        audit(
            &table.problem,
            &hidden,
            &Rules {
                limit: 10,
                width: 10,
                ..Rules::default()
            }
        )
        .is_safe()
    );
    assert!(count > 0 && count * 3 < hidden.len());
}
