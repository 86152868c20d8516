use std::fmt;

/// What of a text is looked at, in bytes.
const LOOKED_AT: usize = 4096;
/// What of it is told, in characters.
const TOLD: usize = 200;

/// Utdrag: the beginning of what a service answered, fit to be shown and logged: one line of at most 200 characters, without
/// control characters and without those that turn the direction of the text around them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt(String);

impl Excerpt {
    pub fn of(text: &[u8]) -> Self {
        let looked_at = text.get(..LOOKED_AT).unwrap_or(text);
        let text = String::from_utf8_lossy(looked_at);
        let plain: String = text.chars().map(plain).collect();
        let words: Vec<&str> = plain.split_whitespace().collect();
        let line = words.join(" ");
        let mut told: String = line.chars().take(TOLD).collect();
        if told.len() < line.len() {
            told.push('…');
        }
        Self(told)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The character, or a space for one that shows nothing but does something.
fn plain(sign: char) -> char {
    let steers = matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    if sign.is_control() || steers {
        ' '
    } else {
        sign
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_one_plain_line() {
        for (text, told) in [
            (&b"Too many cells"[..], "Too many cells"),
            (
                b"<h1>403\r\n\tForbidden</h1>\x1b[31m\0",
                "<h1>403 Forbidden</h1> [31m",
            ),
            ("å \u{202e}gal\u{2066}".as_bytes(), "å gal"),
            (b"\xff\xfe", "\u{fffd}\u{fffd}"),
            (b"", ""),
        ] {
            assert_eq!(Excerpt::of(text).as_str(), told);
        }
    }

    #[test]
    fn a_long_text_is_cut() {
        let told = Excerpt::of("å".repeat(1_000_000).as_bytes());
        assert_eq!(told.as_str().chars().count(), TOLD + 1);
        assert!(told.as_str().ends_with('…'));
    }
}
