//! Texts that are broken into lines: how wide these are, and what a short one tells.

use crate::aside::Asides;

/// A text with fewer lines that go on in the next is not broken into lines, unless it has pages.
const FEWEST: usize = 3;
/// No page has wider lines.
const WIDEST: usize = 180;
/// Shorter lines say nothing of the width.
const SHORTEST: usize = 30;

/// How wide the lines are, in columns, where the text is broken into lines.
pub fn width(lines: &[&str], asides: &Asides) -> Option<usize> {
    let goes_on = lines
        .windows(2)
        .filter(|pair| {
            let next = pair[1].trim_start();
            !pair[0].trim().is_empty()
                && !pair[0].trim_start().starts_with(['|', '#'])
                && next.starts_with(char::is_lowercase)
        })
        .count();
    let mut ends: Vec<usize> = lines
        .iter()
        .enumerate()
        .filter(|(at, line)| {
            !line.trim_start().starts_with('|')
                && line.len() > SHORTEST
                && asides.fate(*at).is_none()
        })
        .map(|(_, line)| end(line))
        .collect();
    let fewest = if asides.has_pages() { 1 } else { FEWEST };
    let filled = lines.iter().filter(|line| !line.trim().is_empty()).count();
    if goes_on < fewest || (!asides.has_pages() && goes_on * 30 < filled) {
        return None;
    }
    ends.sort_unstable();
    let width = *ends.get((ends.len() * 97 / 100).min(ends.len().saturating_sub(1)))?;
    (width <= WIDEST).then_some(width)
}

/// The column after the last sign of the line.
pub fn end(line: &str) -> usize {
    line.trim_end().chars().count()
}

/// How long the first word is.
pub fn first_word(text: &str) -> usize {
    text.split_whitespace()
        .next()
        .unwrap_or_default()
        .chars()
        .count()
}
