use super::{Fact, Said};
use crate::outcome::DemandPart;

/// One word that says how often.
const IN_A_WORD: [(&str, &str); 10] = [
    ("årlig", "år"),
    ("årleg", "år"),
    ("halvårlig", "halvår"),
    ("kvartalsvis", "kvartal"),
    ("tertialvis", "tertial"),
    ("månedlig", "måned"),
    ("ukentlig", "uke"),
    ("daglig", "dag"),
    ("jevnlig", "jevnlig"),
    ("årlige", "år"),
];
const EACH: [&str; 3] = ["hver", "hvert", "per"];
const PERIODS: [(&str, &str); 7] = [
    ("år", "år"),
    ("halvår", "halvår"),
    ("kvartal", "kvartal"),
    ("tertial", "tertial"),
    ("måned", "måned"),
    ("uk", "uke"),
    ("uke", "uke"),
];

/// How often: «hvert tertial», «årlig».
pub fn facts(said: &Said) -> Vec<Fact> {
    (0..said.0.len()).filter_map(|at| fact(said, at)).collect()
}

fn fact(said: &Said, at: usize) -> Option<Fact> {
    let (often, words) = if EACH.contains(&said.plain(at)) {
        let (_, period) = PERIODS
            .iter()
            .find(|(root, _)| *root == said.root(at + 1))?;
        (period, said.words(at, at + 2))
    } else {
        let (_, period) = IN_A_WORD.iter().find(|(word, _)| *word == said.plain(at))?;
        (period, said.words(at, at + 1))
    };
    Some(Fact {
        what: DemandPart::Rhythm,
        meaning: (*often).to_owned(),
        about: String::new(),
        words,
    })
}
