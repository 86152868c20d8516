use recognition::ItemKind;

/// The words that head a part, in bokmål and nynorsk. «Prioriteringer» introduces: what stands there is repeated as
/// demands below.
const NAMES: [(&str, ItemKind); 58] = [
    ("innledning", ItemKind::Introduction),
    ("innleiing", ItemKind::Introduction),
    ("innleiding", ItemKind::Introduction),
    ("prioriteringer", ItemKind::Introduction),
    ("prioriteringar", ItemKind::Introduction),
    ("prioritering", ItemKind::Introduction),
    ("oppdrag", ItemKind::Assignment),
    ("oppdraget", ItemKind::Assignment),
    ("oppdraga", ItemKind::Assignment),
    ("oppdragene", ItemKind::Assignment),
    ("oppgave", ItemKind::Assignment),
    ("oppgåve", ItemKind::Assignment),
    ("oppgaver", ItemKind::Assignment),
    ("oppgåver", ItemKind::Assignment),
    ("oppgavene", ItemKind::Assignment),
    ("oppgåvene", ItemKind::Assignment),
    ("finansiering", ItemKind::Funding),
    ("finansieringa", ItemKind::Funding),
    ("finansieringen", ItemKind::Funding),
    ("løyving", ItemKind::Funding),
    ("løyvinga", ItemKind::Funding),
    ("løyvingar", ItemKind::Funding),
    ("bevilgning", ItemKind::Funding),
    ("bevilgningen", ItemKind::Funding),
    ("bevilgninger", ItemKind::Funding),
    ("bakgrunn", ItemKind::Background),
    ("bakgrunnsinformasjon", ItemKind::Background),
    ("bakgrunnsdokumenter", ItemKind::Background),
    ("bakgrunnsdokument", ItemKind::Background),
    ("bakgrunnsmateriale", ItemKind::Background),
    ("bakgrunnsmateriell", ItemKind::Background),
    ("resultatkrav", ItemKind::Requirement),
    ("resultatkrava", ItemKind::Requirement),
    ("resultatkravet", ItemKind::Requirement),
    ("resultatkravene", ItemKind::Requirement),
    ("resultatmål", ItemKind::Requirement),
    ("resultatmåla", ItemKind::Requirement),
    ("resultatmålet", ItemKind::Requirement),
    ("resultatmålene", ItemKind::Requirement),
    ("styringsparameter", ItemKind::Requirement),
    ("styringsparameteren", ItemKind::Requirement),
    ("styringsparametere", ItemKind::Requirement),
    ("styringsparametre", ItemKind::Requirement),
    ("styringsparametrene", ItemKind::Requirement),
    ("styringsparametrar", ItemKind::Requirement),
    ("styringsparameterar", ItemKind::Requirement),
    ("styringsparametrane", ItemKind::Requirement),
    ("rapportering", ItemKind::Reporting),
    ("rapporteringa", ItemKind::Reporting),
    ("rapporteringen", ItemKind::Reporting),
    ("rapporteringar", ItemKind::Reporting),
    ("rapporteringskrav", ItemKind::Reporting),
    ("rapporteringskrava", ItemKind::Reporting),
    ("rapporteringskravet", ItemKind::Reporting),
    ("rapporteringskravene", ItemKind::Reporting),
    ("rapporteringsplikt", ItemKind::Reporting),
    ("rapporteringsplikta", ItemKind::Reporting),
    ("rapporteringsplikten", ItemKind::Reporting),
];

/// The words that may follow the name: «Oppdrag til embetet», «Rapportering for 2026».
const LINKS: [&str; 9] = ["for", "til", "på", "i", "under", "frå", "fra", "om", "av"];

/// The words that may stand before it: «Særskilte oppdrag», «Krav til rapportering».
const BEFORE: [&str; 22] = [
    "særskilte",
    "særskilde",
    "særlige",
    "særlege",
    "faste",
    "nye",
    "øvrige",
    "andre",
    "årets",
    "årlige",
    "årlege",
    "konkrete",
    "viktige",
    "prioriterte",
    "spesielle",
    "generelle",
    "felles",
    "embetets",
    "embetet",
    "krav",
    "til",
    "om",
];

/// The kind that the word names, spelled as we know it.
pub fn named(word: &str) -> Option<ItemKind> {
    NAMES
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, kind)| *kind)
}

/// A longer heading, in bytes, names no part.
const LONGEST: usize = 120;

/// Del: a heading read as a part of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub kind: ItemKind,
    /// The heading is spelled as we know it.
    pub exact: bool,
}

/// The kind of the part that the heading names, spelled as we know it.
pub fn exact(heading: &str) -> Option<ItemKind> {
    let (words, start) = words(heading)?;
    let kind = named(&words[start]);
    kind.filter(|_| may_follow(&words[start + 1..], kind))
}

/// The part that the heading names, allowing for small misspellings.
pub fn part(heading: &str) -> Option<Part> {
    if let Some(kind) = exact(heading) {
        return Some(Part { kind, exact: true });
    }
    let (words, start) = words(heading)?;
    if start > 0 || !may_follow(&words[1..], None) {
        return None;
    }
    let near = NAMES
        .iter()
        .map(|(name, kind)| (distance(&words[0], name), name, kind));
    let (steps, name, kind) = near.min_by_key(|(steps, ..)| *steps)?;
    (steps <= if name.chars().count() > 8 { 2 } else { 1 }).then_some(Part {
        kind: *kind,
        exact: false,
    })
}

/// The words of the heading, small and bare, and which of them could be the name.
fn words(heading: &str) -> Option<(Vec<String>, usize)> {
    if heading.len() > LONGEST || heading.split_whitespace().count() > 6 {
        return None;
    }
    let words: Vec<String> = heading
        .split_whitespace()
        .map(bare)
        .filter(|word| !word.is_empty())
        .collect();
    let start = words
        .iter()
        .position(|word| !BEFORE.contains(&word.as_str()))
        .filter(|start| *start <= 2)?;
    Some((words, start))
}

/// «for 2026», or «og styringsparametere» where both are of one kind; reporting takes anything along: «og frister».
fn may_follow(rest: &[String], kind: Option<ItemKind>) -> bool {
    match rest {
        [] => true,
        [and, other, ..] if and == "og" => {
            kind == Some(ItemKind::Reporting) || kind.is_some() && named(other) == kind
        }
        [link, ..] => LINKS.contains(&link.as_str()),
    }
}

/// The letters of the word, small; empty for numbers and signs.
fn bare(word: &str) -> String {
    word.chars()
        .filter(|sign| sign.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect()
}

/// How many letters must be put in, taken out, changed or swapped with their neighbour.
fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    if left.len().abs_diff(right.len()) > 2 {
        return usize::MAX;
    }
    let mut rows = vec![vec![0; right.len() + 1]; left.len() + 1];
    for row in 0..=left.len() {
        for column in 0..=right.len() {
            rows[row][column] = match (row, column) {
                (0, steps) | (steps, 0) => steps,
                (row, column) => {
                    let change = usize::from(left[row - 1] != right[column - 1]);
                    let mut steps = (rows[row - 1][column] + 1)
                        .min(rows[row][column - 1] + 1)
                        .min(rows[row - 1][column - 1] + change);
                    let swapped = row > 1
                        && column > 1
                        && left[row - 1] == right[column - 2]
                        && left[row - 2] == right[column - 1];
                    if swapped {
                        steps = steps.min(rows[row - 2][column - 2] + 1);
                    }
                    steps
                }
            };
        }
    }
    rows[left.len()][right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_in_both_written_forms_and_misspelled() {
        for (heading, expected) in [
            ("Oppdrag", Some((ItemKind::Assignment, true))),
            ("OPPDRAG:", Some((ItemKind::Assignment, true))),
            ("Innleiing", Some((ItemKind::Introduction, true))),
            ("Resultatkarv", Some((ItemKind::Requirement, false))),
            ("Finansering", Some((ItemKind::Funding, false))),
            ("Bakgrunnsinfomasjon", Some((ItemKind::Background, false))),
            ("Rapportering for 2026", Some((ItemKind::Reporting, true))),
            ("Oppdrag 2026", Some((ItemKind::Assignment, true))),
            (
                "Resultatmål og styringsparametere",
                Some((ItemKind::Requirement, true)),
            ),
            ("Rapportering og fristar", Some((ItemKind::Reporting, true))),
            ("Krav til rapportering", Some((ItemKind::Reporting, true))),
            (
                "Særskilde oppdrag i 2026",
                Some((ItemKind::Assignment, true)),
            ),
            ("Inledning", Some((ItemKind::Introduction, false))),
            ("Opdrag", Some((ItemKind::Assignment, false))),
            ("Løyving", Some((ItemKind::Funding, true))),
            ("Barn og unge", None),
            ("Oppdrag og mål", None),
            ("Fylkesmannen", None),
            ("", None),
        ] {
            assert_eq!(
                part(heading).map(|part| (part.kind, part.exact)),
                expected,
                "{heading}"
            );
        }
    }
}
