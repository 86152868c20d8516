//! What is most alike: by words, section, order and neighbours.

use super::{Affinity, Group, Groups, How, index::Index, kinds};
use crate::prepared::{Item, Prepared};

/// What each part of a score counts. Together 1.
const WORDS: f64 = 0.72;
const SECTION: f64 = 0.16;
const PLACE: f64 = 0.05;
const NEIGHBOURS: f64 = 0.07;

/// Two items with fewer words in common are never looked at.
const LEAST_LIKENESS: f64 = 0.25;

/// An item is held against no more others than these, the most alike and nearest: letters whose items are all alike would take
/// room for each with each.
const MOST_CANDIDATES: usize = 400;

/// Two items that could belong together.
pub struct Candidate {
    old: usize,
    new: usize,
    likeness: f64,
}

/// All that have enough words in common and are of kinds that can meet.
pub fn candidates(letters: &Prepared, groups: &Groups) -> Vec<Candidate> {
    let new = &letters.new.items;
    let places = new.iter().enumerate();
    let free = places.map(|(place, item)| groups.new_is_free(place).then_some(&item.bag));
    let index = Index::of(letters.words, free);
    let mut found = Vec::new();
    for (place, item) in letters.old.items.iter().enumerate() {
        if !groups.old_is_free(place) {
            continue;
        }
        let common = index.common(&item.bag).into_iter().enumerate();
        let mut alike: Vec<Candidate> = common
            .filter_map(|(other, common)| {
                let likeness = likeness(common, item.bag.total(), new[other].bag.total());
                let least = kinds::least_likeness(item.kind(), new[other].kind())?;
                let may = groups.new_is_free(other) && groups.may_meet(place, other);
                (may && likeness >= least.max(LEAST_LIKENESS)).then_some(Candidate {
                    old: place,
                    new: other,
                    likeness,
                })
            })
            .collect();
        if alike.len() > MOST_CANDIDATES {
            alike.sort_by(|one, two| {
                let apart = |one: &Candidate| (item.place - new[one.new].place).abs();
                let likelier = two.likeness.total_cmp(&one.likeness);
                let nearer = apart(one).total_cmp(&apart(two));
                likelier.then(nearer).then(one.new.cmp(&two.new))
            });
            alike.truncate(MOST_CANDIDATES);
        }
        found.append(&mut alike);
    }
    found
}

/// What two have in common of what both say, and a little for the one that the other takes in whole: 0 to 1.
fn likeness(common: f64, one: f64, two: f64) -> f64 {
    const TAKEN_IN: f64 = 0.25;
    let of_both = 2.0 * common / (one + two).max(f64::MIN_POSITIVE);
    let of_the_shorter = common / one.min(two).max(f64::MIN_POSITIVE);
    (1.0 - TAKEN_IN) * of_both + TAKEN_IN * of_the_shorter
}

/// Takes the best of those that are still free, then the next best, down to the least score.
pub fn take(
    letters: &Prepared,
    candidates: &[Candidate],
    affinity: &Affinity,
    least: f64,
    groups: &mut Groups,
) {
    let mut scored: Vec<(f64, &Candidate)> = candidates
        .iter()
        .filter(|one| groups.old_is_free(one.old) && groups.new_is_free(one.new))
        .filter_map(|one| Some((score(letters, one, affinity, groups)?, one)))
        .filter(|(score, _)| *score >= least)
        .collect();
    scored.sort_by(|(one, first), (two, second)| {
        two.total_cmp(one)
            .then((first.old, first.new).cmp(&(second.old, second.new)))
    });
    for (score, Candidate { old, new, .. }) in scored {
        if groups.old_is_free(*old) && groups.new_is_free(*new) {
            groups.add(Group {
                old: vec![*old],
                new: vec![*new],
                how: How::Alike,
                score,
            });
        }
    }
}

fn score(
    letters: &Prepared,
    candidate: &Candidate,
    affinity: &Affinity,
    groups: &Groups,
) -> Option<f64> {
    let (old, new) = (
        &letters.old.items[candidate.old],
        &letters.new.items[candidate.new],
    );
    let stays = affinity.answers(old.section, new.section);
    let likeness = candidate.likeness;
    if !stays && likeness < kinds::least_across_sections(old.kind()) {
        return None;
    }
    let section = if stays {
        1.0
    } else {
        affinity.share(old.section, new.section)
    };
    let place = 1.0 - (old.place - new.place).abs();
    let beside = beside(letters, candidate.old, candidate.new, groups);
    Some(WORDS * likeness + SECTION * section + PLACE * place + NEIGHBOURS * beside)
}

/// How many of the two items beside them belong together too: 0, a half or 1.
pub fn beside(letters: &Prepared, old: usize, new: usize, groups: &Groups) -> f64 {
    let together = |old: Option<usize>, new: Option<usize>| {
        let (Some(old), Some(new)) = (old, new) else {
            return 0.0;
        };
        let group = groups
            .of_old(old)
            .filter(|at| groups.of_new(new) == Some(*at));
        if group.is_some() { 0.5 } else { 0.0 }
    };
    let before =
        |items: &[Item], at: usize| at.checked_sub(1).filter(|to| is_beside(items, at, *to));
    let after = |items: &[Item], at: usize| Some(at + 1).filter(|to| is_beside(items, at, *to));
    let (olds, news) = (&letters.old.items, &letters.new.items);
    together(before(olds, old), before(news, new)) + together(after(olds, old), after(news, new))
}

fn is_beside(items: &[Item], one: usize, two: usize) -> bool {
    items
        .get(two)
        .is_some_and(|two| two.section == items[one].section && two.kind() == items[one].kind())
}
