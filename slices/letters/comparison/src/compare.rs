use std::collections::HashSet;

use crate::{
    anchors::Anchors,
    describe,
    letter::Letter,
    matching::{Affinity, matched},
    outcome::{Comparison, SectionPair},
    prepared::{Prepared, Side},
    runs::Patience,
};

/// Holds two letters against each other. The same letters and decisions give the same answer, in whatever order the
/// decisions were made.
pub fn compare(old: &Letter, new: &Letter, decided: &Anchors) -> Comparison {
    let letters = Prepared::new(old, new);
    let (groups, affinity) = matched(&letters, decided);
    let mut found: Vec<_> = groups.all().iter().collect();
    found.sort_by_key(|group| group.new[0]);
    let mut patience = Patience::default();
    Comparison {
        pairs: found
            .into_iter()
            .map(|group| describe::pair(&letters, &groups, &affinity, group, &mut patience))
            .collect(),
        dropped: without_group(&letters.old, |place| groups.of_old(place)),
        new_items: without_group(&letters.new, |place| groups.of_new(place)),
        sections: sections(&letters, &affinity),
    }
}

fn without_group(side: &Side, group: impl Fn(usize) -> Option<usize>) -> Vec<String> {
    let items = side.items.iter().enumerate();
    items
        .filter(|(place, _)| group(*place).is_none())
        .map(|(_, item)| item.entry.address.clone())
        .collect()
}

/// The sections of the new letter in its order, each with the old one it answers to; an old one that none answers to
/// stands after the one that stood before it.
fn sections(letters: &Prepared, affinity: &Affinity) -> Vec<SectionPair> {
    let (old, new) = (&letters.old.sections, &letters.new.sections);
    let mut pairs = Vec::with_capacity(old.len().max(new.len()));
    let mut told = HashSet::new();
    let gone_from = |from: usize, pairs: &mut Vec<SectionPair>, told: &mut HashSet<usize>| {
        for (at, name) in old.iter().enumerate().skip(from) {
            if affinity.of_old(at).is_some() || !told.insert(at) {
                break;
            }
            pairs.push(SectionPair {
                old: Some(name.clone()),
                new: None,
            });
        }
    };
    gone_from(0, &mut pairs, &mut told);
    for (at, name) in new.iter().enumerate() {
        let answers = affinity.of_new(at);
        pairs.push(SectionPair {
            old: answers.map(|from| old[from].clone()),
            new: Some(name.clone()),
        });
        if let Some(from) = answers {
            gone_from(from + 1, &mut pairs, &mut told);
        }
    }
    pairs
}
