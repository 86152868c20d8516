//! Each pair of letters compared and held against its key, and the tables of it.

use super::reading::Read;
use super::{answer, is_long, percent};
use crate::bench::figures::short;
use anyhow::{Context, Result};
use corpus::{Change, Corpus, KeyedPair, Mismatch, PairScore, Tally, score_pair};
use serde_json::json;
use std::path::Path;
use std::time::Duration;

const COLUMNS: [&str; 7] = [
    "",
    "lines of the key",
    "right (≥ 95 %)",
    "together",
    "demands",
    "unaccounted (0)",
    "median",
];

const KINDS: [&str; 5] = ["", "in the key", "precision", "recall", "told"];

/// A pair with what the program said of it.
pub struct Compared<'a> {
    pair: &'a KeyedPair,
    score: PairScore,
    took: Duration,
    is_long: bool,
}

pub fn all<'a>(
    program: &Path,
    corpus: &'a Corpus,
    readings: &[Read<'a>],
) -> Result<Vec<Compared<'a>>> {
    let of = |pair| compare(program, pair, readings);
    corpus.pairs.iter().map(of).collect()
}

/// A comparison that the program does not answer leaves everything out.
fn compare<'a>(program: &Path, pair: &'a KeyedPair, readings: &[Read<'a>]) -> Result<Compared<'a>> {
    let find = |name: &str| {
        let found = readings.iter().find(|read| read.letter.name == name);
        found.with_context(|| format!("{}: there is no letter {name}", pair.name))
    };
    let (old, new) = (find(&pair.key.old)?, find(&pair.key.new)?);
    let paths = [old, new].map(|read| read.letter.path.to_string_lossy().into_owned());
    let (found, took) = answer(
        program,
        &["letter", "compare", &paths[0], &paths[1], "--json"],
    );
    let refused = found.as_ref().err().map(|error| format!("{error:#}"));
    let nothing = json!({"pairs": [], "dropped": [], "new_items": []});
    let mut score = score_pair(
        &pair.key,
        (&old.letter.key, &old.answer),
        (&new.letter.key, &new.answer),
        &found.unwrap_or(nothing),
    )?;
    score.mismatches.extend(refused.map(|text| Mismatch {
        what: "refused",
        address: String::new(),
        text,
    }));
    Ok(Compared {
        pair,
        score,
        took,
        is_long: is_long(old.letter),
    })
}

pub fn rows(comparisons: &[Compared]) -> Vec<Vec<String>> {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    rows.extend(
        comparisons
            .iter()
            .map(|compared| row(&compared.pair.name, &[compared])),
    );
    let by_hand: Vec<&Compared> = comparisons
        .iter()
        .filter(|compared| !compared.is_long)
        .collect();
    rows.push(row("by hand", &by_hand));
    rows
}

fn row(what: &str, comparisons: &[&Compared]) -> Vec<String> {
    let sum = |of: fn(&PairScore) -> Tally| {
        let mut sum = Tally::default();
        comparisons
            .iter()
            .for_each(|compared| sum += of(&compared.score));
        sum
    };
    let unaccounted: usize = comparisons
        .iter()
        .map(|compared| compared.score.unaccounted)
        .sum();
    let mut times: Vec<Duration> = comparisons.iter().map(|compared| compared.took).collect();
    times.sort();
    let median = times.get(times.len() / 2).copied().map(short);
    vec![
        what.to_owned(),
        sum(|score| score.right).of.to_string(),
        percent(sum(|score| score.right)),
        percent(sum(|score| score.together)),
        percent(sum(|score| score.demands)),
        unaccounted.to_string(),
        median.unwrap_or_default(),
    ]
}

pub fn kinds(comparisons: &[Compared]) -> Vec<Vec<String>> {
    let kind = |(change, name): &(Change, &str)| {
        let (mut precision, mut recall) = (Tally::default(), Tally::default());
        for compared in comparisons.iter().filter(|compared| !compared.is_long) {
            precision += compared
                .score
                .precision
                .get(change)
                .copied()
                .unwrap_or_default();
            recall += compared
                .score
                .recall
                .get(change)
                .copied()
                .unwrap_or_default();
        }
        vec![
            (*name).to_owned(),
            recall.of.to_string(),
            percent(precision),
            percent(recall),
            precision.of.to_string(),
        ]
    };
    let head = KINDS.map(str::to_owned).to_vec();
    std::iter::once(head)
        .chain(Change::ALL.iter().map(kind))
        .collect()
}

pub fn print_misses(comparisons: &[Compared]) {
    for compared in comparisons
        .iter()
        .filter(|compared| !compared.score.mismatches.is_empty())
    {
        println!("\n{}", compared.pair.name);
        for mismatch in &compared.score.mismatches {
            println!("  {mismatch}");
        }
    }
}
