use super::labels::{Names, Said, said};
use super::{Mismatch, Tally};
use crate::answer::Reading;
use crate::words::words;
use crate::{Became, Change, Comparison, Key, PairKey};
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Poeng for to brev: how their comparison agrees with the key.
#[derive(Clone, Debug, Default)]
pub struct PairScore {
    /// The right items together, with the right first change.
    pub right: Tally,
    /// The right items together, whatever the change is called.
    pub together: Tally,
    /// Of the changes that the key has, those that the answer has.
    pub recall: BTreeMap<Change, Tally>,
    /// Of the changes that the answer has, those that the key has.
    pub precision: BTreeMap<Change, Tally>,
    /// Changed numbers, limits, populations and demands that are pointed out.
    pub demands: Tally,
    /// Items of either letter that the answer leaves out or has twice.
    pub unaccounted: usize,
    pub mismatches: Vec<Mismatch>,
}

/// Holds the JSON of a comparison against the key of the pair.
pub fn score_pair(
    key: &PairKey,
    old: (&Key, &Value),
    new: (&Key, &Value),
    answer: &Value,
) -> Result<PairScore> {
    let comparison: Comparison =
        serde_json::from_value(answer.clone()).context("the answer is no comparison")?;
    let old = Names::of(old.0, &Reading::of(old.1)?);
    let new = Names::of(new.0, &Reading::of(new.1)?);
    let mut score = PairScore::default();
    let said = said(&comparison, &old, &new);
    for line in &key.lines {
        score.line(line, &said);
    }
    for answer in &said {
        score.answer(answer, &key.lines);
    }
    let (left, right) = (
        comparison.pairs.iter().map(|pair| &pair.old),
        comparison.pairs.iter().map(|pair| &pair.new),
    );
    score.account("old", &old.all, left.chain([&comparison.dropped]).flatten());
    score.account(
        "new",
        &new.all,
        right.chain([&comparison.new_items]).flatten(),
    );
    Ok(score)
}

impl PairScore {
    fn line(&mut self, line: &Became, said: &[Said]) {
        let same = said.iter().find(|said| is_same(line, said));
        let first = line.changes[0];
        let right = same.is_some_and(|said| said.first == first);
        self.together.count(same.is_some());
        self.right.count(right);
        for change in &line.changes {
            let has = same.is_some_and(|said| said.all.contains(change));
            self.recall.entry(*change).or_default().count(has);
        }
        if !right {
            self.note("pair", line, describe(same, said, line));
        }
        for (from, to) in &line.demands {
            let told =
                same.is_some_and(|said| said.demands.iter().any(|told| tells(told, (from, to))));
            self.demands.count(told);
            if !told {
                let told = same
                    .map(|said| format!("{:?}", said.demands))
                    .unwrap_or_default();
                self.note("demand", line, format!("{from} -> {to}, told {told}"));
            }
        }
    }

    fn answer(&mut self, said: &Said, lines: &[Became]) {
        let line = lines.iter().find(|line| is_same(line, said));
        for change in &said.all {
            let has = line.is_some_and(|line| line.changes.contains(change));
            self.precision.entry(*change).or_default().count(has);
        }
    }

    fn account<'a>(
        &mut self,
        side: &'static str,
        all: &[String],
        placed: impl Iterator<Item = &'a String>,
    ) {
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for address in placed {
            *times.entry(address).or_default() += 1;
        }
        for address in all {
            let times = times.get(address.as_str()).copied().unwrap_or_default();
            if times != 1 {
                self.unaccounted += 1;
                let text = format!("{times} times in the comparison");
                self.mismatches.push(Mismatch {
                    what: side,
                    address: address.clone(),
                    text,
                });
            }
        }
    }

    fn note(&mut self, what: &'static str, line: &Became, text: String) {
        let address = format!("{} -> {}", line.old.join("+"), line.new.join("+"));
        self.mismatches.push(Mismatch {
            what,
            address,
            text,
        });
    }
}

fn is_same(line: &Became, said: &Said) -> bool {
    let set = |list: &[String]| list.iter().cloned().collect::<BTreeSet<_>>();
    set(&line.old) == said.old && set(&line.new) == said.new
}

/// What the answer says instead.
fn describe(same: Option<&Said>, said: &[Said], line: &Became) -> String {
    let wanted: Vec<&str> = line
        .changes
        .iter()
        .filter_map(|change| name(*change))
        .collect();
    let others = said.iter().filter(|said| {
        line.old.iter().any(|address| said.old.contains(address))
            || line.new.iter().any(|address| said.new.contains(address))
    });
    let told: Vec<String> = match same {
        Some(same) => vec![names(&same.all)],
        None => others
            .map(|other| format!("{:?} -> {:?} {}", other.old, other.new, names(&other.all)))
            .collect(),
    };
    format!("{}, not {}", wanted.join(" "), told.join("; "))
}

fn names(changes: &BTreeSet<Change>) -> String {
    let names: Vec<&str> = changes.iter().filter_map(|change| name(*change)).collect();
    names.join(" ")
}

fn name(change: Change) -> Option<&'static str> {
    Change::ALL
        .iter()
        .find(|(known, _)| *known == change)
        .map(|(_, name)| *name)
}

/// The words that the key points to stand in what the answer points to, or the other way round.
fn tells(told: &(String, String), wanted: (&String, &String)) -> bool {
    let meets = |told: &str, wanted: &str| {
        let (told, wanted) = (counted(told), counted(wanted));
        let within =
            |part: &[String], whole: &[String]| part.iter().all(|word| whole.contains(word));
        !told.is_empty() && (within(&wanted, &told) || within(&told, &wanted))
    };
    meets(&told.0, wanted.0) && meets(&told.1, wanted.1)
}

/// Words with small numbers in digits, without the words that every demand has.
fn counted(text: &str) -> Vec<String> {
    const NUMBERS: [(&str, &str); 14] = [
        ("en", "1"),
        ("én", "1"),
        ("ett", "1"),
        ("ein", "1"),
        ("to", "2"),
        ("tre", "3"),
        ("fire", "4"),
        ("fem", "5"),
        ("seks", "6"),
        ("sju", "7"),
        ("åtte", "8"),
        ("ni", "9"),
        ("ti", "10"),
        ("tolv", "12"),
    ];
    let digits = |word: String| {
        NUMBERS
            .iter()
            .find(|(name, _)| *name == word)
            .map_or(word, |(_, digits)| (*digits).to_owned())
    };
    words(text)
        .into_iter()
        .map(digits)
        .filter(|word| !["skal", "innen", "innan"].contains(&word.as_str()))
        .collect()
}
