//! What a paragraph or bullet says of itself before its text: «3.1.2.1.1», «Resultatmål:», «**Rapportering:**».

use recognition::ItemKind;

use super::{numbering, part};

/// Signs that part a label from its text, and those that make it bold.
const BOLD: [char; 2] = ['*', '_'];
const BETWEEN: [char; 10] = [':', '–', '-', '.', ')', '|', ' ', '*', '_', '\u{a0}'];

/// Begynnelse: the number and the label before a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub number: Option<String>,
    pub kind: Option<ItemKind>,
    /// The text after them, with its marks; empty where nothing follows.
    pub rest: String,
}

/// The same as it stands in the source: found without a look at the whole of it.
struct Begun<'a> {
    number: Option<String>,
    kind: Option<ItemKind>,
    rest: &'a str,
    /// The source begins with a bold mark.
    bold: bool,
}

/// The number and label that the source begins with, if it does.
pub fn opening(source: &str) -> Option<Opening> {
    let begun = begun(source)?;
    Some(Opening {
        rest: unbolded(begun.rest, source, begun.bold),
        number: begun.number,
        kind: begun.kind,
    })
}

fn begun(source: &str) -> Option<Begun<'_>> {
    let bare = source.trim_start_matches(BOLD).trim_start();
    let bold = bare.len() < source.len();
    let (number, after) = match numbering::leading(bare, 3) {
        Some((number, after)) => (Some(number.to_owned()), between(after)),
        None => (None, bare),
    };
    if let Some((kind, inner, rest)) = label(after, number.is_some(), bold) {
        return Some(Begun {
            number: number.or(inner),
            kind: Some(kind),
            rest,
            bold,
        });
    }
    let begins_text = after
        .starts_with(|sign: char| sign.is_uppercase() || matches!(sign, '«' | '[' | '"' | '”'))
        || after.starts_with("90 ")
        || after.starts_with(|sign: char| sign.is_ascii_digit()) && after.contains(['%', ' ']);
    (number.is_some() && begins_text).then_some(Begun {
        number,
        kind: None,
        rest: after,
        bold,
    })
}

/// The label, a number after it («Resultatmål 3.1.2.1.1:», «Resultatmål 2:») and the rest.
fn label(text: &str, numbered: bool, bold: bool) -> Option<(ItemKind, Option<String>, &str)> {
    let end = text
        .char_indices()
        .take(60)
        .find(|(_, sign)| *sign == ':' || BOLD.contains(sign))
        .map(|(at, _)| at);
    if let Some(end) = end {
        let words = text[..end].trim();
        let separated = text[end..].starts_with(':') || bold;
        if separated && let Some(kind) = part::exact(words) {
            let number = words
                .split_whitespace()
                .last()
                .filter(|word| is_plain_number(word));
            return Some((kind, number.map(str::to_owned), between(&text[end..])));
        }
    }
    if !numbered {
        return None;
    }
    let (word, rest) = text.split_once(char::is_whitespace)?;
    let kind = part::named(&word.to_lowercase())?;
    let rest = between(rest);
    rest.starts_with(char::is_uppercase)
        .then_some((kind, None, rest))
}

fn is_plain_number(word: &str) -> bool {
    numbering::leading(word, 1).is_some_and(|(number, rest)| rest.is_empty() && number == word)
}

fn between(text: &str) -> &str {
    let trimmed = text.trim_start_matches(BETWEEN);
    // A bold word at the start of the text keeps its marks.
    let kept = text.len() - trimmed.len();
    match text[..kept].rfind(' ') {
        Some(space)
            if text[space + 1..kept].starts_with("**")
                && trimmed.contains("**")
                && !text[..space].is_empty() =>
        {
            &text[space + 1..]
        }
        _ => trimmed,
    }
}

/// What is left of bold marks that began before the label goes.
fn unbolded(rest: &str, source: &str, bold: bool) -> String {
    let open = rest.matches("**").count() % 2 == 1;
    if bold && open && source.trim_end().ends_with("**") {
        rest.trim_end().trim_end_matches('*').to_owned()
    } else {
        rest.to_owned()
    }
}

/// Where another label begins within the line: after a bold mark, or after the end of a sentence.
pub fn inner_label(line: &str) -> Option<usize> {
    let last_colon = line.rfind(':')?;
    let first_letter = line.find(char::is_alphabetic)?;
    // The last sign before a place that is no space.
    let mut last = ' ';
    for (at, sign) in line[..last_colon].char_indices() {
        let ended = at > first_letter && matches!(last, '.' | ';' | ')' | '!' | '?' | '»');
        if ended && (sign == ' ' || BOLD.contains(&sign)) {
            let begin = at + usize::from(sign == ' ');
            if labels(&line[begin..]) {
                return Some(begin);
            }
        }
        if !sign.is_whitespace() {
            last = sign;
        }
    }
    None
}

fn labels(rest: &str) -> bool {
    rest.starts_with(|sign: char| sign.is_uppercase() || BOLD.contains(&sign))
        && begun(rest).is_some_and(|found| {
            found.kind.is_some() && found.number.is_none() && !found.rest.is_empty()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_labels_before_a_text() {
        use ItemKind::{Assignment, Reporting, Requirement};
        for (source, expected) in [
            (
                "**Resultatmål:** Alle skal",
                Some((None, Some(Requirement), "Alle skal")),
            ),
            (
                "**Resultatmål**: Alle skal",
                Some((None, Some(Requirement), "Alle skal")),
            ),
            (
                "**Resultatmål** Alle skal",
                Some((None, Some(Requirement), "Alle skal")),
            ),
            (
                "Rapportering: innen 1. mars",
                Some((None, Some(Reporting), "innen 1. mars")),
            ),
            (
                "Resultatmål 2: Alle",
                Some((Some("2"), Some(Requirement), "Alle")),
            ),
            (
                "3.1.2.1.1 Resultatmål: Alle",
                Some((Some("3.1.2.1.1"), Some(Requirement), "Alle")),
            ),
            (
                "**3.1.2.1.1 Resultatmål:** Alle",
                Some((Some("3.1.2.1.1"), Some(Requirement), "Alle")),
            ),
            (
                "**3.1.2.1.1** Alle kontor",
                Some((Some("3.1.2.1.1"), None, "Alle kontor")),
            ),
            (
                "3.1.2.1.1 90 % av sakene",
                Some((Some("3.1.2.1.1"), None, "90 % av sakene")),
            ),
            (
                "Oppgåve 5.4.2.9: Halde kurs",
                Some((Some("5.4.2.9"), Some(Assignment), "Halde kurs")),
            ),
            (
                "**Resultatmål: Alle skal**",
                Some((None, Some(Requirement), "Alle skal")),
            ),
            (
                "**Resultatmål:** **Alle** skal",
                Some((None, Some(Requirement), "**Alle** skal")),
            ),
            ("Rapportering til Statens helsetilsyn.", None),
            ("Bostedsløse: Årlig rapportering", None),
            ("Oppdrag fra direktoratet kommer i brev.", None),
            ("18.12.2009 nr. 131", None),
            ("73.1 Lov", None),
            ("3.1.2 og videre", None),
            ("**", None),
        ] {
            let found = opening(source);
            let found = found
                .as_ref()
                .map(|found| (found.number.as_deref(), found.kind, found.rest.as_str()));
            assert_eq!(found, expected, "{source}");
        }
    }

    #[test]
    fn labels_within_a_line() {
        for (line, expected) in [
            (
                "**Resultatmål:** Alle. **Rapportering:** Antall.",
                Some("**Rapportering:** Antall."),
            ),
            (
                "Alle skal. Rapportering: Antall.",
                Some("Rapportering: Antall."),
            ),
            ("Alle skal: Antall.", None),
            ("Se. Oppdrag gis: snart", None),
        ] {
            assert_eq!(inner_label(line).map(|at| &line[at..]), expected, "{line}");
        }
    }
}
