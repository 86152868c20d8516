use serde::{Deserialize, Serialize};

use super::words::number;

/// Frist: how long something may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    pub amount: u32,
    pub unit: LimitUnit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitUnit {
    Day,
    Week,
    Month,
    Year,
}

/// The words that make a length of time a limit. What follows may have a word or two between: «innen de første tre måneder».
const BEFORE: [&str; 6] = ["innen", "innan", "løpet", "senest", "seinast", "høyst"];

const UNITS: [(&str, LimitUnit); 9] = [
    ("dag", LimitUnit::Day),
    ("døgn", LimitUnit::Day),
    ("virkedag", LimitUnit::Day),
    ("uke", LimitUnit::Week),
    ("veke", LimitUnit::Week),
    ("måned", LimitUnit::Month),
    ("månad", LimitUnit::Month),
    ("mnd", LimitUnit::Month),
    ("år", LimitUnit::Year),
];

/// The limit that the demand names: «innen tre måneder», «i løpet av 30 dager».
pub fn limit(text: &str) -> Option<Limit> {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .iter()
        .enumerate()
        .filter(|(_, word)| BEFORE.contains(word))
        .find_map(|(at, _)| {
            let after = &words[at + 1..words.len().min(at + 6)];
            after.windows(2).find_map(|pair| {
                let amount =
                    number(pair[0]).filter(|amount| amount.fract() == 0.0 && *amount >= 1.0)?;
                let unit = UNITS
                    .iter()
                    .find(|(stem, unit)| matches_unit(pair[1], stem, *unit))?
                    .1;
                Some(Limit {
                    amount: amount as u32,
                    unit,
                })
            })
        })
}

/// «år» alone, not «årlig».
fn matches_unit(word: &str, stem: &str, unit: LimitUnit) -> bool {
    let word = word.trim_matches(|sign: char| !sign.is_alphabetic());
    if unit == LimitUnit::Year {
        word == stem
    } else {
        word.starts_with(stem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits() {
        for (text, expected) in [
            (
                "skal være behandlet innen tre måneder.",
                Some((3, LimitUnit::Month)),
            ),
            ("handsama innan tre månader", Some((3, LimitUnit::Month))),
            ("innen 30 dager", Some((30, LimitUnit::Day))),
            ("i løpet av seks uker", Some((6, LimitUnit::Week))),
            ("senest to uker etter", Some((2, LimitUnit::Week))),
            ("innen ett år", Some((1, LimitUnit::Year))),
            ("innen 1. mars", None),
            ("tre måneder", None),
            ("innen det boligsosiale arbeidet", None),
        ] {
            assert_eq!(
                limit(text).map(|limit| (limit.amount, limit.unit)),
                expected,
                "{text}"
            );
        }
    }
}
