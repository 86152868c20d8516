//! The corpus agrees with itself: keys and letters, keys and pairs, without any reader.
#![expect(clippy::unwrap_used, reason = "a test may fail by panic")]

use corpus::{Change, Corpus, KeyedLetter};
use std::collections::BTreeMap;

fn corpus() -> Corpus {
    Corpus::of_the_house().unwrap()
}

#[test]
fn every_family_format_language_and_damage_is_there() {
    let corpus = corpus();
    let count = |has: &dyn Fn(&KeyedLetter) -> bool| {
        corpus.letters.iter().filter(|letter| has(letter)).count()
    };
    assert!(corpus.letters.len() >= 26);
    assert!(corpus.pairs.len() >= 8);
    for family in ["a", "b", "c"] {
        for format in ["md", "txt", "html", "docx", "pdf"] {
            assert!(
                count(&|letter| letter.key.family == family && letter.format() == format) >= 1,
                "{family} {format}"
            );
        }
    }
    for (language, least) in [("nb", 8), ("nn", 8)] {
        assert!(
            count(&|letter| letter.key.language == language) >= least,
            "{language}"
        );
    }
    for damage in ["none", "light", "heavy"] {
        assert!(
            count(&|letter| letter.key.damage == damage) >= 4,
            "{damage}"
        );
    }
}

/// The first words of a line that begins with a bullet or a number; four, since damage may break the rest.
fn after_mark(line: &str) -> Option<Vec<String>> {
    let (mark, rest) = line.trim().split_once(' ')?;
    let number = mark
        .strip_suffix('.')
        .filter(|number| number.len() < 3 && number.parse::<u8>().is_ok());
    (mark == "-" || mark == "*" || number.is_some())
        .then(|| start(rest))
        .filter(|words| !words.is_empty())
}

fn start(text: &str) -> Vec<String> {
    let words = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.take(4).map(str::to_lowercase).collect()
}

/// Counted without a reader, and told apart from the paragraphs by how they begin.
#[test]
fn the_bullets_of_the_markdown_letters_are_as_many_in_their_keys() {
    for letter in corpus()
        .letters
        .iter()
        .filter(|letter| letter.format() == "md")
    {
        let text = std::fs::read_to_string(&letter.path).unwrap();
        let bullets: Vec<_> = text.lines().filter_map(after_mark).collect();
        let entries = letter.key.entries.iter().map(|entry| start(&entry.text));
        let count = entries.filter(|entry| bullets.contains(entry)).count();
        assert_eq!(count, bullets.len(), "{}", letter.name);
    }
}

#[test]
fn letters_are_marked_as_examples() {
    for letter in corpus().letters {
        let bytes = std::fs::read(&letter.path).unwrap();
        assert!(bytes.len() <= 200_000, "{}", letter.name);
        let marked = letter.key.prose.iter().any(|text| text.contains("ksempel"));
        assert!(marked && !letter.key.title.is_empty(), "{}", letter.name);
    }
}

#[test]
fn addresses_count_from_one_in_the_order_of_the_letter() {
    for letter in corpus().letters {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for entry in &letter.key.entries {
            let mark = entry
                .address
                .trim_end_matches(|sign: char| sign.is_ascii_digit());
            let count = counts.entry(mark.to_owned()).or_default();
            *count += 1;
            assert_eq!(entry.address, format!("{mark}{count}"), "{}", letter.name);
            assert!(
                letter
                    .key
                    .sections
                    .iter()
                    .any(|section| section.number == entry.section),
                "{} {}",
                letter.name,
                entry.address
            );
        }
    }
}

#[test]
fn a_pair_has_every_item_of_both_once() {
    let corpus = corpus();
    for pair in &corpus.pairs {
        for (file, side) in [(&pair.key.old, true), (&pair.key.new, false)] {
            let letter = corpus.letter(file).unwrap_or_else(|| panic!("{file}"));
            let mut wanted: Vec<&str> = letter
                .key
                .entries
                .iter()
                .map(|entry| entry.address.as_str())
                .collect();
            let lines = pair.key.lines.iter();
            let mut named: Vec<&str> = lines
                .flat_map(|line| if side { &line.old } else { &line.new })
                .map(String::as_str)
                .collect();
            wanted.sort_unstable();
            named.sort_unstable();
            assert_eq!(named, wanted, "{} {file}", pair.name);
        }
    }
}

/// What the key calls unchanged has the same words, and what it calls reworded has others.
#[test]
fn changes_are_what_the_words_say() {
    let corpus = corpus();
    for pair in &corpus.pairs {
        let text = |file: &str, address: &str| {
            let entries = &corpus.letter(file).unwrap().key.entries;
            entries
                .iter()
                .find(|entry| entry.address == address)
                .unwrap()
                .text
                .to_lowercase()
        };
        for line in &pair.key.lines {
            let same = line.old.len() == 1
                && line.new.len() == 1
                && text(&pair.key.old, &line.old[0]) == text(&pair.key.new, &line.new[0]);
            match line.changes[0] {
                Change::Unchanged | Change::Moved => assert!(same, "{} {line:?}", pair.name),
                Change::Reworded => assert!(!same, "{} {line:?}", pair.name),
                Change::Split => assert!(line.new.len() > 1),
                Change::Joined => assert!(line.old.len() > 1),
                Change::New | Change::Dropped => {}
            }
            for (from, to) in &line.demands {
                let old: String = line
                    .old
                    .iter()
                    .map(|address| text(&pair.key.old, address))
                    .collect();
                let new: String = line
                    .new
                    .iter()
                    .map(|address| text(&pair.key.new, address))
                    .collect();
                assert!(
                    old.contains(&from.to_lowercase()),
                    "{} {from} not in {old}",
                    pair.name
                );
                assert!(
                    new.contains(&to.to_lowercase()),
                    "{} {to} not in {new}",
                    pair.name
                );
            }
        }
    }
}
