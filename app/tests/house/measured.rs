//! Which requirements of the letters that the house was drawn after it measures, by their own words.

use letters::{proposal_for, reading};

/// Address, and the measure that the words of the requirement propose; none where it waits for statistics or grants.
type Expected = (&'static str, Option<&'static str>);

const OF_2012: &[Expected] = &[];

const OF_2010: &[Expected] = &[];

fn check(name: &str, expected: &[Expected]) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/letters");
    let Ok(text) = std::fs::read_to_string(folder.join(name)) else {
        eprintln!("skipped: no {name}");
        return;
    };
    let letter = reading::read(&text).unwrap();
    let house = oppdrag::house();
    let requirements = letter.items.iter().filter(|item| item.id.contains("-R"));
    let found: Vec<(&str, Option<String>)> = requirements
        .map(|item| {
            let proposed = proposal_for(&item.text, &house);
            (item.id.as_str(), proposed.map(|binding| binding.measure))
        })
        .collect();
    let found: Vec<(&str, Option<&str>)> = found
        .iter()
        .map(|(address, measure)| (*address, measure.as_deref()))
        .collect();
    assert_eq!(found, expected, "{name}");
}

#[test]
fn the_requirements_of_2012_are_measured_by_their_words() {
    check("2012-resultatomrade-73.md", OF_2012);
}

#[test]
fn the_requirements_of_2010_are_measured_by_their_words() {
    check("2010-resultatomrade-73.md", OF_2010);
}
