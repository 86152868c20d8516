use super::{
    inline,
    line::is_month,
    part::{Part, part},
};

/// What a heading says about what stands below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    Section {
        number: String,
        title: String,
    },
    Part(Part),
    /// A part with a number of its own: «73.1.2 Oppdrag».
    NumberedPart {
        number: String,
        part: Part,
    },
    Other,
}

const BEFORE_NUMBER: [&str; 6] = [
    "resultatområde",
    "kapittel",
    "kap.",
    "punkt",
    "pkt.",
    "område",
];

/// A longer line, in bytes, is never a heading unless it is marked as one.
const LONGEST_HEADING: usize = 160;

/// What the heading means, its marks taken away.
pub fn meaning(heading: &str) -> Meaning {
    if let Some((number, title)) = numbered(heading) {
        return match part(title).filter(|part| part.exact) {
            Some(part) => Meaning::NumberedPart {
                number: number.to_owned(),
                part,
            },
            None => Meaning::Section {
                number: number.to_owned(),
                title: title.to_owned(),
            },
        };
    }
    part(heading).map_or(Meaning::Other, Meaning::Part)
}

/// A text line that is a heading all the same: wholly bold, underlined, or standing alone with the very words
/// of one. The answer says whether only the words tell.
pub fn unmarked(text: &str, underlined: bool, alone: bool) -> Option<bool> {
    if text.len() > LONGEST_HEADING {
        return None;
    }
    let bold = ["**", "__"].iter().any(|mark| {
        text.len() > 4 && text.starts_with(mark) && text.trim_end_matches(':').ends_with(mark)
    });
    let words = inline::plain(text).0;
    match meaning(&words) {
        Meaning::Other => None,
        _ if bold || underlined => Some(false),
        _ if !alone => None,
        Meaning::Part(part) => {
            (part.exact && words.split_whitespace().count() == 1).then_some(true)
        }
        Meaning::Section { number, title } => title_like(&number, &title).then_some(true),
        Meaning::NumberedPart { .. } => Some(true),
    }
}

fn title_like(number: &str, title: &str) -> bool {
    number.contains('.')
        && title.chars().next().is_some_and(char::is_uppercase)
        && !title.ends_with(['.', ',', ';', ':'])
}

fn numbered(heading: &str) -> Option<(&str, &str)> {
    let heading = heading.trim();
    let rest = BEFORE_NUMBER
        .iter()
        .find_map(|word| {
            let start = heading.get(..word.len())?;
            (start.to_lowercase() == *word).then(|| heading[word.len()..].trim_start())
        })
        .unwrap_or(heading);
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
    let well_formed = !number.is_empty()
        && number.split('.').all(|piece| matches!(piece.len(), 1..=3))
        && number.split('.').count() <= 5;
    let something_else = title.split_whitespace().next().is_some_and(is_month)
        || title.starts_with('%')
        || title.to_lowercase().starts_with("prosent");
    (well_formed && !something_else).then_some((number, title))
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
            ("Oppdrag", None),
        ] {
            assert_eq!(numbered(heading), expected, "{heading}");
        }
    }

    #[test]
    fn words_alone_can_make_a_heading() {
        for (text, underlined, expected) in [
            ("**Oppdrag**", false, Some(false)),
            ("**73.1 Lov**", false, Some(false)),
            ("**Viktig**", false, None),
            ("Oppdrag:", false, Some(true)),
            ("Resultatkarv", false, None),
            ("73.1 Lov om sosiale tjenester", false, Some(true)),
            ("73.1 gjelder tilsvarende.", false, None),
            ("73 kommuner", false, None),
            ("73 Kommuner", true, Some(false)),
        ] {
            assert_eq!(unmarked(text, underlined, true), expected, "{text}");
        }
    }
}
