use super::Asides;
use crate::letter::Fate;

/// What a line is as the mark of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// «Side 3 av 12», «(12)», «- 12 -»: nothing else looks like this.
    Certain,
    /// A number alone.
    Lone,
}

/// Sets the marks of pages aside. A lone number is one only where something stands between it and the text.
pub fn mark(lines: &[&str], asides: &mut Asides) {
    for (at, line) in lines.iter().enumerate() {
        match page_mark(line) {
            Some(Mark::Certain) => asides.set(at, Fate::PageMark),
            Some(Mark::Lone) if stands_apart(lines, at) => {
                asides.set(at, Fate::PageMark);
                if !at_edge(lines, at) {
                    asides.lone_numbers.push(at);
                }
            }
            _ => {}
        }
    }
}

fn stands_apart(lines: &[&str], at: usize) -> bool {
    lines[at].starts_with('\u{c}') || at == 0 || lines[at - 1].trim().is_empty()
}

/// The page begins or ends with it.
fn at_edge(lines: &[&str], at: usize) -> bool {
    let next = lines[at + 1..]
        .iter()
        .take(4)
        .find(|line| !line.trim().is_empty() || line.starts_with('\u{c}'));
    lines[at].starts_with('\u{c}') || next.is_none_or(|line| line.starts_with('\u{c}'))
}

fn page_mark(line: &str) -> Option<Mark> {
    let text = line.trim();
    if text.is_empty() || text.len() > 24 {
        return None;
    }
    let bare = text.trim_matches(['-', '–', '—', '[', ']', '(', ')', '|', ' ']);
    if !bare.ends_with(|sign: char| sign.is_ascii_digit()) || text.starts_with(['*', '#', '+']) {
        return None;
    }
    let words: Vec<&str> = bare
        .split([' ', '/'])
        .filter(|word| !word.is_empty())
        .collect();
    let named = words.first().is_some_and(|word| {
        ["side", "s.", "page"]
            .iter()
            .any(|name| word.eq_ignore_ascii_case(name))
    });
    match words.as_slice() {
        [number] if is_short(number) => framed(text),
        [_, number] if named && is_short(number) => Some(Mark::Certain),
        [number, total] if bare.contains('/') && ordered(number, total) => Some(Mark::Certain),
        [number, of, total] if is_of(of) && ordered(number, total) => Some(Mark::Certain),
        [_, number, total] if named && ordered(number, total) => Some(Mark::Certain),
        [_, number, of, total] if named && is_of(of) && ordered(number, total) => {
            Some(Mark::Certain)
        }
        _ => None,
    }
}

/// «(12)» and «- 12 -» have a sign on both sides; «- 12» is a bullet, «12)» a number in a list.
fn framed(text: &str) -> Option<Mark> {
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    match (is_digit(text.chars().next()), is_digit(text.chars().last())) {
        (true, true) => Some(Mark::Lone),
        (false, false) => Some(Mark::Certain),
        _ => None,
    }
}

fn is_of(word: &str) -> bool {
    ["av", "of"].contains(&word)
}

fn is_short(word: &str) -> bool {
    matches!(word.len(), 1..=3) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn ordered(number: &str, total: &str) -> bool {
    is_short(number) && is_short(total) && number.parse::<u32>().ok() <= total.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_that_pages_have() {
        for (line, expected) in [
            ("12", Some(Mark::Lone)),
            ("(12)", Some(Mark::Certain)),
            ("- 12 -", Some(Mark::Certain)),
            ("– 3 –", Some(Mark::Certain)),
            ("Side 3 av 12", Some(Mark::Certain)),
            ("  side 3", Some(Mark::Certain)),
            ("Side 3/12", Some(Mark::Certain)),
            ("3 av 12", Some(Mark::Certain)),
            ("3/12", Some(Mark::Certain)),
            ("12/3", None),
            ("- 12", None),
            ("12)", None),
            ("2012", None),
            ("73.1", None),
            ("Side om side", None),
            ("3 kommuner", None),
        ] {
            assert_eq!(page_mark(line), expected, "{line}");
        }
    }
}
