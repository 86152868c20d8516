//! The whole corpus read and compared as the program does it, against the goals of the house.
#![expect(clippy::unwrap_used, reason = "a test may fail by panic")]

use comparison::{Anchors, Entry, Letter, compare};
use corpus::{
    Corpus, KeyedLetter, LetterScore, Mismatch, PairScore, Tally, score_letter, score_pair,
};
use reading::LetterReading;
use serde_json::{Value, json};

/// A letter of so many items was written by a program; it would hide the others in a mean.
const MANY: usize = 200;

/// What cannot be read is read as nothing, and why.
fn read(letter: &KeyedLetter) -> Result<LetterReading, String> {
    let bytes = std::fs::read(&letter.path).unwrap();
    let original = originals::read(&bytes).map_err(|why| why.to_string())?;
    reading::read(&original.text).map_err(|why| why.to_string())
}

fn json_of(reading: &Result<LetterReading, String>) -> Value {
    match reading {
        Ok(reading) => serde_json::to_value(reading).unwrap(),
        Err(_) => json!({"title": null, "year": null, "sections": [], "items": []}),
    }
}

fn scored(letter: &KeyedLetter) -> LetterScore {
    let reading = read(letter);
    let mut score = score_letter(&letter.key, &json_of(&reading)).unwrap();
    score.mismatches.extend(reading.err().map(|text| Mismatch {
        what: "refused",
        address: String::new(),
        text,
    }));
    score
}

/// Goals of the letters written by hand, then of the long ones.
#[test]
fn the_corpus_is_read_within_the_goals() {
    let corpus = Corpus::of_the_house().unwrap();
    for long in [false, true] {
        let letters = corpus
            .letters
            .iter()
            .filter(|letter| (letter.key.entries.len() > MANY) == long);
        let scores: Vec<(&str, LetterScore)> = letters
            .map(|letter| (letter.name.as_str(), scored(letter)))
            .collect();
        for (name, score) in &scores {
            told(name, &score.mismatches);
        }
        let sum = |of: fn(&LetterScore) -> Tally| {
            let mut sum = Tally::default();
            scores.iter().for_each(|(_, score)| sum += of(score));
            sum
        };
        let count = |of: fn(&LetterScore) -> usize| {
            scores.iter().map(|(_, score)| of(score)).sum::<usize>()
        };
        println!(
            "\n{} letters, long {long}: found {:?}, kind {:?}, section {:?}, words {:?}, invented {}, prose precision {:?} recall {:?}",
            scores.len(),
            sum(|score| score.found),
            sum(|score| score.kind),
            sum(|score| score.section),
            sum(|score| score.exact),
            count(|score| score.invented),
            sum(|score| score.precision),
            sum(|score| score.recall),
        );
        let (found, kind) = (sum(|score| score.found), sum(|score| score.kind));
        assert!(found.share() >= 0.99, "found {found:?}, long {long}");
        assert!(kind.share() >= 0.97, "kind {kind:?}, long {long}");
        assert_eq!(count(|score| score.doubled), 0, "doubled, long {long}");
        assert_eq!(count(|score| score.dropped), 0, "dropped, long {long}");
    }
}

#[test]
fn the_corpus_is_compared_within_the_goals() {
    let corpus = Corpus::of_the_house().unwrap();
    for long in [false, true] {
        let mut right = Tally::default();
        for pair in &corpus.pairs {
            let letters = [&pair.key.old, &pair.key.new].map(|name| corpus.letter(name).unwrap());
            if (letters[0].key.entries.len() > MANY) == long {
                let score = compared(&pair.key, letters);
                told(&pair.name, &score.mismatches);
                assert_eq!(score.unaccounted, 0, "{}", pair.name);
                right += score.right;
            }
        }
        assert!(right.share() >= 0.95, "pairs {right:?}, long {long}");
    }
}

fn compared(key: &corpus::PairKey, letters: [&KeyedLetter; 2]) -> PairScore {
    let readings = letters.map(read);
    let answers = [json_of(&readings[0]), json_of(&readings[1])];
    let sides = readings.map(|reading| reading.map(|reading| side(&reading)).unwrap_or_default());
    let comparison = compare(&sides[0], &sides[1], &Anchors::default());
    let told = serde_json::to_value(comparison.told(&sides[0], &sides[1])).unwrap();
    let with = |at: usize| (&letters[at].key, &answers[at]);
    score_pair(key, with(0), with(1), &told).unwrap()
}

/// What nobody has accepted yet is not compared.
fn side(reading: &LetterReading) -> Letter {
    let title = |number: &str| {
        let section = reading
            .sections
            .iter()
            .find(|section| section.number == number);
        section
            .map(|section| section.title.clone())
            .unwrap_or_default()
    };
    let items = reading.items.iter().filter(|item| !item.proposed);
    let entries = items.map(|item| Entry {
        address: item.id.clone(),
        section: item.section.clone(),
        section_title: title(&item.section),
        kind: item.kind,
        text: item.text.clone(),
    });
    Letter {
        title: reading.title.clone().unwrap_or_default(),
        entries: entries.collect(),
    }
}

/// Seen when the test fails, or with `--nocapture`.
fn told(name: &str, mismatches: &[Mismatch]) {
    if !mismatches.is_empty() {
        println!("\n{name}");
        for mismatch in mismatches {
            println!("  {mismatch}");
        }
    }
}
