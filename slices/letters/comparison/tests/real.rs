//! The two real letters, where they are at hand.
#![expect(clippy::unwrap_used, reason = "a test that fails here should stop")]

use std::{fs, path::PathBuf};

use comparison::{Anchors, Comparison, Entry, Letter, compare};

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

fn show(old: &Letter, new: &Letter, comparison: &Comparison) {
    let text = |letter: &Letter, addresses: &[String]| {
        addresses
            .iter()
            .map(|address| {
                let entry = letter
                    .entries
                    .iter()
                    .find(|entry| entry.address == *address)
                    .unwrap();
                format!(
                    "      {address} {}",
                    entry.text.chars().take(260).collect::<String>()
                )
            })
            .collect::<Vec<_>>()
            .join("\n")
    };
    for pair in &comparison.pairs {
        println!(
            "{:?} -> {:?} {:?} {:?} {} {:?} {}",
            pair.old,
            pair.new,
            pair.change,
            pair.also,
            pair.similarity,
            pair.why,
            if pair.doubtful { "DOUBT" } else { "" }
        );
        if pair.similarity < 1.0 {
            println!("{}\n{}", text(old, &pair.old), text(new, &pair.new));
        }
        for demand in &pair.demands {
            println!(
                "        {:?}: «{}» → «{}»",
                demand.what, demand.from, demand.to
            );
        }
    }
    println!("DROPPED\n{}", text(old, &comparison.dropped));
    println!("NEW\n{}", text(new, &comparison.new_items));
    for pair in &comparison.sections {
        println!("{:?} ~ {:?}", pair.old, pair.new);
    }
}

#[test]
fn show_all() {
    let (Some(old), Some(new)) = (letter(2010), letter(2012)) else {
        return;
    };
    let comparison = compare(&old, &new, &Anchors::default());
    show(&old, &new, &comparison);
}
