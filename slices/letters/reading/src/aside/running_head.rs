use std::collections::{BTreeSet, HashMap};

use super::Asides;
use crate::{heading, letter::Fate, line};

/// So many lines from the edge of a page a head or foot can reach.
const DEEPEST: usize = 3;
/// A longer line, in bytes, is text.
const LONGEST: usize = 160;
/// So many lines from the top the letter's own title is looked for.
const FIRST_LINES: usize = 12;
/// A line is a running head when so many pages have it; the first page may be without.
const PAGES: usize = 3;

/// Sets aside what the pages repeat at their edges. Pages are parted by form feeds, or by their marks where there are none.
pub fn mark(lines: &[&str], asides: &mut Asides) {
    let edges = edges(lines, asides);
    let mut counts: HashMap<String, usize> = HashMap::new();
    for at in edges.iter().flatten().collect::<BTreeSet<_>>() {
        *counts.entry(shape(lines[*at])).or_insert(0) += 1;
    }
    let pages = edges.len() / 2;
    let titled_below = has_title_of_its_own(lines, &counts);
    for (edge_number, edge) in edges.iter().enumerate() {
        for at in edge {
            let often = counts.get(&shape(lines[*at])).copied().unwrap_or_default();
            if often < PAGES.min(pages - 1) || often < 2 || often * 5 < pages * 2 {
                break;
            }
            if edge_number > 0 || titled_below || !is_title(lines[*at]) {
                asides.set(*at, Fate::RunningHead);
            }
        }
    }
}

/// The lines at the top and the bottom of each page, from the edge inwards; of a page with few lines some are both.
fn edges(lines: &[&str], asides: &Asides) -> Vec<Vec<usize>> {
    let fed = lines.iter().any(|line| line.starts_with('\u{c}'));
    let mut pages = vec![Vec::new()];
    for (at, line) in lines.iter().enumerate() {
        let mark = asides.is_set(at);
        if (fed && line.starts_with('\u{c}')) || (!fed && mark) {
            pages.push(Vec::new());
        }
        if !mark
            && !line.trim().is_empty()
            && let Some(page) = pages.last_mut()
        {
            page.push(at);
        }
    }
    pages.retain(|page| !page.is_empty());
    if pages.len() < 2 {
        return Vec::new();
    }
    let may_be = |at: &usize| may_repeat(lines[*at]);
    pages
        .iter()
        .flat_map(|page| {
            let top: Vec<usize> = page
                .iter()
                .copied()
                .take(DEEPEST)
                .take_while(may_be)
                .collect();
            let foot = page
                .iter()
                .rev()
                .copied()
                .take(DEEPEST)
                .take_while(may_be)
                .collect();
            [top, foot]
        })
        .collect()
}

/// Parts, bullets and rows of tables repeat for reasons of their own.
fn may_repeat(text: &str) -> bool {
    let text = text.trim();
    text.len() <= LONGEST
        && !text.starts_with(['|', '#'])
        && !matches!(
            line::classify(text),
            line::Line::Bullet { .. } | line::Line::PageBreak
        )
        && !matches!(
            heading::meaning(text),
            heading::Meaning::Part(_)
                | heading::Meaning::NumberedPart { .. }
                | heading::Meaning::Entry { .. }
        )
}

/// The line with every number the same, so that page numbers do not tell pages apart.
fn shape(text: &str) -> String {
    let mut shape = String::new();
    for word in text.split_whitespace() {
        for sign in word.chars() {
            match sign {
                sign if !sign.is_ascii_digit() => shape.push(sign),
                _ if shape.ends_with('#') => {}
                _ => shape.push('#'),
            }
        }
        shape.push(' ');
    }
    shape
}

/// The first page names the letter in a line that the other pages do not repeat.
fn has_title_of_its_own(lines: &[&str], counts: &HashMap<String, usize>) -> bool {
    lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .take(FIRST_LINES)
        .any(|line| {
            heading::names_letter(line) && counts.get(&shape(line)).is_none_or(|often| *often < 2)
        })
}

/// What the first page says at its top is the letter's own title or first heading, though later pages repeat it.
fn is_title(text: &str) -> bool {
    heading::names_letter(text)
        || matches!(
            heading::meaning(text.trim()),
            heading::Meaning::Section { .. }
        )
}
