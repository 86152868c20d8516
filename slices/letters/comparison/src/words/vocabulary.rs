use std::collections::HashMap;

use super::{
    Bag, compound, is_function_word, nynorsk, partner::names_partner, phrases::Phrases, stem, words,
};

/// A word of the vocabulary, whatever its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(pub u32);

/// A function word tells this much of what another word of the same rarity does.
const FUNCTION_WORD: f64 = 0.12;
/// With whom it is done tells less than what is done.
const PARTNER: f64 = 0.5;
/// A part of a compound tells this much of what the word itself does.
const PART: f64 = 0.4;

/// All words of two letters, with what each tells: the rarer, the more.
pub struct Vocabulary {
    weights: Vec<f64>,
    parts: Vec<Vec<WordId>>,
    phrases: Phrases,
    /// The words of each text, in the order they were given.
    texts: Vec<Vec<WordId>>,
}

impl Vocabulary {
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut counting = Counting::default();
        let texts: Vec<Vec<WordId>> = texts.map(|text| counting.take(text)).collect();
        let parts = counting.parts();
        let weights = counting.weights(texts.len());
        Self {
            weights,
            parts,
            phrases: Phrases::of(&texts),
            texts,
        }
    }

    pub fn len(&self) -> usize {
        self.weights.len()
    }

    pub fn weight(&self, word: WordId) -> f64 {
        self.weights[word.0 as usize]
    }

    /// The words of the text with that place among those given.
    pub fn bag(&self, text: usize) -> Bag {
        let mut amounts = Vec::with_capacity(self.texts[text].len());
        let mut before = None;
        for word in &self.texts[text] {
            let news = before.map_or(1.0, |before| self.phrases.news(before, *word));
            before = Some(*word);
            amounts.push((*word, news * self.weight(*word)));
            let parts = self.parts[word.0 as usize].iter();
            amounts.extend(parts.map(|part| (*part, PART * news * self.weight(*part))));
        }
        Bag::new(amounts)
    }
}

#[derive(Default)]
struct Counting {
    /// Each form met, so that its root is sought once.
    forms: HashMap<String, WordId>,
    roots: HashMap<String, WordId>,
    names: Vec<String>,
    /// How much each tells of what another of the same rarity does.
    tells: Vec<f64>,
    /// In how many texts each stands.
    texts: Vec<usize>,
    last_text: Vec<usize>,
    text: usize,
}

impl Counting {
    fn take(&mut self, text: &str) -> Vec<WordId> {
        self.text += 1;
        let found: Vec<WordId> = words(text).map(|word| self.id(word)).collect();
        for word in &found {
            let at = word.0 as usize;
            if self.last_text[at] != self.text {
                self.last_text[at] = self.text;
                self.texts[at] += 1;
            }
        }
        found
    }

    fn id(&mut self, form: String) -> WordId {
        if let Some(known) = self.forms.get(&form) {
            return *known;
        }
        let bokmal = nynorsk::in_bokmal(&form);
        let root = stem::stem(&bokmal).to_owned();
        let next = WordId(u32::try_from(self.names.len()).unwrap_or(u32::MAX));
        let id = *self.roots.entry(root.clone()).or_insert(next);
        if id == next {
            self.names.push(root);
            self.tells.push(tells(&bokmal));
            self.texts.push(0);
            self.last_text.push(0);
        }
        self.forms.insert(form, id);
        id
    }

    fn parts(&self) -> Vec<Vec<WordId>> {
        let is_known = |word: &str| self.roots.contains_key(word);
        let parts = self.names.iter().map(|name| {
            let parts = compound::parts(name, is_known);
            parts
                .iter()
                .filter_map(|part| self.roots.get(*part).copied())
                .collect()
        });
        parts.collect()
    }

    fn weights(&self, texts: usize) -> Vec<f64> {
        let told = self.texts.iter().zip(&self.tells);
        told.map(|(count, tells)| tells * (1.0 + texts as f64 / (*count).max(1) as f64).ln())
            .collect()
    }
}

fn tells(bokmal: &str) -> f64 {
    if is_function_word(bokmal) {
        FUNCTION_WORD
    } else if names_partner(bokmal) {
        PARTNER
    } else {
        1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_words_tell_more_and_forms_meet() {
        let texts = [
            "Kommunen skal gi opplæring",
            "Kommunene skal få veiledning",
            "Kommunar skal få rettleiing",
        ];
        let vocabulary = Vocabulary::of(texts.into_iter());
        let (one, two, three) = (vocabulary.bag(0), vocabulary.bag(1), vocabulary.bag(2));
        assert_eq!(two, three);
        assert!(one.likeness(&two) > 0.1 && one.likeness(&two) < 0.6);
    }
}
