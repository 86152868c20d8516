//! The files with the country's boundaries, where they are.

use std::{fs, path::Path};

use maps::{Boundaries, Reading, read};

/// A file of the folder of boundaries, or nothing and a line that says so.
pub fn file(name: &str) -> Option<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/geo");
    let found = fs::read(folder.join(name));
    if found.is_err() {
        eprintln!("skipped: no {name}");
    }
    found.ok()
}

/// The first column of a list.
pub fn numbers(list: &str) -> Option<Vec<String>> {
    let text = String::from_utf8(file(list)?).unwrap();
    let first = |line: &str| line.split(',').next().unwrap().to_owned();
    Some(text.lines().skip(1).map(first).collect())
}

/// A file of municipalities or counties, held against a list of numbers.
pub fn boundaries(name: &str, digits: usize, expected: &[String]) -> Option<Boundaries> {
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    let how = Reading {
        expected: &expected,
        ..Reading::of_digits(digits)
    };
    Some(read(&file(name)?, &how).unwrap())
}

pub fn municipalities_2024() -> Option<Boundaries> {
    boundaries("kommuner_2024.topojson", 4, &numbers("kommuner_2024.csv")?)
}
