use recognition::ItemKind;

/// The words that head a part, in bokmål and nynorsk.
const NAMES: [(&str, ItemKind); 23] = [
    ("innledning", ItemKind::Introduction),
    ("innleiing", ItemKind::Introduction),
    ("innleiding", ItemKind::Introduction),
    ("oppdrag", ItemKind::Assignment),
    ("oppdraget", ItemKind::Assignment),
    ("oppgaver", ItemKind::Assignment),
    ("oppgåver", ItemKind::Assignment),
    ("finansiering", ItemKind::Funding),
    ("finansieringa", ItemKind::Funding),
    ("bakgrunn", ItemKind::Background),
    ("bakgrunnsinformasjon", ItemKind::Background),
    ("bakgrunnsdokumenter", ItemKind::Background),
    ("bakgrunnsdokument", ItemKind::Background),
    ("resultatkrav", ItemKind::Requirement),
    ("resultatkrava", ItemKind::Requirement),
    ("resultatkravene", ItemKind::Requirement),
    ("resultatmål", ItemKind::Requirement),
    ("resultatmåla", ItemKind::Requirement),
    ("rapportering", ItemKind::Reporting),
    ("rapporteringa", ItemKind::Reporting),
    ("rapporteringen", ItemKind::Reporting),
    ("rapporteringskrav", ItemKind::Reporting),
    ("rapporteringsplikt", ItemKind::Reporting),
];

/// The words that may follow the name: «Oppdrag til embetet», «Rapportering for 2026».
const LINKS: [&str; 8] = ["for", "til", "på", "i", "under", "frå", "fra", "om"];

/// Del: a heading read as a part of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub kind: ItemKind,
    /// The heading is spelled as we know it.
    pub exact: bool,
}

/// The part that the heading names, allowing for small misspellings.
pub fn part(heading: &str) -> Option<Part> {
    let mut words = heading
        .split_whitespace()
        .map(bare)
        .filter(|word| !word.is_empty());
    let first = words.next()?;
    let more = words.next();
    if more.is_some_and(|word| !LINKS.contains(&word.as_str()))
        || heading.split_whitespace().count() > 6
    {
        return None;
    }
    if let Some((_, kind)) = NAMES.iter().find(|(name, _)| *name == first) {
        return Some(Part {
            kind: *kind,
            exact: true,
        });
    }
    let near = NAMES
        .iter()
        .map(|(name, kind)| (distance(&first, name), name, kind));
    let (steps, name, kind) = near.min_by_key(|(steps, ..)| *steps)?;
    (steps <= if name.chars().count() > 8 { 2 } else { 1 }).then_some(Part {
        kind: *kind,
        exact: false,
    })
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
