use crate::Doubt;

use super::Block;

/// How much of a text, in bytes, tells how it ends.
const TAIL: usize = 80;

/// Words before which the hyphen of a broken line is one of two: «barne-\nog ungdom».
const AFTER_HYPHEN: [&str; 4] = ["og", "eller", "samt", "men"];

/// The end of the text.
pub fn tail(text: &str) -> &str {
    let start = text.len().saturating_sub(TAIL);
    &text[text.ceil_char_boundary(start)..]
}

/// Goes on with the next line; answers whether a hyphen was taken away.
pub fn join(text: &mut String, next: &str) -> bool {
    let next_word = next.split_whitespace().next().unwrap_or_default();
    let begins = next.chars().next().unwrap_or(' ');
    let mut before = tail(text).chars().rev();
    let (last, previous) = (before.next().unwrap_or(' '), before.next().unwrap_or(' '));
    let mut unhyphened = false;
    match last {
        '\u{ad}' => {
            text.pop();
        }
        '-' | '‐'
            if previous.is_alphanumeric()
                && begins.is_alphanumeric()
                && !AFTER_HYPHEN.contains(&next_word) =>
        {
            if previous.is_lowercase() && begins.is_lowercase() {
                text.pop();
                unhyphened = true;
            }
        }
        '–' if previous.is_ascii_digit() && begins.is_ascii_digit() => {}
        '/' if begins.is_alphanumeric() => {}
        _ if is_broken_address(text, next) => {}
        _ => text.push(' '),
    }
    text.push_str(next);
    unhyphened
}

/// The text ends within an address of the web, and the next line goes on with it: with what only addresses have, or
/// with the rest of its last word and nothing more.
fn is_broken_address(text: &str, next: &str) -> bool {
    let mut words = next.split_whitespace();
    let next_word = words.next().unwrap_or_default();
    let only = words.next().is_none() && next.starts_with(char::is_lowercase);
    let last_word = tail(text)
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    last_word.contains("://")
        && !last_word.ends_with([')', '>', '.', ','])
        && (only || next_word.contains(['%', '/', '=', '&']))
}

/// Goes on with the next line in the block, with the doubt that a hyphen gives.
pub fn join_line(block: &mut Block, next: &str, line: usize) {
    if join(&mut block.text, next) {
        block.doubts.push(Doubt::Hyphenated { line });
    }
    if block.lines.last() != Some(&line) {
        block.lines.push(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_words() {
        for (text, next, expected) in [
            ("kompe-", "tanse", "kompetanse"),
            ("barne-", "og ungdom", "barne- og ungdom"),
            ("NAV-", "kontorene", "NAV-kontorene"),
            ("800-", "GJELD", "800-GJELD"),
            ("2010–", "2012", "2010–2012"),
            ("2007-03-", "12 nr. 294", "2007-03-12 nr. 294"),
            ("departement/", "direktorat", "departement/direktorat"),
            (
                "se http://kommune.no/lev",
                "el%C3%A5r",
                "se http://kommune.no/level%C3%A5r",
            ),
            (
                "se http://kommune.no/Utsatt_ungd",
                "om",
                "se http://kommune.no/Utsatt_ungdom",
            ),
            (
                "se http://kommune.no",
                "for mer",
                "se http://kommune.no for mer",
            ),
            ("direkto\u{ad}", "ratet", "direktoratet"),
            (
                "forvaltningen -",
                "formidling",
                "forvaltningen - formidling",
            ),
        ] {
            let mut text = text.to_owned();
            join(&mut text, next);
            assert_eq!(text, expected);
        }
    }
}
