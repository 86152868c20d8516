//! Our lists against the published ones, where those are at hand beside the project.

use std::{collections::BTreeMap, fs, path::PathBuf};

use kernel::Period;
use organisations::nation::nation;

/// Number → county number of a year's list.
fn published(year: i32) -> Option<BTreeMap<String, String>> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join(format!("../../../shared/data/geo/kommuner_{year}.csv"));
    let Ok(list) = fs::read_to_string(&file) else {
        eprintln!("skipped: there is no {} to compare with", file.display());
        return None;
    };
    let fields = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    Some(
        list.lines()
            .skip(1)
            .map(fields)
            .map(|line| (line[0].clone(), line[2].clone()))
            .collect(),
    )
}

#[test]
fn the_municipalities_of_three_years_are_the_published_ones() {
    for (year, count) in [(2012, 429), (2020, 356), (2024, 357)] {
        let Some(published) = published(year) else {
            continue;
        };
        assert_eq!(published.len(), count);
        let day = Period::year(year).first;
        let ours: BTreeMap<_, _> = nation()
            .municipalities_at(day)
            .map(|number| (number.number.to_owned(), number.county.to_owned()))
            .collect();
        assert_eq!(ours, published, "{year}");
    }
}
