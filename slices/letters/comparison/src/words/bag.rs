use std::cmp::Ordering;

use super::WordId;

/// The words of an item without their order: how much of each, weighed by how much it tells. Sorted by word.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bag {
    words: Vec<(WordId, f64)>,
    total: f64,
}

impl Bag {
    /// Words can come in any order and more than once.
    pub fn new(mut words: Vec<(WordId, f64)>) -> Self {
        words.sort_by_key(|(word, _)| *word);
        words.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        let total = words.iter().map(|(_, amount)| amount).sum();
        Self { words, total }
    }

    pub fn words(&self) -> &[(WordId, f64)] {
        &self.words
    }

    pub fn total(&self) -> f64 {
        self.total
    }

    /// What both have.
    pub fn common(&self, other: &Self) -> f64 {
        let (mut mine, mut theirs, mut sum) = (0, 0, 0.0);
        while let (Some(one), Some(two)) = (self.words.get(mine), other.words.get(theirs)) {
            match one.0.cmp(&two.0) {
                Ordering::Less => mine += 1,
                Ordering::Greater => theirs += 1,
                Ordering::Equal => {
                    sum += one.1.min(two.1);
                    mine += 1;
                    theirs += 1;
                }
            }
        }
        sum
    }

    /// What both have of twice what there is: 1 for the same words, 0 for none in common.
    pub fn likeness(&self, other: &Self) -> f64 {
        share(2.0 * self.common(other), self.total + other.total)
    }

    /// How much of this stands in the other.
    pub fn covered_by(&self, other: &Self) -> f64 {
        share(self.common(other), self.total)
    }

    /// The words of both together.
    pub fn added(&self, other: &Self) -> Self {
        Self::new([self.words(), other.words()].concat())
    }

    /// What the other does not have.
    pub fn without(&self, other: &Self) -> Self {
        let left = self.words.iter().map(|(word, amount)| {
            let taken = other.amount(*word);
            (*word, (amount - taken).max(0.0))
        });
        Self::new(left.filter(|(_, amount)| *amount > 0.0).collect())
    }

    fn amount(&self, word: WordId) -> f64 {
        self.words
            .binary_search_by_key(&word, |(word, _)| *word)
            .map_or(0.0, |at| self.words[at].1)
    }
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 {
        (part / whole).clamp(0.0, 1.0)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bag(words: &[(u32, f64)]) -> Bag {
        Bag::new(
            words
                .iter()
                .map(|(word, amount)| (WordId(*word), *amount))
                .collect(),
        )
    }

    #[test]
    fn how_much_two_have_in_common() {
        let one = bag(&[(1, 1.0), (2, 2.0), (2, 1.0)]);
        let two = bag(&[(2, 1.0), (3, 1.0)]);
        assert!((one.total() - 4.0).abs() < 1e-9);
        assert!((one.common(&two) - 1.0).abs() < 1e-9);
        assert!((two.covered_by(&one) - 0.5).abs() < 1e-9);
        assert!((one.likeness(&one) - 1.0).abs() < 1e-9);
        assert!((bag(&[]).likeness(&bag(&[]))).abs() < 1e-9);
        assert_eq!(one.without(&two), bag(&[(1, 1.0), (2, 2.0)]));
        assert_eq!(one.added(&two), bag(&[(1, 1.0), (2, 4.0), (3, 1.0)]));
    }
}
