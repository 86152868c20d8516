/// What the text says about the year of the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Year {
    Certain(i32),
    /// The likeliest first; empty where no year is named.
    Unsure(Vec<i32>),
}

/// A heading that names the letter and a year settles it alone.
const IN_HEADING: u32 = 10;
/// «I 2026 skal embetet», «skal i 2026», «prioriteres i 2026».
const STEERING: u32 = 3;
/// «i 2026», «for 2026», «høsten 2026».
const MENTION: u32 = 1;

const LETTER_WORDS: [&str; 6] = [
    "brev",
    "instruks",
    "oppdrag",
    "tildeling",
    "disponering",
    "resultatområde",
];
const BEFORE: [&str; 9] = [
    "i", "for", "fra", "frå", "året", "år", "høsten", "hausten", "våren",
];
const STEERS: [&str; 7] = [
    "skal",
    "prioriteres",
    "prioriterast",
    "prioritere",
    "vil",
    "vektlegges",
    "vektleggast",
];

/// The year that the letter is for, by the phrases that steer it and the headings before the first section.
pub fn year<'a>(
    headings: impl Iterator<Item = &'a str>,
    texts: impl Iterator<Item = &'a str>,
) -> Year {
    let mut scores: Vec<(i32, u32)> = Vec::new();
    for heading in headings {
        let lower = heading.to_lowercase();
        if LETTER_WORDS.iter().any(|word| lower.contains(word)) {
            for year in lower
                .split(|sign: char| !sign.is_ascii_digit())
                .filter_map(as_year)
            {
                add(&mut scores, year, IN_HEADING);
            }
        }
    }
    for text in texts {
        score_text(text, &mut scores);
    }
    scores.sort_by_key(|(year, score)| (u32::MAX - score, *year));
    match scores.as_slice() {
        [(year, score)] if *score >= STEERING => Year::Certain(*year),
        [(year, score), (_, second), ..] if *score >= STEERING && *score >= 2 * second => {
            Year::Certain(*year)
        }
        _ => Year::Unsure(scores.iter().take(3).map(|(year, _)| *year).collect()),
    }
}

fn score_text(text: &str, scores: &mut Vec<(i32, u32)>) {
    let (mut before, mut last) = ("", "");
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        if let Some(year) = as_year(bare(word)) {
            let near = |word: &str, table: &[&str]| {
                table
                    .iter()
                    .any(|known| known.eq_ignore_ascii_case(bare(word)))
            };
            if near(last, &BEFORE) {
                let next = words.peek().copied().unwrap_or_default();
                let steered = near(last, &["i"]) && (near(before, &STEERS) || near(next, &STEERS));
                add(scores, year, if steered { STEERING } else { MENTION });
            }
        }
        (before, last) = (last, word);
    }
}

fn bare(word: &str) -> &str {
    word.trim_matches(|sign: char| !sign.is_alphanumeric())
}

fn as_year(word: &str) -> Option<i32> {
    let year = (word.len() == 4).then(|| word.parse().ok()).flatten()?;
    (1990..2100).contains(&year).then_some(year)
}

fn add(scores: &mut Vec<(i32, u32)>, year: i32, score: u32) {
    match scores.iter_mut().find(|(known, _)| *known == year) {
        Some((_, sum)) => *sum += score,
        None => scores.push((year, score)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_is_settled_by_what_steers() {
        for (heading, text, expected) in [
            (
                "",
                "I 2012 skal embetet særlig prioritere",
                Year::Certain(2012),
            ),
            ("", "Embetet skal i 2010 først", Year::Certain(2010)),
            (
                "Embetsoppdrag 2026",
                "Loven trådte i kraft i 2010.",
                Year::Certain(2026),
            ),
            ("", "Lov av 18. desember 2009 nr. 131", Year::Unsure(vec![])),
            ("", "Rundskriv kommer våren 2012", Year::Unsure(vec![2012])),
            (
                "",
                "I 2012 skal vi. I 2013 skal vi.",
                Year::Unsure(vec![2012, 2013]),
            ),
            ("Nasjonal strategi 2005", "", Year::Unsure(vec![])),
        ] {
            assert_eq!(
                year([heading].into_iter(), [text].into_iter()),
                expected,
                "{heading} {text}"
            );
        }
    }
}
