//! Texts held against each other by their words, whatever the marks, the case and the breaks between them.

use std::cmp::Ordering;
use std::collections::HashSet;

/// The words of a text in small letters, without signs.
pub fn words(text: &str) -> Vec<String> {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The words of a text whatever their order, to be held against many others.
pub struct Bag(Vec<String>);

impl Bag {
    pub fn of(mut words: Vec<String>) -> Self {
        words.sort_unstable();
        Self(words)
    }

    /// How alike two bags are: 0 to 1.
    pub fn alike(&self, other: &Self) -> f64 {
        if self.0.is_empty() || other.0.is_empty() {
            return 0.0;
        }
        2.0 * self.shared(other) as f64 / (self.0.len() + other.0.len()) as f64
    }

    /// As alike as two bags of these sizes can be.
    pub fn at_most_alike(&self, other: &Self) -> f64 {
        let (left, right) = (self.0.len(), other.0.len());
        2.0 * left.min(right) as f64 / (left + right).max(1) as f64
    }

    /// How much of this bag is in the other: 0 to 1.
    pub fn within(&self, whole: &Self) -> f64 {
        self.shared(whole) as f64 / self.0.len().max(1) as f64
    }

    fn shared(&self, other: &Self) -> usize {
        let (mut left, mut right, mut found) = (0, 0, 0);
        while let (Some(one), Some(two)) = (self.0.get(left), other.0.get(right)) {
            match one.cmp(two) {
                Ordering::Less => left += 1,
                Ordering::Greater => right += 1,
                Ordering::Equal => (left, right, found) = (left + 1, right + 1, found + 1),
            }
        }
        found
    }
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

    fn bag(text: &str) -> Bag {
        Bag::of(words(text))
    }

    #[test]
    fn texts_are_alike_by_their_words() {
        for (left, right, expected) in [
            ("Holde to kurs.", "– holde TO  kurs", 1.0),
            ("Holde to kurs", "Holde tre kurs", 2.0 / 3.0),
            ("kurs kurs kurs", "kurs", 0.5),
            ("", "kurs", 0.0),
        ] {
            let found = bag(left).alike(&bag(right));
            assert!(found <= bag(left).at_most_alike(&bag(right)));
            assert!((found - expected).abs() < 1e-9, "{left} {right}: {found}");
        }
        assert!((bag("to kurs").within(&bag("holde to kurs")) - 1.0).abs() < 1e-9);
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
