use kernel::Day;

use crate::pattern::patterns;

/// The months as both written languages have them.
pub const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

patterns! {
    IN_WORDS = r"(?i)\b(\d{1,2})\.?\s*(januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\s+(\d{4})\b";
    IN_FIGURES = r"\b(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\b";
    BACKWARDS = r"\b(\d{4})-(\d{2})-(\d{2})\b";
}

/// A day in a text, and where it begins.
pub(crate) struct Dated {
    pub day: Day,
    pub start: usize,
}

/// The first day that the text names: «18. desember 2009», «18.12.2009», «2009-12-18».
pub(crate) fn dated(text: &str) -> Option<Dated> {
    let found = [
        IN_WORDS
            .captures(text)
            .map(|found| (month(&found[2]), found)),
        IN_FIGURES
            .captures(text)
            .map(|found| (found[2].parse().ok(), found)),
    ];
    let forwards = found.into_iter().flatten().filter_map(|(month, found)| {
        let day = Day::of(year(&found[3])?, month?, found[1].parse().ok()?)?;
        place(day, found.get(0)?)
    });
    let backwards = BACKWARDS.captures(text).and_then(|found| {
        let day = Day::of(
            found[1].parse().ok()?,
            found[2].parse().ok()?,
            found[3].parse().ok()?,
        )?;
        place(day, found.get(0)?)
    });
    forwards.chain(backwards).min_by_key(|dated| dated.start)
}

fn place(day: Day, found: regex::Match<'_>) -> Option<Dated> {
    Some(Dated {
        day,
        start: found.start(),
    })
}

/// The number of the month, 1–12.
pub(crate) fn month(name: &str) -> Option<u32> {
    let name = name.to_lowercase();
    (1..)
        .zip(MONTHS)
        .find(|(_, month)| *month == name)
        .map(|(number, _)| number)
}

/// A year with two figures is of this century up to 49.
pub(crate) fn year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    Some(match (text.len(), year) {
        (2, ..=49) => 2000 + year,
        (2, _) => 1900 + year,
        _ => year,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_texts() {
        for (text, expected) in [
            ("Lov av 18. desember 2009 om", Some("2009-12-18")),
            ("Lov 18.12.2009 nr. 131", Some("2009-12-18")),
            ("Lov av 16.juni 2006 om", Some("2006-06-16")),
            ("forskrift 2007-03-12 nr 294", Some("2007-03-12")),
            ("trer i kraft 01.02.10", Some("2010-02-01")),
            ("31.02.2010", None),
            ("punkt 73.2.1", None),
            ("18. desember nr 131", None),
        ] {
            let day = dated(text).map(|dated| dated.day.to_string());
            assert_eq!(day.as_deref(), expected, "{text}");
        }
    }
}
