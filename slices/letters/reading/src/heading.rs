use recognition::ItemKind;

use super::{
    inline,
    numbering::{self, numbered},
    part::{self, Part, part},
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
    /// One goal, demand or card with a number of its own: «Oppgave 5.4.2.9», «3.1.2.1.1 Opplæring».
    Entry {
        number: String,
        kind: Option<ItemKind>,
        title: String,
    },
    Other,
}

/// A longer line, in bytes, is never a heading unless it is marked as one.
pub const LONGEST_HEADING: usize = 160;

/// Words by which a letter names itself.
const LETTERS: [&str; 8] = [
    "tildelingsbrev",
    "tildelingsbrevet",
    "embetsoppdrag",
    "oppdragsbrev",
    "disponeringsbrev",
    "økonomiinstruks",
    "hovedinstruks",
    "hovudinstruks",
];

/// The text is a heading by which a letter names itself.
pub fn names_letter(text: &str) -> bool {
    if text.len() > LONGEST_HEADING {
        return false;
    }
    let lower = text.to_lowercase();
    LETTERS.iter().any(|word| lower.contains(word))
}

/// The text is the name of a part and nothing more.
pub fn part_word(text: &str) -> bool {
    part::exact(text).is_some()
}

/// What the heading means, its marks taken away.
pub fn meaning(heading: &str) -> Meaning {
    if let Some(entry) = named_entry(heading) {
        return entry;
    }
    let Some((number, title)) = numbered(heading) else {
        return part(heading).map_or(Meaning::Other, Meaning::Part);
    };
    let number = number.to_owned();
    match part::exact(title) {
        Some(kind) => Meaning::NumberedPart {
            number,
            part: Part { kind, exact: true },
        },
        None if numbering::depth(&number) >= numbering::ITEM_DEPTH => Meaning::Entry {
            number,
            kind: None,
            title: title.to_owned(),
        },
        None => Meaning::Section {
            number,
            title: title.to_owned(),
        },
    }
}

/// «Oppgave 5.4.2.9 Rådgivning»: the name of a part before a number of at least two levels.
fn named_entry(heading: &str) -> Option<Meaning> {
    let (word, rest) = heading.trim().split_once(char::is_whitespace)?;
    let kind = part::named(&word.to_lowercase()).filter(|kind| {
        matches!(
            kind,
            ItemKind::Assignment | ItemKind::Requirement | ItemKind::Reporting
        )
    })?;
    let rest = rest.trim_start();
    let rest = ["nr.", "nr"]
        .iter()
        .find_map(|mark| rest.strip_prefix(mark))
        .unwrap_or(rest)
        .trim_start();
    let (number, title) = numbering::leading(rest, 2)?;
    let title = title
        .trim_start_matches([':', '–', '-', ')', '.', '|', '/', ' '])
        .trim();
    Some(Meaning::Entry {
        number: number.to_owned(),
        kind: Some(kind),
        title: title.to_owned(),
    })
}

/// How a text line stands among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub underlined: bool,
    /// Nothing stands straight before or after it.
    pub alone: bool,
    /// What stands before it has come to its end.
    pub begins: bool,
    /// Sections without a dot in their number are known from elsewhere in the letter.
    pub chapter: bool,
}

/// A text line that is a heading all the same: wholly bold, underlined, or with the very words of one where a heading
/// can stand. The answer says whether only the words tell.
pub fn unmarked(text: &str, standing: Standing) -> Option<bool> {
    if text.len() > LONGEST_HEADING {
        return None;
    }
    let bold = ["**", "__"].iter().any(|mark| {
        text.len() > 4 && text.starts_with(mark) && text.trim_end_matches(':').ends_with(mark)
    });
    let words = inline::plain(text).0;
    match meaning(&words) {
        Meaning::Other => None,
        _ if bold && words.ends_with('.') => None,
        Meaning::Entry { kind: None, .. } => None,
        _ if bold || standing.underlined => Some(false),
        _ if !standing.begins || words.ends_with(['.', ',', ';']) => None,
        Meaning::Part(part) => part_alone(&words, part, standing).then_some(true),
        Meaning::Section { number, title } => {
            let certain = number.contains('.')
                || numbering::is_announced(&words)
                || (standing.chapter && standing.alone);
            (certain && title_like(&title)).then_some(true)
        }
        Meaning::Entry { title, .. } => (title.is_empty() || title_like(&title)).then_some(true),
        Meaning::NumberedPart { .. } => Some(true),
    }
}

/// One word as we know it anywhere, one misspelled or several only where nothing stands close.
fn part_alone(words: &str, part: Part, standing: Standing) -> bool {
    let single = words.split_whitespace().count() == 1;
    words.starts_with(char::is_uppercase)
        && ((part.exact && single) || (standing.alone && (part.exact || single)))
}

fn title_like(title: &str) -> bool {
    title.chars().next().is_some_and(char::is_uppercase) && !title.ends_with(['.', ',', ';', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_headings_mean() {
        let entry = |number: &str, kind, title: &str| Meaning::Entry {
            number: number.into(),
            kind,
            title: title.into(),
        };
        for (heading, expected) in [
            (
                "Oppgave 5.4.2.9",
                entry("5.4.2.9", Some(ItemKind::Assignment), ""),
            ),
            (
                "Oppgåve 5.4.2.9: Gjeld",
                entry("5.4.2.9", Some(ItemKind::Assignment), "Gjeld"),
            ),
            (
                "Rapporteringskrav 5.3.9.3",
                entry("5.3.9.3", Some(ItemKind::Reporting), ""),
            ),
            ("3.1.2.1.1 Kurs", entry("3.1.2.1.1", None, "Kurs")),
            (
                "Oppdrag 2026",
                Meaning::Part(Part {
                    kind: ItemKind::Assignment,
                    exact: true,
                }),
            ),
            (
                "3.1.2.1 Kunnskap",
                Meaning::Section {
                    number: "3.1.2.1".into(),
                    title: "Kunnskap".into(),
                },
            ),
            (
                "3.1.2.1.1 Resultatmål",
                Meaning::NumberedPart {
                    number: "3.1.2.1.1".into(),
                    part: Part {
                        kind: ItemKind::Requirement,
                        exact: true,
                    },
                },
            ),
            (
                "Delmål 3.1.2.1: Kunnskap",
                Meaning::Section {
                    number: "3.1.2.1".into(),
                    title: "Kunnskap".into(),
                },
            ),
        ] {
            assert_eq!(meaning(heading), expected, "{heading}");
        }
    }

    #[test]
    fn words_alone_can_make_a_heading() {
        let standing = |underlined, alone| Standing {
            underlined,
            alone,
            begins: true,
            chapter: false,
        };
        for (text, underlined, alone, expected) in [
            ("**Oppdrag**", false, true, Some(false)),
            ("**73.1 Lov**", false, true, Some(false)),
            ("**Viktig**", false, true, None),
            ("Oppdrag:", false, true, Some(true)),
            ("Oppdrag", false, false, Some(true)),
            ("Resultatkarv", false, true, Some(true)),
            ("Resultatkarv", false, false, None),
            ("73.1 Lov om sosiale tjenester", false, true, Some(true)),
            ("73.1 gjelder tilsvarende.", false, true, None),
            ("73 kommuner", false, true, None),
            ("73 Kommuner", false, true, None),
            (
                "Resultatområde 73 Sosiale tjenester",
                false,
                false,
                Some(true),
            ),
            ("73 Kommuner", true, true, Some(false)),
            ("Oppgave 5.4.2.9", false, false, Some(true)),
        ] {
            assert_eq!(
                unmarked(text, standing(underlined, alone)),
                expected,
                "{text}"
            );
        }
    }
}
