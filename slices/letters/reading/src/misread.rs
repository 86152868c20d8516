//! Letters that a scan was misread in, where only one reading is possible.

use super::Doubt;

/// The text with misread letters mended, and a doubt for each word: «skaI» → «skal», «ti1bud» → «tilbud».
pub fn mended(text: &str) -> Option<(String, Vec<Doubt>)> {
    let mut doubts = Vec::new();
    let mut whole = String::new();
    for word in text.split_inclusive(char::is_whitespace) {
        match mended_word(word) {
            Some(mended) => {
                doubts.push(Doubt::MisreadWord {
                    word: bare(word).to_owned(),
                });
                whole.push_str(&mended);
            }
            None => whole.push_str(word),
        }
    }
    (!doubts.is_empty()).then_some((whole, doubts))
}

/// A capital I after a small letter and not before a capital is an l, and so is a 1 between small letters; a 0 there
/// is an o. Addresses are left as they are.
fn mended_word(word: &str) -> Option<String> {
    if !word.contains(['I', '1', '0'])
        || word.len() > 60
        || word.contains(['/', '@', '_', '&', '=', '\\'])
    {
        return None;
    }
    let signs: Vec<char> = word.chars().collect();
    let at = |at: Option<usize>| at.and_then(|at| signs.get(at)).copied().unwrap_or(' ');
    let mended: String = signs
        .iter()
        .enumerate()
        .map(|(place, sign)| {
            let (before, after) = (at(place.checked_sub(1)), at(Some(place + 1)));
            match sign {
                'I' if before.is_lowercase()
                    && !after.is_uppercase()
                    && !after.is_ascii_digit() =>
                {
                    'l'
                }
                '1' if before.is_lowercase() && after.is_lowercase() => 'l',
                '0' if before.is_lowercase() && after.is_lowercase() => 'o',
                sign => *sign,
            }
        })
        .collect();
    (mended != word).then_some(mended)
}

fn bare(word: &str) -> &str {
    word.trim_matches(|sign: char| !sign.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_nothing_else_is_mended() {
        for (text, expected) in [
            (
                "Embetet skaI gi ti1bod om veiIedning.",
                Some("Embetet skal gi tilbod om veiledning."),
            ),
            ("skaI", Some("skal")),
            ("s0siale", Some("sosiale")),
            ("I 2012 skal NAV, kap. 1510", None),
            ("HUSK II og MinID", None),
            ("http://a1b.no/I", None),
            ("(http://x.no/s0s)", None),
        ] {
            let found = mended(text).map(|(text, _)| text);
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
