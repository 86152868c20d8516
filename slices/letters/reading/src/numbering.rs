//! Numbers that a letter gives its sections and items: `73.1`, `3.1.2.1.1`.

use super::line::is_month;

const BEFORE_NUMBER: [&str; 13] = [
    "resultatområde",
    "kapittel",
    "kapitel",
    "kap.",
    "punkt",
    "pkt.",
    "område",
    "hovedmål",
    "hovudmål",
    "delmål",
    "mål",
    "del",
    "avsnitt",
];

/// The most levels that a number has.
const DEEPEST: usize = 6;

/// From this depth a number is that of a goal or demand, not of a section.
pub const ITEM_DEPTH: usize = 5;

/// How many levels the number has.
pub fn depth(number: &str) -> usize {
    number.split('.').count()
}

/// The number one level up, if there is one.
pub fn parent(number: &str) -> Option<&str> {
    number.rsplit_once('.').map(|(parent, _)| parent)
}

/// The number of a section and its title: «Resultatområde 73 Sosiale tjenester», «73.1: Lov».
pub fn numbered(heading: &str) -> Option<(&str, &str)> {
    let heading = heading.trim();
    let rest = announced(heading).unwrap_or(heading);
    let length = rest
        .find(|sign: char| !sign.is_ascii_digit() && sign != '.')
        .unwrap_or(rest.len());
    let number = rest[..length].trim_end_matches('.');
    let title = rest[length..].trim_start_matches([':', '–', '-', ')']);
    if title.len() == rest.len() - length && title.starts_with(|sign: char| !sign.is_whitespace()) {
        return None;
    }
    let title = title
        .trim()
        .trim_start_matches(['–', '-', ':'])
        .trim_start();
    let something_else = title.split_whitespace().next().is_some_and(is_month)
        || title.starts_with('%')
        || title.to_lowercase().starts_with("prosent");
    (is_number(number) && !something_else).then_some((number, title))
}

/// Whether a word before the number says that it is one: «Resultatområde 73».
pub fn is_announced(heading: &str) -> bool {
    announced(heading.trim()).is_some()
}

fn announced(heading: &str) -> Option<&str> {
    BEFORE_NUMBER.iter().find_map(|word| {
        let start = heading.get(..word.len())?;
        let rest = &heading[word.len()..];
        (rest.starts_with(|sign: char| sign.is_whitespace() || sign.is_ascii_digit())
            && start.to_lowercase() == *word)
            .then(|| rest.trim_start())
    })
}

/// A number at the start and what follows it; at least `least` levels.
pub fn leading(text: &str, least: usize) -> Option<(&str, &str)> {
    let length = text
        .find(|sign: char| !sign.is_ascii_digit() && sign != '.')
        .unwrap_or(text.len());
    let number = text[..length].trim_end_matches('.');
    (is_number(number) && depth(number) >= least).then(|| (number, &text[length..]))
}

fn is_number(number: &str) -> bool {
    // «01.02.10» is a day.
    let is_piece =
        |piece: &str| piece == "0" || (matches!(piece.len(), 1..=3) && !piece.starts_with('0'));
    !number.is_empty() && number.split('.').all(is_piece) && depth(number) <= DEEPEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_make_sections_and_dates_do_not() {
        for (heading, expected) in [
            (
                "Resultatområde 73 Sosiale tjenester",
                Some(("73", "Sosiale tjenester")),
            ),
            (
                "73.1 Lov om sosiale tjenester",
                Some(("73.1", "Lov om sosiale tjenester")),
            ),
            ("73.1. Lov", Some(("73.1", "Lov"))),
            ("73.1: Lov", Some(("73.1", "Lov"))),
            ("73.2 – Formidling", Some(("73.2", "Formidling"))),
            ("73.1", Some(("73.1", ""))),
            ("18. desember 2009", None),
            ("2012 Sosiale tjenester", None),
            ("90 % av sakene", None),
            ("73.1Lov", None),
            ("18.12.2009 nr. 131", None),
            ("01.02.10 Bestemmelsen", None),
            ("Oppdrag", None),
        ] {
            assert_eq!(numbered(heading), expected, "{heading}");
        }
    }
}
