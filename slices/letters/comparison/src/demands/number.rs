use super::{Fact, Said, length_of_time};
use recognition::MONTHS;

use crate::outcome::DemandPart;

/// After these comes the number of a document, a chapter or a place in the letter.
const NAMES_SOMETHING: [&str; 16] = [
    "nr",
    "nr.",
    "§",
    "§§",
    "punkt",
    "pkt",
    "kap",
    "kapittel",
    "post",
    "side",
    "st",
    "prop",
    "prp",
    "s",
    "meld",
    "resultatområde",
];
/// In a line about money chapter and post are what it says.
const MONEY: [(&str, &str); 3] = [("kap", "kap"), ("kapittel", "kap"), ("post", "post")];

const IN_WORDS: [(&str, &str); 27] = [
    ("én", "1"),
    ("to", "2"),
    ("tre", "3"),
    ("fire", "4"),
    ("fem", "5"),
    ("seks", "6"),
    ("sju", "7"),
    ("syv", "7"),
    ("åtte", "8"),
    ("ni", "9"),
    ("ti", "10"),
    ("elleve", "11"),
    ("tolv", "12"),
    ("fjorten", "14"),
    ("femten", "15"),
    ("tjue", "20"),
    ("tjuefem", "25"),
    ("tretti", "30"),
    ("førti", "40"),
    ("femti", "50"),
    ("seksti", "60"),
    ("sytti", "70"),
    ("åtti", "80"),
    ("nitti", "90"),
    ("nittifem", "95"),
    ("hundre", "100"),
    ("eitt", "1"),
];

/// Shares, counts and years: «90 %», «to kurs», «2012».
pub fn facts(said: &Said, is_money: bool) -> Vec<Fact> {
    let numbers = (0..said.0.len()).filter_map(|at| {
        let value = value(said.plain(at))?;
        let before = at.checked_sub(1).map_or("", |before| said.plain(before));
        let money = MONEY.iter().find(|(word, _)| is_money && *word == before);
        if let Some((_, about)) = money {
            return Some(fact(
                value.trim_start_matches('0'),
                about,
                said.words(at - 1, at + 1),
            ));
        }
        if NAMES_SOMETHING.contains(&before)
            || said.plain(at + 1) == "s"
            || is_day(said, at)
            || length_of_time::is_length(said, at)
            || before.ends_with('%')
        {
            return None;
        }
        Some(counted(said, at, &value))
    });
    numbers.collect()
}

fn counted(said: &Said, at: usize, value: &str) -> Fact {
    let here = said.plain(at);
    let next = said.plain(at + 1);
    if here.ends_with('%') {
        return fact(value, "%", said.words(at, at + 1));
    }
    if next == "%" || ["prosent", "pst"].contains(&next) {
        return fact(value, "%", said.words(at, at + 2));
    }
    if said.0[at].ends || next.is_empty() || is_year(value) {
        return fact(value, "", said.words(at, at + 1));
    }
    fact(value, said.root(at + 1), said.words(at, at + 2))
}

fn fact(value: &str, about: &str, words: String) -> Fact {
    Fact {
        what: DemandPart::Number,
        meaning: value.to_owned(),
        about: about.to_owned(),
        words,
    }
}

/// The number that the word is, in figures.
pub fn value(word: &str) -> Option<String> {
    if let Some((_, value)) = IN_WORDS.iter().find(|(name, _)| *name == word) {
        return Some((*value).to_owned());
    }
    let figures = word.trim_end_matches('%');
    let is_number = figures.starts_with(|sign: char| sign.is_ascii_digit())
        && figures
            .chars()
            .all(|sign| sign.is_ascii_digit() || sign == ',')
        && figures.len() <= 9;
    is_number.then(|| figures.to_owned())
}

fn is_year(value: &str) -> bool {
    value.len() == 4 && (value.starts_with("19") || value.starts_with("20"))
}

/// «18.» of «18. desember 2009», and «2009» of it.
fn is_day(said: &Said, at: usize) -> bool {
    let month = |at: usize| MONTHS.contains(&said.plain(at));
    month(at + 1) || at > 0 && month(at - 1)
}
