use std::collections::HashMap;

use recognition::ItemKind;

use crate::{
    letter::{Entry, Letter},
    outcome::SectionName,
    words::{Bag, Vocabulary, normalised},
};

/// Two letters made ready to be matched.
pub struct Prepared<'a> {
    pub old: Side<'a>,
    pub new: Side<'a>,
    pub words: usize,
}

/// One of the two letters.
pub struct Side<'a> {
    pub items: Vec<Item<'a>>,
    /// In the order in which the letter first comes to them.
    pub sections: Vec<SectionName>,
}

/// An item with what matching needs to know.
pub struct Item<'a> {
    pub entry: &'a Entry,
    pub normal: String,
    pub bag: Bag,
    /// Place among the sections of its letter.
    pub section: usize,
    /// How far down it stands among the items of its kind and section: 0 to 1.
    pub place: f64,
}

impl Item<'_> {
    pub fn kind(&self) -> ItemKind {
        self.entry.kind
    }
}

impl<'a> Prepared<'a> {
    pub fn new(old: &'a Letter, new: &'a Letter) -> Self {
        let entries = old.entries.iter().chain(&new.entries);
        let vocabulary = Vocabulary::of(entries.map(|entry| without_aside(&entry.text)));
        Self {
            old: Side::new(old, &vocabulary, 0),
            new: Side::new(new, &vocabulary, old.entries.len()),
            words: vocabulary.len(),
        }
    }
}

impl<'a> Side<'a> {
    fn new(letter: &'a Letter, vocabulary: &Vocabulary, first_text: usize) -> Self {
        let mut sections = Vec::new();
        let mut known = HashMap::new();
        let mut items = Vec::with_capacity(letter.entries.len());
        for (at, entry) in letter.entries.iter().enumerate() {
            let name = SectionName {
                number: entry.section.clone(),
                title: entry.section_title.clone(),
            };
            let section = *known.entry(name.clone()).or_insert_with(|| {
                sections.push(name);
                sections.len() - 1
            });
            items.push(Item {
                entry,
                normal: normalised(&entry.text),
                bag: vocabulary.bag(first_text + at),
                section,
                place: 0.0,
            });
        }
        let mut side = Self { items, sections };
        side.place_items();
        side
    }

    fn place_items(&mut self) {
        let mut counts: HashMap<(usize, ItemKind), usize> = HashMap::new();
        let mut places = Vec::with_capacity(self.items.len());
        for item in &self.items {
            let count = counts.entry((item.section, item.kind())).or_default();
            places.push(*count);
            *count += 1;
        }
        for (item, place) in self.items.iter_mut().zip(places) {
            let count = counts[&(item.section, item.entry.kind)];
            item.place = place as f64 / (count.max(2) - 1) as f64;
        }
    }
}

/// The text without what is said of the document itself: «(Dokumentet er ikke tilgjengelig elektronisk)».
fn without_aside(text: &str) -> &str {
    const ELECTRONICALLY: [&str; 2] = ["elektronisk)", "elektronisk)."];
    match text.rsplit_once('(') {
        Some((before, aside))
            if ELECTRONICALLY.contains(&aside.rsplit(' ').next().unwrap_or("")) =>
        {
            before
        }
        _ => text,
    }
}
