use recognition::Link;

/// How far the closing sign of a link or an emphasis is looked for, in bytes.
const REACH: usize = 2_000;

/// Markdown → plain text: links become their words, emphasis and escapes go, white space becomes one space.
pub fn plain(source: &str) -> (String, Vec<Link>) {
    let mut links = Vec::new();
    let mut text = String::with_capacity(source.len());
    strip(source, &mut text, &mut links, 0);
    (text.split_whitespace().collect::<Vec<_>>().join(" "), links)
}

fn strip(source: &str, text: &mut String, links: &mut Vec<Link>, depth: usize) {
    let mut rest = source;
    while let Some(sign) = rest.chars().next() {
        let taken = match sign {
            '\\' => escape(rest, text),
            '[' if depth < 4 => link(rest, text, links, depth),
            '<' => address(rest, text, links),
            '*' | '_' if depth < 4 => emphasis(rest, text, links, depth),
            _ => 0,
        };
        if taken > 0 {
            rest = &rest[taken..];
        } else {
            let plain =
                sign.len_utf8() + plain_length(&rest[sign.len_utf8()..], sign.is_alphanumeric());
            text.push_str(&rest[..plain]);
            rest = &rest[plain..];
        }
    }
}

/// How much follows that needs no look; `_` within a word is a plain sign.
fn plain_length(rest: &str, mut in_word: bool) -> usize {
    for (at, sign) in rest.char_indices() {
        if matches!(sign, '\\' | '[' | '<' | '*') || (sign == '_' && !in_word) {
            return at;
        }
        in_word = sign.is_alphanumeric() || sign == '_';
    }
    rest.len()
}

fn escape(rest: &str, text: &mut String) -> usize {
    match rest[1..].chars().next() {
        Some(sign) if sign.is_ascii_punctuation() => {
            text.push(sign);
            2
        }
        _ => 0,
    }
}

fn link(rest: &str, text: &mut String, links: &mut Vec<Link>, depth: usize) -> usize {
    let Some(words_end) = closing(rest, '[', ']') else {
        return 0;
    };
    let after = &rest[words_end + 1..];
    let Some(target_end) = after
        .starts_with('(')
        .then(|| closing(after, '(', ')'))
        .flatten()
    else {
        return 0;
    };
    let start = text.len();
    strip(&rest[1..words_end], text, links, depth + 1);
    let target = after[1..target_end]
        .split_whitespace()
        .next()
        .unwrap_or_default();
    if is_real(target) {
        links.push(Link {
            words: text[start..].trim().to_owned(),
            target: target.to_owned(),
        });
    }
    words_end + 1 + target_end + 1
}

fn is_real(target: &str) -> bool {
    ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| target.starts_with(scheme))
}

/// `<http://…>`: the address is its own words. `<br>` is a space.
fn address(rest: &str, text: &mut String, links: &mut Vec<Link>) -> usize {
    let Some(end) = within_reach(rest).find('>') else {
        return 0;
    };
    let inner = &rest[1..end];
    if is_real(inner) && !inner.contains(char::is_whitespace) {
        text.push_str(inner);
        links.push(Link {
            words: inner.to_owned(),
            target: inner.to_owned(),
        });
        end + 1
    } else if inner
        .trim_end_matches(['/', ' '])
        .eq_ignore_ascii_case("br")
    {
        text.push(' ');
        end + 1
    } else {
        0
    }
}

fn emphasis(rest: &str, text: &mut String, links: &mut Vec<Link>, depth: usize) -> usize {
    let mark = &rest[..1];
    let run = rest.len() - rest.trim_start_matches(mark).len();
    let inner = &rest[run..];
    if run > 3 || inner.starts_with(char::is_whitespace) {
        text.push_str(&rest[..run]);
        return run;
    }
    let closer = &rest[..run];
    let reach = within_reach(inner);
    let Some(end) = reach
        .match_indices(closer)
        .map(|(at, _)| at)
        .find(|at| closes(inner, *at, mark))
    else {
        text.push_str(closer);
        return run;
    };
    strip(&inner[..end], text, links, depth + 1);
    run + end + run
}

fn closes(inner: &str, at: usize, mark: &str) -> bool {
    let before = inner[..at].chars().last();
    let after = inner[at + mark.len()..].chars().next();
    before.is_some_and(|sign| !sign.is_whitespace())
        && (mark == "*" || after.is_none_or(|sign| !sign.is_alphanumeric()))
}

/// Where the bracket that opens `rest` closes again, counting the ones between and skipping escaped ones.
fn closing(rest: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0usize;
    let mut escaped = false;
    for (at, sign) in within_reach(rest).char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            sign if sign == open => depth += 1,
            sign if sign == close => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

fn within_reach(text: &str) -> &str {
    &text[..text.floor_char_boundary(REACH)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_becomes_words() {
        for (source, expected) in [
            (
                "[Ot.prp. nr. 103 \\(2008-2009\\), Om lov](#)",
                "Ot.prp. nr. 103 (2008-2009), Om lov",
            ),
            ("[Rundskriv](#) og [Tillegg](#)", "Rundskriv og Tillegg"),
            (
                "strategien – *På vei til egen bolig*, med",
                "strategien – På vei til egen bolig, med",
            ),
            ("**73.1 Lov**", "73.1 Lov"),
            ("5 * 3 og a_b_c og * alene", "5 * 3 og a_b_c og * alene"),
            ("_kursiv_ tekst", "kursiv tekst"),
            ("90\u{a0}%  av", "90 % av"),
            ("[ikke lenke] (her)", "[ikke lenke] (her)"),
            (
                "gjennom (<http://arapp.example.no>)",
                "gjennom (http://arapp.example.no)",
            ),
            ("[a", "[a"),
            ("***", "***"),
        ] {
            assert_eq!(plain(source).0, expected, "{source}");
        }
    }

    #[test]
    fn real_targets_are_kept() {
        let (text, links) = plain("[www.nav.no/\\(HUSK\\)](http://www.nav.no/(HUSK)) og [tom](#)");
        assert_eq!(text, "www.nav.no/(HUSK) og tom");
        assert_eq!(
            links,
            [Link {
                words: "www.nav.no/(HUSK)".into(),
                target: "http://www.nav.no/(HUSK)".into()
            }]
        );
    }
}
