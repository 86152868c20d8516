//! Whatever the letters and decisions: every item stands exactly once, and the same question has the same answer.

use comparison::{Anchors, Change, Comparison, Entry, Letter, RunKind, compare};
use proptest::prelude::*;
use recognition::ItemKind;

const WORDS: [&str; 24] = [
    "veilede",
    "kommunene",
    "om",
    "bolig",
    "kurs",
    "for",
    "ansatte",
    "i",
    "NAV",
    "90 %",
    "innen",
    "tre",
    "måneder",
    "tilbud",
    "ha",
    "fått",
    "sikre",
    "kommunane",
    "rettleiing",
    "§ 14a",
    "",
    "—",
    "«sitat»",
    "2012",
];

fn entry() -> impl Strategy<Value = (usize, usize, Vec<usize>)> {
    (
        0..4_usize,
        0..6_usize,
        prop::collection::vec(0..WORDS.len(), 0..12),
    )
}

fn letters() -> impl Strategy<Value = Letter> {
    prop::collection::vec(entry(), 0..14).prop_map(|drawn| {
        let entries = drawn
            .into_iter()
            .enumerate()
            .map(|(at, (section, kind, words))| Entry {
                address: format!("{section}-{at}"),
                section: section.to_string(),
                section_title: WORDS[section].to_owned(),
                kind: ItemKind::ALL[kind],
                text: words
                    .iter()
                    .map(|word| WORDS[*word])
                    .collect::<Vec<_>>()
                    .join(" "),
            });
        Letter {
            title: String::new(),
            entries: entries.collect(),
        }
    })
}

/// Decisions by place; some point to nothing.
fn decisions() -> impl Strategy<Value = Vec<(usize, usize, usize)>> {
    prop::collection::vec((0..4_usize, 0..16_usize, 0..16_usize), 0..5)
}

fn anchors(drawn: &[(usize, usize, usize)], old: &Letter, new: &Letter) -> Anchors {
    let address = |letter: &Letter, at: usize| {
        letter
            .entries
            .get(at)
            .map_or_else(|| "borte".to_owned(), |entry| entry.address.clone())
    };
    let mut anchors = Anchors::default();
    for (what, one, two) in drawn {
        let (from, to) = (address(old, *one), address(new, *two));
        match what {
            0 => anchors.together.push((vec![from], vec![to])),
            1 => anchors.apart.push((from, to)),
            2 => anchors.dropped.push(from),
            _ => anchors.new.push(to),
        }
    }
    anchors
}

fn accounted(comparison: &Comparison) -> (Vec<String>, Vec<String>) {
    let pairs = &comparison.pairs;
    let mut old: Vec<String> = pairs.iter().flat_map(|pair| pair.old.clone()).collect();
    let mut new: Vec<String> = pairs.iter().flat_map(|pair| pair.new.clone()).collect();
    old.extend(comparison.dropped.clone());
    new.extend(comparison.new_items.clone());
    old.sort();
    new.sort();
    (old, new)
}

fn addresses(letter: &Letter) -> Vec<String> {
    let mut all: Vec<String> = letter
        .entries
        .iter()
        .map(|entry| entry.address.clone())
        .collect();
    all.sort();
    all
}

proptest! {
    #[test]
    fn every_item_stands_exactly_once(old in letters(), new in letters(), drawn in decisions()) {
        let decided = anchors(&drawn, &old, &new);
        let comparison = compare(&old, &new, &decided);
        prop_assert_eq!(accounted(&comparison), (addresses(&old), addresses(&new)));
        prop_assert_eq!(&comparison, &compare(&old, &new, &decided));
        for pair in &comparison.pairs {
            prop_assert!((0.0..=1.0).contains(&pair.similarity));
            prop_assert!(!pair.old.is_empty() && !pair.new.is_empty() && !pair.why.is_empty());
            let lone = pair.old.len() == 1 && pair.new.len() == 1;
            prop_assert!(!lone || decided.apart.iter().all(|(one, two)| *one != pair.old[0] || *two != pair.new[0])
                || pair.decided_by_person);
        }
    }

    #[test]
    fn a_letter_with_itself_is_the_same_letter(letter in letters()) {
        let comparison = compare(&letter, &letter, &Anchors::default());
        let wordless = |address: &String| letter.entries.iter()
            .any(|entry| entry.address == *address && !entry.text.contains(char::is_alphanumeric));
        prop_assert!(comparison.dropped.iter().all(wordless));
        prop_assert!(comparison.pairs.iter().all(|pair| matches!(pair.change, Change::Unchanged | Change::Moved)));
    }

    #[test]
    fn the_runs_are_the_two_texts(old in "[a-zæøå .,]{0,60}", new in "[a-zæøå .,]{0,60}") {
        let letter = |text: &str| Letter { title: String::new(), entries: vec![Entry {
            address: "1-O1".into(), section: "1".into(), section_title: String::new(),
            kind: ItemKind::Assignment, text: text.into() }] };
        let decided = Anchors { together: vec![(vec!["1-O1".into()], vec!["1-O1".into()])], ..Anchors::default() };
        let comparison = compare(&letter(&old), &letter(&new), &decided);
        let kept: Vec<String> = comparison.pairs[0].words.iter()
            .filter(|run| run.is != RunKind::Gone).map(|run| run.text.clone()).collect();
        prop_assert_eq!(kept.join(" "), new.split_whitespace().collect::<Vec<_>>().join(" "));
    }
}
