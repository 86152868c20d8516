use std::collections::HashSet;

use super::Asides;
use crate::{heading, inline, letter::Fate};

const NAMES: [&str; 7] = [
    "innhold",
    "innhald",
    "innholdsfortegnelse",
    "innhaldsliste",
    "innhaldsoversikt",
    "innholdsoversikt",
    "innhaldsforteikning",
];
/// So many lines without a page number may stand between two lines of contents: a title over several lines.
const BROKEN_TITLE: usize = 2;

/// Sets the list of contents aside: lines with dots to a page number wherever they stand, and what stands below
/// its heading as long as it goes on.
pub fn mark(lines: &[&str], asides: &mut Asides) {
    let mut open = false;
    let known: HashSet<&str> = lines
        .iter()
        .map(|line| {
            line.trim()
                .trim_start_matches(['#', '*', ' ', '\u{c}'])
                .trim_end_matches('*')
        })
        .collect();
    for at in 0..lines.len() {
        let text = words(lines[at]);
        if text.is_empty() || asides.is_set(at) {
            continue;
        }
        if NAMES.contains(&text.to_lowercase().trim_end_matches(':'))
            && leads_to_contents(lines, at)
        {
            open = true;
        } else if entry(&text)
            .is_none_or(|entry| !entry.dotted && !open && !known.contains(entry.title))
            && !(open && goes_on(lines, at))
        {
            open = false;
            continue;
        }
        asides.set(at, Fate::Contents);
        note_title(&text, asides);
    }
}

/// One line of contents.
struct Entry<'a> {
    title: &'a str,
    dotted: bool,
}

/// A title with its page number: parted by dots, or by more than a space.
fn entry(text: &str) -> Option<Entry<'_>> {
    let rest = text.trim_end_matches(|sign: char| sign.is_ascii_digit());
    if text.len() - rest.len() > 3 {
        return None;
    }
    let title = rest.trim_end_matches(|sign: char| {
        matches!(sign, '.' | '…' | '·' | '_') || sign.is_whitespace()
    });
    let gap = &rest[title.len()..];
    let dots = gap
        .chars()
        .map(|sign| {
            if sign == '…' {
                3
            } else {
                usize::from(!sign.is_whitespace())
            }
        })
        .sum::<usize>();
    let has_page = rest.len() < text.len();
    if title.is_empty() || !title.contains(char::is_alphabetic) {
        return None;
    }
    let dotted = dots >= 4 && (has_page || dots >= 8);
    let apart = has_page && !gap.is_empty() && dots == 0 && (gap.contains('\t') || numbered(title));
    (dotted || apart).then_some(Entry { title, dotted })
}

fn numbered(title: &str) -> bool {
    title.starts_with(|sign: char| sign.is_ascii_digit()) || heading::part_word(title)
}

/// A title that goes on below, or a link into the letter.
fn goes_on(lines: &[&str], at: usize) -> bool {
    let raw = lines[at].trim().trim_start_matches(['-', '*', ' ']);
    if raw.starts_with('[') && raw.ends_with(')') && raw.contains("](#") {
        return true;
    }
    if raw.starts_with('#') {
        return false;
    }
    let mut below = lines[at + 1..]
        .iter()
        .take_while(|line| !line.trim().is_empty())
        .take(BROKEN_TITLE);
    below.any(|line| entry(&words(line)).is_some_and(|entry| entry.dotted || numbered(line.trim())))
        && !lines[at].trim().ends_with('.')
}

fn leads_to_contents(lines: &[&str], at: usize) -> bool {
    let below = lines[at + 1..]
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .take(3);
    below
        .into_iter()
        .any(|(offset, line)| entry(&words(line)).is_some() || goes_on(lines, at + 1 + offset))
}

fn note_title(text: &str, asides: &mut Asides) {
    let title = entry(text).map_or(text, |entry| entry.title);
    if let heading::Meaning::Section { number, title } = heading::meaning(title) {
        asides.titles.insert(number, title);
    }
}

/// The line without heading marks, bullets and emphasis; tabs are kept, they part the page number.
fn words(line: &str) -> String {
    if line.len() > 400 {
        return String::new();
    }
    let bare = line
        .trim()
        .trim_start_matches(['#', '-', '*', ' ', '\u{c}', '_'])
        .trim_end_matches(['*', '_']);
    if bare.contains('[') {
        inline::plain(bare).0
    } else {
        bare.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_contents() {
        for (line, expected) in [
            ("3.1 Kunnskap ........ 4", Some(true)),
            ("3.1 Kunnskap . . . . . . 4", Some(true)),
            ("Vedlegg……… 12", Some(true)),
            ("3.1 Kunnskap 4", Some(false)),
            ("Oppdrag\t4", Some(false)),
            ("Det finnes ... 4", None),
            ("Vi har 4", None),
            ("........ 4", None),
            ("I 2012", None),
        ] {
            assert_eq!(entry(line).map(|entry| entry.dotted), expected, "{line}");
        }
    }
}
