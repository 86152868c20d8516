use super::{Fact, Said, number};
use recognition::MONTHS;

use crate::outcome::DemandPart;

/// Roots of what time is counted in.
const UNITS: [&str; 9] = [
    "dag",
    "døgn",
    "virkedag",
    "arbeidsdag",
    "uk",
    "uke",
    "måned",
    "mnd",
    "år",
];
/// A day with its year is a limit only after these; else it is the date of a document.
const BEFORE: [&str; 6] = ["innen", "senest", "før", "frist", "fristen", "utgangen"];

/// How long something may take, and the day by which it must be done: «tre måneder», «1. mars».
pub fn facts(said: &Said) -> Vec<Fact> {
    (0..said.0.len())
        .filter_map(|at| length(said, at).or_else(|| day(said, at)))
        .collect()
}

/// The number at the place counts days, weeks, months or years.
pub fn is_length(said: &Said, at: usize) -> bool {
    UNITS.contains(&said.root(at + 1)) && !said.0[at].ends
}

fn length(said: &Said, at: usize) -> Option<Fact> {
    if !is_length(said, at) {
        return None;
    }
    let value = number::value(said.plain(at)).or_else(|| one(said.plain(at)))?;
    Some(fact(
        format!("{value} {}", said.root(at + 1)),
        said.words(at, at + 2),
    ))
}

/// «en måned» is a length, though «en» is seldom a number.
fn one(word: &str) -> Option<String> {
    ["en", "ett", "et"].contains(&word).then(|| "1".to_owned())
}

fn day(said: &Said, at: usize) -> Option<Fact> {
    let month = said.plain(at + 1);
    if !MONTHS.contains(&month) || number::value(said.plain(at)).is_none() {
        return None;
    }
    let has_year = said.plain(at + 2).len() == 4 && number::value(said.plain(at + 2)).is_some();
    let is_limit = at > 0 && BEFORE.contains(&said.plain(at - 1));
    if has_year && !is_limit {
        return None;
    }
    let end = if has_year { at + 3 } else { at + 2 };
    let mut words = said.words(at, end);
    let meaning = words.to_lowercase();
    if let Some((number, rest)) = words.split_once(' ') {
        words = format!("{number}. {rest}");
    }
    Some(fact(meaning, words))
}

fn fact(meaning: String, words: String) -> Fact {
    Fact {
        what: DemandPart::Limit,
        meaning,
        about: String::new(),
        words,
    }
}
