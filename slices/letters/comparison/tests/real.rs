//! The two real letters, where they are at hand.
#![expect(clippy::unwrap_used, reason = "a test that fails here should stop")]

use std::{fs, path::PathBuf};

use comparison::{Anchors, Change, Comparison, Entry, Letter, Pair, SectionName, compare};

fn letter(year: i32) -> Option<Letter> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/letters");
    let path = folder.join(format!("{year}-resultatomrade-73.md"));
    let Ok(text) = fs::read_to_string(&path) else {
        eprintln!("{} is not there: not tried", path.display());
        return None;
    };
    let reading = reading::read(&text).unwrap();
    let title = |section: &str| {
        let found = reading.sections.iter().find(|one| one.number == section);
        found.map(|one| one.title.clone()).unwrap_or_default()
    };
    let entries = reading
        .items
        .iter()
        .filter(|item| !item.proposed)
        .map(|item| Entry {
            address: item.id.clone(),
            section: item.section.clone(),
            section_title: title(&item.section),
            kind: item.kind,
            text: item.text.clone(),
        });
    Some(Letter {
        title: year.to_string(),
        entries: entries.collect(),
    })
}

fn compared() -> Option<(Letter, Letter, Comparison)> {
    let (old, new) = (letter(2010)?, letter(2012)?);
    let comparison = compare(&old, &new, &Anchors::default());
    Some((old, new, comparison))
}

/// What became of an item of the old letter: the new addresses and the changes.
fn became(comparison: &Comparison, old: &str) -> (String, Vec<Change>) {
    let holds = |pair: &&Pair| pair.old.iter().any(|address| address == old);
    comparison.pairs.iter().find(holds).map_or_else(
        || (String::new(), Vec::new()),
        |pair| {
            (
                pair.new.join(" "),
                [&[pair.change], &pair.also[..]].concat(),
            )
        },
    )
}

#[test]
fn every_item_of_both_is_accounted_for() {
    let Some((old, new, comparison)) = compared() else {
        return;
    };
    let olds = comparison
        .pairs
        .iter()
        .map(|pair| pair.old.len())
        .sum::<usize>();
    let news = comparison
        .pairs
        .iter()
        .map(|pair| pair.new.len())
        .sum::<usize>();
    assert_eq!(olds + comparison.dropped.len(), old.entries.len());
    assert_eq!(news + comparison.new_items.len(), new.entries.len());
}

#[test]
fn what_became_of_the_items_people_ask_about() {
    let Some((_, _, comparison)) = compared() else {
        return;
    };
    for (old, new, changes) in [
        // Internal control.
        ("73.2-O6", "73.1-O3", &[Change::Moved][..]),
        // 90 per cent within three months.
        ("73.1-R1", "73.1-R1", &[Change::Unchanged]),
        ("73.1-O1", "73.1-O1", &[Change::Unchanged]),
        ("73.1-O3", "73.1-O2", &[Change::Reworded]),
        // HUSK: the assignment is dropped, the link stays.
        ("73.2-O9", "", &[]),
        ("73.2-B19", "73.2-B18", &[Change::Unchanged]),
        ("73.3-O8", "73.3-O4", &[Change::Reworded]),
        ("73.4-O5", "73.4-O6", &[Change::Reworded]),
        ("73.5-I1", "73.5-I2 73.5-I3", &[Change::Split]),
        ("73.5-O5", "73.5-O5", &[Change::Reworded]),
        ("73.6-P1", "73.6-P1", &[Change::Joined]),
    ] {
        assert_eq!(
            became(&comparison, old),
            (new.to_owned(), changes.to_vec()),
            "{old}"
        );
    }
    // TAFU.
    assert!(comparison.new_items.contains(&"73.2-O5".to_owned()));
    assert!(comparison.dropped.contains(&"73.2-O9".to_owned()));
}

#[test]
fn the_renamed_section_is_the_same() {
    let Some((_, _, comparison)) = compared() else {
        return;
    };
    let title = |name: &Option<SectionName>| name.as_ref().map(|name| name.title.clone());
    let child_poverty = comparison
        .sections
        .iter()
        .find(|pair| title(&pair.old).as_deref() == Some("Barnefattigdom"));
    assert_eq!(
        child_poverty.and_then(|pair| title(&pair.new)).as_deref(),
        Some("Barn og unge")
    );
}

#[test]
fn changed_demands_are_pointed_out() {
    let Some((_, _, comparison)) = compared() else {
        return;
    };
    let told = |from: &str, to: &str| {
        let demands = comparison.pairs.iter().flat_map(|pair| &pair.demands);
        demands
            .clone()
            .any(|demand| demand.from == from && demand.to == to)
    };
    assert!(told("Bidra til at alle", "Sikre at alle"));
    assert!(told("NAV fylke", ""));
    assert!(told("2010", "2012"));
}
