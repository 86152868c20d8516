use std::collections::HashMap;

use super::WordId;

/// Words seen together fewer times are no set phrase.
const OFTEN: usize = 5;
/// A word that the one before it always leads to tells this much less.
const FORETOLD: f64 = 0.75;

/// Faste uttrykk: which words follow which. The name of an act stands in every third item; its words tell little
/// beyond the first, however rare each is.
pub struct Phrases {
    pairs: HashMap<(WordId, WordId), usize>,
    firsts: HashMap<WordId, usize>,
}

impl Phrases {
    pub fn of(texts: &[Vec<WordId>]) -> Self {
        let (mut pairs, mut firsts) = (HashMap::new(), HashMap::new());
        for text in texts {
            for pair in text.windows(2) {
                *pairs.entry((pair[0], pair[1])).or_default() += 1;
                *firsts.entry(pair[0]).or_default() += 1;
            }
        }
        Self { pairs, firsts }
    }

    /// How much of what a word tells is news after the word before it: 1 for all.
    pub fn news(&self, before: WordId, word: WordId) -> f64 {
        let together = self.pairs.get(&(before, word)).copied().unwrap_or(0);
        let firsts = self.firsts.get(&before).copied().unwrap_or(0);
        if together < OFTEN {
            return 1.0;
        }
        1.0 - FORETOLD * together as f64 / firsts as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_phrase_tells_less() {
        let words = |ids: &[u32]| ids.iter().map(|id| WordId(*id)).collect::<Vec<_>>();
        let texts = vec![words(&[1, 2, 3]); OFTEN];
        let phrases = Phrases::of(&texts);
        assert!((phrases.news(WordId(1), WordId(2)) - 0.25).abs() < 1e-9);
        assert!((phrases.news(WordId(3), WordId(1)) - 1.0).abs() < 1e-9);
    }
}
