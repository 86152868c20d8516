use crate::words::Bag;

/// In which texts each word stands: what a text has in common with all others is found without reading them all.
pub struct Index {
    texts: usize,
    by_word: Vec<Vec<(usize, f64)>>,
}

impl Index {
    /// The texts in their order; none for one that is not sought.
    pub fn of<'a>(words: usize, bags: impl Iterator<Item = Option<&'a Bag>>) -> Self {
        let mut by_word = vec![Vec::new(); words];
        let mut texts = 0;
        for (text, bag) in bags.enumerate() {
            texts += 1;
            for (word, amount) in bag.into_iter().flat_map(Bag::words) {
                by_word[word.0 as usize].push((text, *amount));
            }
        }
        Self { texts, by_word }
    }

    /// What the words have in common with each text, by the text's place.
    pub fn common(&self, bag: &Bag) -> Vec<f64> {
        let mut common = vec![0.0; self.texts];
        for (word, amount) in bag.words() {
            for (text, theirs) in &self.by_word[word.0 as usize] {
                common[*text] += amount.min(*theirs);
            }
        }
        common
    }
}
