use std::{collections::BTreeMap, fs};

use crate::sources;

/// What each crate of the house may stand on among the slices. Dependence runs down only; a new line here is a
/// decision.
const SLICES_USE: [(&str, &[&str]); 12] = [
    ("organisations", &[]),
    ("accounts", &["organisations"]),
    ("letters", &["organisations", "accounts"]),
    ("cases", &["organisations", "accounts"]),
    ("plan", &["organisations", "accounts", "letters"]),
    (
        "training",
        &["organisations", "accounts", "letters", "plan"],
    ),
    (
        "dialogue",
        &["organisations", "accounts", "letters", "plan"],
    ),
    (
        "development",
        &["organisations", "accounts", "letters", "plan"],
    ),
    ("reports", &["organisations", "letters"]),
    ("indicators", &["organisations"]),
    ("oversight", &["organisations"]),
    ("operation", &[]),
];

fn crates_in(folder: &str) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(sources::root().join(folder))
        .unwrap()
        .flatten()
    {
        let Ok(manifest) = fs::read_to_string(entry.path().join("Cargo.toml")) else {
            continue;
        };
        let normal = manifest.split("[dependencies]").nth(1).unwrap_or_default();
        let normal = normal.split("\n[").next().unwrap_or_default();
        let names = normal
            .lines()
            .filter_map(|line| line.split(['.', ' ', '=']).next());
        let names = names
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect();
        found.insert(entry.file_name().to_string_lossy().into_owned(), names);
    }
    found
}

#[test]
fn slices_use_few_other_slices() {
    let slices = crates_in("slices");
    for (name, uses) in &slices {
        let (_, may) = SLICES_USE
            .iter()
            .find(|(slice, _)| slice == name)
            .unwrap_or_else(|| panic!("{name} is not in the list of who may use whom"));
        for used in uses.iter().filter(|used| slices.contains_key(*used)) {
            assert!(may.contains(&used.as_str()), "{name} uses {used}");
        }
    }
}

/// The crates within the slice of letters, each with all of our own that it may stand on: pure, so that they are quick to
/// build, to test and to run from the command line.
const PURE: [(&str, &[&str]); 3] = [
    ("recognition", &["kernel"]),
    ("reading", &["recognition"]),
    ("comparison", &["recognition"]),
];

#[test]
fn reading_and_comparing_know_no_database_and_no_web() {
    let pure = crates_in("slices/letters");
    let ours: Vec<String> = ["foundation", "slices", "slices/letters"]
        .into_iter()
        .flat_map(|folder| crates_in(folder).into_keys())
        .collect();
    for (name, may) in PURE {
        let uses = pure.get(name).unwrap_or_else(|| panic!("{name} is gone"));
        for used in uses.iter().filter(|used| ours.contains(used)) {
            assert!(may.contains(&used.as_str()), "{name} uses {used}");
        }
        assert!(
            !uses
                .iter()
                .any(|used| ["sqlx", "axum", "tokio"].contains(&used.as_str()))
        );
    }
}

#[test]
fn the_foundation_knows_no_slice() {
    let slices = crates_in("slices");
    for (name, uses) in crates_in("foundation") {
        for used in uses {
            assert!(
                !slices.contains_key(&used) && used != "oppdrag",
                "foundation/{name} uses {used}"
            );
        }
    }
}

#[test]
fn there_is_one_way_out() {
    let folders = ["foundation", "slices", "slices/letters"];
    for (name, uses) in folders.into_iter().flat_map(crates_in) {
        let goes_out = uses.iter().any(|used| used == "reqwest");
        assert!(!goes_out || name == "outgoing", "{name} goes out by itself");
    }
    for (path, text) in sources::files(&[".rs"]) {
        let inside = path.to_string_lossy();
        let is_for_tests = ["/tests/", "foundation/testkit/", "foundation/outgoing/"];
        if text.contains("OpenAndThisMachine") {
            assert!(
                is_for_tests.iter().any(|place| inside.contains(place)),
                "{inside} asks this machine"
            );
        }
    }
}

#[test]
fn only_typesetting_knows_typst() {
    for folder in ["foundation", "slices"] {
        for (name, uses) in crates_in(folder) {
            let knows = uses.iter().any(|used| used.starts_with("typst"));
            assert!(
                !knows || name == "typesetting",
                "{folder}/{name} knows typst"
            );
        }
    }
}
