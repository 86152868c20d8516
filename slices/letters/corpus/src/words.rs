//! Texts held against each other by their words, whatever the marks, the case and the breaks between them.

use std::collections::{HashMap, HashSet};

/// The words of a text in small letters, without signs.
pub fn words(text: &str) -> Vec<String> {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// How alike two lists of words are, whatever their order: 0 to 1.
pub fn alike(left: &[String], right: &[String]) -> f64 {
    if left.is_empty() || right.is_empty() {
        return 0.0;
    }
    2.0 * shared(left, right) as f64 / (left.len() + right.len()) as f64
}

/// How much of `part` stands in `whole`, whatever the order: 0 to 1.
pub fn contained(part: &[String], whole: &[String]) -> f64 {
    if part.is_empty() {
        return 0.0;
    }
    shared(part, whole) as f64 / part.len() as f64
}

fn shared(left: &[String], right: &[String]) -> usize {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in left {
        *counts.entry(word).or_default() += 1;
    }
    let mut found = 0;
    for word in right {
        if let Some(count) = counts.get_mut(word.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            found += 1;
        }
    }
    found
}

/// Everything that an answer says, to ask whether words are kept in it.
pub struct Kept {
    pairs: HashSet<(String, String)>,
    single: HashSet<String>,
}

impl Kept {
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let (mut pairs, mut single) = (HashSet::new(), HashSet::new());
        for text in texts {
            let words = words(text);
            pairs.extend(words.windows(2).map(|two| (two[0].clone(), two[1].clone())));
            single.extend(words);
        }
        Self { pairs, single }
    }

    /// Three of four neighbours stand beside each other somewhere in it; misread letters take the rest.
    pub fn has(&self, text: &str) -> bool {
        let words = words(text);
        let found = words
            .windows(2)
            .filter(|two| self.pairs.contains(&(two[0].clone(), two[1].clone())))
            .count();
        match words.as_slice() {
            [] => true,
            [word] => self.single.contains(word),
            _ => found * 4 >= (words.len() - 1) * 3 || (words.len() == 2 && found == 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_alike_by_their_words() {
        for (left, right, expected) in [
            ("Holde to kurs.", "– holde TO  kurs", 1.0),
            ("Holde to kurs", "Holde tre kurs", 2.0 / 3.0),
            ("kurs kurs kurs", "kurs", 0.5),
            ("", "kurs", 0.0),
        ] {
            let found = alike(&words(left), &words(right));
            assert!((found - expected).abs() < 1e-9, "{left} {right}: {found}");
        }
        assert!((contained(&words("to kurs"), &words("holde to kurs")) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn words_are_kept_when_their_neighbours_are() {
        let kept =
            Kept::of(["Embetet skal holde to kurs", "for ansatte i NAV-kontorene"].into_iter());
        for (text, expected) in [
            ("holde to kurs", true),
            ("Embetet skal holde tre kurs for nye", false),
            ("kurs holde skal", false),
            ("ansatte", true),
            ("elever", false),
            ("", true),
        ] {
            assert_eq!(kept.has(text), expected, "{text}");
        }
    }
}
