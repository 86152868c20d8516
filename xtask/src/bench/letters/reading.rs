//! Each letter read and held against its key, and the table of it.

use super::{answer, is_long, percent};
use crate::bench::figures::short;
use anyhow::Result;
use corpus::{Corpus, KeyedLetter, LetterScore, Mismatch, Tally, score_letter};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;

const COLUMNS: [&str; 14] = [
    "",
    "letters",
    "items",
    "recall (≥ 99 %)",
    "precision",
    "kind (≥ 97 %)",
    "section",
    "words",
    "doubled (0)",
    "invented",
    "dropped (0)",
    "prose precision",
    "prose recall",
    "half · slowest",
];

/// A letter with what the program read in it.
pub struct Read<'a> {
    pub letter: &'a KeyedLetter,
    pub answer: Value,
    pub score: LetterScore,
    pub took: Duration,
}

pub fn all<'a>(program: &Path, corpus: &'a Corpus) -> Result<Vec<Read<'a>>> {
    corpus
        .letters
        .iter()
        .map(|letter| read(program, letter))
        .collect()
}

/// A letter that the program refuses is read as empty.
fn read<'a>(program: &Path, letter: &'a KeyedLetter) -> Result<Read<'a>> {
    let path = letter.path.to_string_lossy();
    let (found, took) = answer(program, &["letter", "read", &path, "--json"]);
    let refused = found.as_ref().err().map(|error| format!("{error:#}"));
    let nothing = json!({"title": null, "year": null, "sections": [], "items": []});
    let answer = found.unwrap_or(nothing);
    let mut score = score_letter(&letter.key, &answer)?;
    score.mismatches.extend(refused.map(|text| Mismatch {
        what: "refused",
        address: String::new(),
        text,
    }));
    Ok(Read {
        letter,
        answer,
        score,
        took,
    })
}

/// Which group a letter is in.
type Of = fn(&KeyedLetter) -> &str;

/// The letters written by hand, all and by family, format, damage and language; then the long ones.
pub fn rows(readings: &[Read]) -> Vec<Vec<String>> {
    let by_hand = readings.iter().filter(|read| !is_long(read.letter));
    let mut rows = vec![
        COLUMNS.map(str::to_owned).to_vec(),
        row("by hand", by_hand.clone()),
    ];
    let groups: [(&str, Of); 4] = [
        ("family", |letter| &letter.key.family),
        ("format", KeyedLetter::format),
        ("damage", |letter| &letter.key.damage),
        ("language", |letter| &letter.key.language),
    ];
    for (name, of) in groups {
        let mut values: Vec<&str> = by_hand.clone().map(|read| of(read.letter)).collect();
        values.sort_unstable();
        values.dedup();
        for value in values {
            let some = by_hand.clone().filter(|read| of(read.letter) == value);
            rows.push(row(&format!("{name} {value}"), some));
        }
    }
    for read in readings.iter().filter(|read| is_long(read.letter)) {
        rows.push(row(&read.letter.name, std::iter::once(read)));
    }
    rows
}

fn row<'a>(what: &str, readings: impl Iterator<Item = &'a Read<'a>> + Clone) -> Vec<String> {
    let tally = |of: fn(&LetterScore) -> Tally| {
        let mut sum = Tally::default();
        readings.clone().for_each(|read| sum += of(&read.score));
        sum
    };
    let count = |of: fn(&LetterScore) -> usize| {
        let sum: usize = readings.clone().map(|read| of(&read.score)).sum();
        sum.to_string()
    };
    let share = |of| percent(tally(of));
    let mut times: Vec<Duration> = readings.clone().map(|read| read.took).collect();
    times.sort();
    let told = |place: usize| times.get(place).copied().map(short).unwrap_or_default();
    vec![
        what.to_owned(),
        readings.clone().count().to_string(),
        tally(|score| score.found).of.to_string(),
        share(|score| score.found),
        share(precision),
        share(|score| score.kind),
        share(|score| score.section),
        share(|score| score.exact),
        count(|score| score.doubled),
        count(|score| score.invented),
        count(|score| score.dropped),
        share(|score| score.precision),
        share(|score| score.recall),
        format!(
            "{} · {}",
            told(times.len() / 2),
            told(times.len().saturating_sub(1))
        ),
    ]
}

/// Of the items that were read, those that the key has, each once.
fn precision(score: &LetterScore) -> Tally {
    Tally {
        right: score.found.right,
        of: score.found.right + score.doubled + score.invented,
    }
}

pub fn print_misses(readings: &[Read]) {
    for read in readings
        .iter()
        .filter(|read| !read.score.mismatches.is_empty())
    {
        println!("\n{}", read.letter.name);
        for mismatch in &read.score.mismatches {
            println!("  {mismatch}");
        }
    }
}
