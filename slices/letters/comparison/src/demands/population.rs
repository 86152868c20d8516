use super::{Fact, Said};
use crate::{
    outcome::DemandPart,
    words::{self, root},
};

const ALL: [&str; 3] = ["alle", "samtlige", "samtlege"];
/// Roots of those who can be reached.
const GROUPS: [&str; 12] = [
    "kommun", "ansat", "veiled", "rådgiv", "leder", "led", "kontor", "nav", "embet", "deltak",
    "bruker", "familie",
];
/// Where the group ends and what is demanded begins.
const ENDS: [&str; 14] = [
    "skal", "har", "er", "får", "fått", "kan", "må", "bør", "blir", "om", "for", "ved", "til", "å",
];

/// Whom or what the demand is to reach: as recognised, else the first group that is named.
pub fn fact(text: &str, said: &Said) -> Option<Fact> {
    let recognised = recognition::recognise(text).population;
    let words = recognised.map_or_else(|| named(said), |found| Some(without_verb(&found)))?;
    let roots: Vec<String> = words::words(&words).map(|word| root(&word)).collect();
    Some(Fact {
        what: DemandPart::Population,
        meaning: roots.join(" "),
        about: String::new(),
        words,
    })
}

/// «alle kommunar er med i nettverk» → «alle kommunar»; a clause with «som» or «der» keeps its verb.
fn without_verb(found: &str) -> String {
    let all: Vec<&str> = found.split_whitespace().collect();
    let clause = all.iter().any(|word| ["som", "der"].contains(word));
    let end = all.iter().position(|word| ["er", "kan"].contains(word));
    match end {
        Some(end) if end > 0 && !clause => all[..end].join(" "),
        _ => found.to_owned(),
    }
}

fn named(said: &Said) -> Option<String> {
    const LONGEST: usize = 8;
    let is_group = |at: usize| GROUPS.contains(&said.root(at));
    let from = (0..said.0.len()).find(|at| {
        let everyone = ALL.contains(&said.plain(*at)) && (1..=2).any(|step| is_group(at + step));
        everyone || is_group(*at) && is_many(said.plain(*at))
    })?;
    let mut to = from + 1;
    while to < said.0.len().min(from + LONGEST)
        && !said.0[to - 1].ends
        && !ENDS.contains(&said.plain(to))
    {
        to += 1;
    }
    Some(said.words(from, to))
}

/// A plural that names no certain ones: «kommuner», not «kommunen».
fn is_many(word: &str) -> bool {
    word.ends_with("er") || word.ends_with("ere") || word.ends_with("ar")
}
