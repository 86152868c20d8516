use recognition::Link;

/// How far the closing sign of a link or an emphasis is looked for, in bytes.
const REACH: usize = 2_000;
/// How much is looked through in all, beside the length of the text: signs that never close are plain from there on.
const LOOKED_THROUGH: usize = 64;

/// Markdown → plain text: links become their words, emphasis and escapes go, white space becomes one space.
pub fn plain(source: &str) -> (String, Vec<Link>) {
    let mut words = Words {
        text: String::with_capacity(source.len()),
        links: Vec::new(),
        looks: source.len() * LOOKED_THROUGH,
    };
    words.strip(source, 0);
    let text = words.text.split_whitespace().collect::<Vec<_>>().join(" ");
    (text, words.links)
}

/// The words found so far.
struct Words {
    text: String,
    links: Vec<Link>,
    /// How many bytes may still be looked through.
    looks: usize,
}

impl Words {
    fn strip(&mut self, source: &str, depth: usize) {
        let mut rest = source;
        while let Some(sign) = rest.chars().next() {
            let taken = match sign {
                '\\' => self.escape(rest),
                '[' if depth < 4 => self.link(rest, depth),
                '<' => self.address(rest),
                '*' | '_' if depth < 4 => self.emphasis(rest, depth),
                _ => 0,
            };
            if taken > 0 {
                rest = &rest[taken..];
            } else {
                let first = sign.len_utf8();
                let plain = first + plain_length(&rest[first..], sign.is_alphanumeric());
                self.text.push_str(&rest[..plain]);
                rest = &rest[plain..];
            }
        }
    }

    fn escape(&mut self, rest: &str) -> usize {
        match rest[1..].chars().next() {
            Some(sign) if sign.is_ascii_punctuation() => {
                self.text.push(sign);
                2
            }
            _ => 0,
        }
    }

    fn link(&mut self, rest: &str, depth: usize) -> usize {
        let Some(words_end) = self.closing(rest, '[', ']') else {
            return 0;
        };
        let after = &rest[words_end + 1..];
        let Some(target_end) = after
            .starts_with('(')
            .then(|| self.closing(after, '(', ')'))
            .flatten()
        else {
            return 0;
        };
        let start = self.text.len();
        self.strip(&rest[1..words_end], depth + 1);
        let target = after[1..target_end]
            .split_whitespace()
            .next()
            .unwrap_or_default();
        if is_real(target) {
            self.links.push(Link {
                words: self.text[start..].trim().to_owned(),
                target: target.to_owned(),
            });
        }
        words_end + 1 + target_end + 1
    }

    /// `<http://…>`: the address is its own words. `<br>` is a space.
    fn address(&mut self, rest: &str) -> usize {
        let found = self.within_reach(rest).find('>');
        let Some(end) = self.looked(rest, found) else {
            return 0;
        };
        let inner = &rest[1..end];
        if is_real(inner) && !inner.contains(char::is_whitespace) {
            self.text.push_str(inner);
            self.links.push(Link {
                words: inner.to_owned(),
                target: inner.to_owned(),
            });
            end + 1
        } else if inner
            .trim_end_matches(['/', ' '])
            .eq_ignore_ascii_case("br")
        {
            self.text.push(' ');
            end + 1
        } else {
            0
        }
    }

    fn emphasis(&mut self, rest: &str, depth: usize) -> usize {
        let mark = &rest[..1];
        let run = rest.len() - rest.trim_start_matches(mark).len();
        let inner = &rest[run..];
        if run > 3 || inner.starts_with(char::is_whitespace) {
            self.text.push_str(&rest[..run]);
            return run;
        }
        let closer = &rest[..run];
        let closers = self.within_reach(inner).match_indices(closer);
        let found = closers
            .map(|(at, _)| at)
            .find(|at| closes(inner, *at, mark));
        let Some(end) = self.looked(inner, found) else {
            self.text.push_str(closer);
            return run;
        };
        self.strip(&inner[..end], depth + 1);
        run + end + run
    }

    /// Where the bracket that opens `rest` closes again, counting the ones between and skipping escaped ones.
    fn closing(&mut self, rest: &str, open: char, close: char) -> Option<usize> {
        let (mut depth, mut escaped) = (0usize, false);
        let found = self
            .within_reach(rest)
            .char_indices()
            .find(|(_, sign)| {
                match *sign {
                    _ if escaped => escaped = false,
                    '\\' => escaped = true,
                    sign if sign == open => depth += 1,
                    sign if sign == close => {
                        depth = depth.saturating_sub(1);
                        return depth == 0;
                    }
                    _ => {}
                }
                false
            })
            .map(|(at, _)| at);
        self.looked(rest, found)
    }

    fn within_reach<'a>(&self, text: &'a str) -> &'a str {
        &text[..text.floor_char_boundary(REACH.min(self.looks))]
    }

    /// Notes how much was looked through to find it, or not to.
    fn looked(&mut self, text: &str, found: Option<usize>) -> Option<usize> {
        let through = found.unwrap_or_else(|| text.len().min(REACH));
        self.looks = self.looks.saturating_sub(through);
        found
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

fn is_real(target: &str) -> bool {
    ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| target.starts_with(scheme))
}

fn closes(inner: &str, at: usize, mark: &str) -> bool {
    let before = inner[..at].chars().last();
    let after = inner[at + mark.len()..].chars().next();
    before.is_some_and(|sign| !sign.is_whitespace())
        && (mark == "*" || after.is_none_or(|sign| !sign.is_alphanumeric()))
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
