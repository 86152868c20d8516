use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::{ItemKind, beginning, pattern::patterns};

/// Krysshenvisning: words that send the reader to another place in the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrossReference {
    /// The words that say it, as they stand: «Se rapporteringskrav under punkt 73.2».
    pub words: String,
    /// Where in the text: those words, or the number alone where the words before it name several places.
    pub at: Range<usize>,
    /// The section: `73.2`, `3.1.2.1`.
    pub section: String,
    /// The part of the section, where the words name it.
    pub part: Option<ItemKind>,
}

patterns! {
    NAMED = r"(?i)\b(?:(?:under)?punkt(?:et|ene|a|er)?|pkt\.?|resultatområde(?:t|ne|r|a)?|kapit(?:tel|la|let|lene)|avsnitt|oppg[aå]ve(?:ne|r)?|(?:hoved|del|resultat)mål(?:et|ene|a)?|(?:se|sjå|jf\.?|jfr\.?|jamfør)(?:\s+(?:\p{L}+\s+){1,4}(?:under|i))?)\s*((?:\d{1,2}(?:\.\d{1,2}){1,4})(?:-[A-Z]\d+)?(?:(?:\s*(?:,|og|samt|eller|/|–|-|til)\s*)+\d{1,2}(?:\.\d{1,2}){1,4}(?:-[A-Z]\d+)?)*)";
    BRACKETED = r"\((\d{2}\.\d{1,2}|\d{1,2}(?:\.\d{1,2}){2,4})\)";
    NUMBER = r"(\d{1,2}(?:\.\d{1,2}){1,4})(?:-([A-Z])\d+)?";
    LEAD = r"(?i)\b(?:se|sjå|jf|jfr|jamfør)\b";
}

/// Each place of a list carries the words along, in bytes at most so many.
const LONGEST_WORDS: usize = 300;

/// What the words before the number call the part.
const PARTS: [(&str, ItemKind); 8] = [
    ("rapporter", ItemKind::Reporting),
    ("resultatkrav", ItemKind::Requirement),
    ("resultatmål", ItemKind::Requirement),
    ("bakgrunn", ItemKind::Background),
    ("finansiering", ItemKind::Funding),
    ("oppdrag", ItemKind::Assignment),
    ("omtale", ItemKind::Introduction),
    ("innledning", ItemKind::Introduction),
];

/// Where the text sends its reader, in the order in which it does. Dates, sections of acts and amounts send nobody.
pub fn cross_references(text: &str) -> Vec<CrossReference> {
    let text = beginning(text);
    let named = NAMED
        .captures_iter(text)
        .filter_map(|found| Some((found.get(0)?, found.get(1)?)));
    let bracketed = BRACKETED
        .captures_iter(text)
        .filter_map(|found| Some((found.get(1)?, found.get(1)?)));
    let mut found: Vec<_> = named
        .chain(bracketed)
        .filter(|(_, numbers)| !is_another_number(text, numbers.end()))
        .collect();
    found.sort_by_key(|(whole, _)| whole.start());
    found
        .into_iter()
        .flat_map(|(whole, numbers)| {
            let start = lead(text, whole.start());
            let words = &text[start..numbers.end()];
            let part = part(words);
            let words = &words[..words.floor_char_boundary(LONGEST_WORDS)];
            NUMBER
                .captures_iter(numbers.as_str())
                .enumerate()
                .filter_map(|(place, number)| Some((place, number.get(0)?.range(), number)))
                .map(move |(place, at, number)| CrossReference {
                    words: words.to_owned(),
                    at: if place == 0 {
                        start
                    } else {
                        numbers.start() + at.start
                    }..numbers.start() + at.end,
                    section: number[1].to_owned(),
                    part: number
                        .get(2)
                        .and_then(|letter| kind(letter.as_str()))
                        .or(part),
                })
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The figures go on: a date («1.2.2010») or an amount («1.5 mill.», «2.5 %»).
fn is_another_number(text: &str, end: usize) -> bool {
    let after = &text[end..];
    let mut signs = after.chars();
    let (first, second) = (signs.next(), signs.next());
    first.is_some_and(|sign| sign.is_ascii_digit())
        || first == Some('.') && second.is_some_and(|sign| sign.is_ascii_digit())
        || [" %", "%", " mill", " kr", " pst", " prosent"]
            .iter()
            .any(|unit| after.starts_with(unit))
}

/// Where «se …», «jf. …» begins, when it leads to these words.
fn lead(text: &str, start: usize) -> usize {
    let before = &text[..start];
    let from = before
        .rfind(['.', ';', ':', '(', '!', '?'])
        .map_or(0, |at| at + 1);
    // The full stop of «jf.» ends nothing.
    let short = ["jf.", "jfr."].into_iter().find(|short| {
        let start = from.checked_sub(short.len());
        start
            .and_then(|start| before.get(start..from))
            .is_some_and(|end| end.eq_ignore_ascii_case(short))
    });
    let from = from - short.map_or(0, str::len);
    LEAD.find_iter(&before[from..])
        .last()
        .filter(|found| before.len() - from - found.start() <= 80)
        .map_or(start, |found| from + found.start())
}

fn part(words: &str) -> Option<ItemKind> {
    let words = words.to_lowercase();
    PARTS
        .iter()
        .find(|(name, _)| words.contains(name))
        .map(|(_, kind)| *kind)
}

fn kind(letter: &str) -> Option<ItemKind> {
    ItemKind::ALL
        .into_iter()
        .find(|kind| letter.starts_with(kind.letter()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<(String, String, Option<ItemKind>)> {
        cross_references(text)
            .into_iter()
            .map(|found| (found.words, found.section, found.part))
            .collect()
    }

    #[test]
    fn places_in_the_letter() {
        use ItemKind::{Introduction, Reporting, Requirement};
        for (text, words, sections, part) in [
            (
                "Se rapporteringskrav under punkt 73.2.",
                "Se rapporteringskrav under punkt 73.2",
                vec!["73.2"],
                Some(Reporting),
            ),
            (
                "Se også rapporteringskrav under pkt 73.2",
                "Se også rapporteringskrav under pkt 73.2",
                vec!["73.2"],
                Some(Reporting),
            ),
            (
                "nytt rundskriv, jf. omtale under pkt. 73.2.",
                "jf. omtale under pkt. 73.2",
                vec!["73.2"],
                Some(Introduction),
            ),
            ("Kurs og møter (pkt 73.3)", "pkt 73.3", vec!["73.3"], None),
            ("Fattige barn (73.6)", "73.6", vec!["73.6"], None),
            (
                "(jf. resultatområdene 73.2, 73.3 og 73.6) ses samlet",
                "jf. resultatområdene 73.2, 73.3 og 73.6",
                vec!["73.2", "73.3", "73.6"],
                None,
            ),
            (
                "jf. punkt 3.1.2.1",
                "jf. punkt 3.1.2.1",
                vec!["3.1.2.1"],
                None,
            ),
            (
                "sjå resultatkrav i punkt 73.1",
                "sjå resultatkrav i punkt 73.1",
                vec!["73.1"],
                Some(Requirement),
            ),
            ("jf. 73.4", "jf. 73.4", vec!["73.4"], None),
            (
                "Se rapporteringskravet under 73.2.",
                "Se rapporteringskravet under 73.2",
                vec!["73.2"],
                Some(Reporting),
            ),
            (
                "kravet gjelder, jf. også omtalen i 73.1",
                "jf. også omtalen i 73.1",
                vec!["73.1"],
                Some(Introduction),
            ),
            (
                "Kravet i punkt 73.1-R2 gjelder",
                "punkt 73.1-R2",
                vec!["73.1"],
                Some(Requirement),
            ),
            (
                "se oppgave 5.4.2.9",
                "se oppgave 5.4.2.9",
                vec!["5.4.2.9"],
                None,
            ),
        ] {
            let expected: Vec<_> = sections
                .into_iter()
                .map(|section| (words.to_owned(), section.to_owned(), part))
                .collect();
            assert_eq!(seen(text), expected, "{text}");
        }
    }

    #[test]
    fn each_place_has_words_of_its_own() {
        for (text, expected) in [
            (
                "Krav: se rapportering under pkt 73.2.",
                vec!["se rapportering under pkt 73.2"],
            ),
            (
                "(jf. resultatområdene 73.2, 73.3 og 73.6) ses samlet",
                vec!["jf. resultatområdene 73.2", "73.3", "73.6"],
            ),
            ("Kravet i punkt 73.1-R2 gjelder", vec!["punkt 73.1-R2"]),
            ("Fattige barn (73.6)", vec!["73.6"]),
        ] {
            let found = cross_references(text);
            let words: Vec<_> = found.into_iter().map(|one| &text[one.at]).collect();
            assert_eq!(words, expected, "{text}");
        }
    }

    #[test]
    fn what_sends_nobody() {
        for text in [
            "gjeldende fra 1.2.2010",
            "jf. 18.12.2009 nr. 131",
            "etter § 4-5 og § 14a",
            "kap. 621.63",
            "økte til 2.5 prosent",
            "jf. rapporteringen fra kommunene",
            "Prop. 1 S",
            "(2.5)",
            "se veksten i 1.5 mill. kroner",
            "se brev sendt i 12.3.2010",
            "Rapporten ligger under 73.2",
            "se 1.5 mill. kroner",
            "kapittel 5",
        ] {
            assert_eq!(seen(text), [], "{text}");
        }
    }
}
