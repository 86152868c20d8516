//! The example letters, taken as their keys have them, against the keys of what became of each item.
#![expect(clippy::unwrap_used, reason = "a test that fails here should stop")]

use comparison::{Anchors, Entry, Letter, compare};
use corpus::{Corpus, Key, Kind, PairScore, Tally, score_pair};
use recognition::ItemKind;
use serde_json::{Value, json};

fn letter(key: &Key) -> Letter {
    let title = |number: &str| {
        let section = key.sections.iter().find(|section| section.number == number);
        section
            .map(|section| section.title.clone())
            .unwrap_or_default()
    };
    let entries = key.entries.iter().map(|entry| Entry {
        address: entry.address.clone(),
        section: entry.section.clone(),
        section_title: title(&entry.section),
        kind: kind(entry.kind),
        text: entry.text.clone(),
    });
    Letter {
        title: key.title.clone(),
        entries: entries.collect(),
    }
}

fn kind(kind: Kind) -> ItemKind {
    match kind {
        Kind::Introduction => ItemKind::Introduction,
        Kind::Assignment => ItemKind::Assignment,
        Kind::Funding => ItemKind::Funding,
        Kind::Background => ItemKind::Background,
        Kind::Requirement => ItemKind::Requirement,
        Kind::Reporting => ItemKind::Reporting,
    }
}

/// The reading that has every item as the key has it.
fn perfect(key: &Key) -> Value {
    let items = key.entries.iter().map(|entry| {
        json!({ "id": entry.address, "section": entry.section, "kind": "", "text": entry.text })
    });
    json!({ "title": key.title, "year": key.year, "sections": [], "items": items.collect::<Vec<_>>() })
}

fn scored() -> Vec<(String, PairScore)> {
    let corpus = Corpus::of_the_house().unwrap();
    let pairs = corpus.pairs.iter().map(|pair| {
        let (old, new) = (
            corpus.letter(&pair.key.old).unwrap(),
            corpus.letter(&pair.key.new).unwrap(),
        );
        let (from, to) = (letter(&old.key), letter(&new.key));
        let comparison = compare(&from, &to, &Anchors::default());
        let told = serde_json::to_value(comparison.told(&from, &to)).unwrap();
        let (read, reread) = (perfect(&old.key), perfect(&new.key));
        let score = score_pair(&pair.key, (&old.key, &read), (&new.key, &reread), &told);
        (pair.name.clone(), score.unwrap())
    });
    pairs.collect()
}

#[test]
fn nearly_every_item_is_told_as_its_key_tells_it() {
    let (mut right, mut demands) = (Tally::default(), Tally::default());
    for (name, score) in scored() {
        eprintln!(
            "{name}: {} of {} items, {} of {} demands",
            score.right.right, score.right.of, score.demands.right, score.demands.of
        );
        for mismatch in &score.mismatches {
            eprintln!("  {mismatch}");
        }
        assert_eq!(score.unaccounted, 0, "{name}");
        right += score.right;
        demands += score.demands;
    }
    assert!(right.share() >= 0.95, "{right:?} items are told right");
    assert!(
        demands.share() >= 0.95,
        "{demands:?} changed demands are told"
    );
}
