//! A slice has the chosen categories in their new order, and every cell says what it said.

use crate::cubes::{self, Chance};
use jsonstat::{Dataset, Document, NotThere};

fn dataset(seed: u64) -> Option<Dataset> {
    match Document::read(cubes::cube(seed).json.as_bytes()).expect("a cube is read") {
        Document::Dataset(dataset) => Some(dataset),
        _ => None,
    }
}

#[test]
fn every_cell_of_a_slice_says_what_it_said() {
    for seed in 0..300 {
        let Some(whole) = dataset(seed) else { continue };
        let mut chance = Chance::new(seed);
        let first = &whole.dimensions()[0];
        let mut codes: Vec<&str> = first
            .categories()
            .iter()
            .map(|one| one.code.as_str())
            .collect();
        chance.shuffle(&mut codes);
        codes.truncate(chance.below(codes.len() + 1));
        let part = whole.slice(&[(first.id(), &codes)]).unwrap();
        assert_eq!(part.dimensions()[0].size(), codes.len());
        assert_eq!(part.len() * first.size(), whole.len() * codes.len());
        for placed in part.cells() {
            let ids = part.dimensions().iter().map(|dimension| dimension.id());
            let of = |dimension| placed.category(dimension).unwrap().code.as_str();
            let named: Vec<_> = ids.enumerate().map(|(at, id)| (id, of(at))).collect();
            assert_eq!(whole.cell_of(&named).unwrap(), placed.cell, "seed {seed}");
        }
    }
}

#[test]
fn a_slice_of_nothing_left_out_is_the_whole() {
    for whole in (0..50).filter_map(dataset) {
        assert_eq!(whole.slice(&[]).unwrap(), whole);
    }
}

#[test]
fn what_is_not_there_cannot_be_cut_out() {
    let json = br#"{"class":"dataset","id":["T","R"],"size":[2,2],"value":[],"dimension":{
        "T":{"category":{"index":["1","2"]}},"R":{"href":"https://example.org/r"}}}"#;
    let dataset = Dataset::read(json).unwrap();
    let text = str::to_owned;
    for (chosen, expected) in [
        (("X", "1"), NotThere::Dimension(text("X"))),
        (
            ("T", "3"),
            NotThere::Category {
                dimension: text("T"),
                code: text("3"),
            },
        ),
        (("R", "1"), NotThere::Elsewhere(text("R"))),
    ] {
        assert_eq!(
            dataset.slice(&[(chosen.0, &[chosen.1])]).unwrap_err(),
            expected
        );
    }
    let twice = dataset.slice(&[("T", &["1", "1"])]);
    assert_eq!(twice.unwrap_err(), NotThere::Twice(text("1")));
    let twice = dataset.slice(&[("T", &["1"]), ("T", &["2"])]);
    assert_eq!(twice.unwrap_err(), NotThere::Twice(text("T")));
    let metadata = dataset.slice(&[("T", &["2"])]).unwrap();
    assert_eq!(
        (metadata.sizes(), metadata.has_values()),
        ([1, 2].as_slice(), false)
    );
}
