//! From groups of places to pairs that say what changed and why they are pairs.

use std::collections::HashSet;

use crate::{
    demands,
    matching::{Affinity, Group, Groups, How, LIKELY, beside},
    outcome::{Change, Pair, Reason},
    prepared::{Item, Prepared},
    runs::{self, Patience},
    words::{Bag, normalised},
};

/// Found, but so little above nothing that a person should look.
const DOUBTFUL: f64 = LIKELY + 0.1;

/// From here on two texts are versions of one, and what only one of them says is a change.
const NEAR: f64 = 0.5;

/// `patience` is what may still be spent on holding texts against each other word by word.
pub fn pair(
    letters: &Prepared,
    groups: &Groups,
    affinity: &Affinity,
    group: &Group,
    patience: &mut Patience,
) -> Pair {
    let olds: Vec<&Item> = group.old.iter().map(|at| &letters.old.items[*at]).collect();
    let news: Vec<&Item> = group.new.iter().map(|at| &letters.new.items[*at]).collect();
    let (old_text, new_text) = (text(&olds), text(&news));
    let same_words = normal(&olds) == normal(&news);
    let moved = olds.iter().any(|old| {
        let stays = |new: &&Item| affinity.answers(old.section, new.section);
        !news.iter().any(stays)
    });
    let similarity = similarity(&olds, &news, same_words);
    let mut changes = changes(group, same_words, moved);
    let reasoned = Reasons {
        letters,
        groups,
        affinity,
        group,
        olds: &olds,
        news: &news,
    };
    Pair {
        change: changes.remove(0),
        also: changes,
        similarity,
        why: reasoned.all(same_words),
        demands: if same_words {
            Vec::new()
        } else {
            demands::changes(olds[0].kind(), &old_text, &new_text, similarity >= NEAR)
        },
        words: runs::runs(&old_text, &new_text, patience),
        decided_by_person: group.how == How::Decided,
        doubtful: group.how != How::Decided && group.score < DOUBTFUL,
        old: addresses(&olds),
        new: addresses(&news),
    }
}

fn addresses(items: &[&Item]) -> Vec<String> {
    items
        .iter()
        .map(|item| item.entry.address.clone())
        .collect()
}

fn text(items: &[&Item]) -> String {
    let texts: Vec<&str> = items.iter().map(|item| item.entry.text.as_str()).collect();
    texts.join(" ")
}

fn normal(items: &[&Item]) -> String {
    let texts: Vec<&str> = items.iter().map(|item| item.normal.as_str()).collect();
    texts.join(" ")
}

fn bag(items: &[&Item]) -> Bag {
    items
        .iter()
        .fold(Bag::default(), |sum, item| sum.added(&item.bag))
}

/// The change that says most first. Never empty.
fn changes(group: &Group, same_words: bool, moved: bool) -> Vec<Change> {
    let parted = match group.old.len().cmp(&group.new.len()) {
        std::cmp::Ordering::Less => Some(Change::Split),
        std::cmp::Ordering::Greater => Some(Change::Joined),
        std::cmp::Ordering::Equal => (group.old.len() > 1).then_some(Change::Joined),
    };
    let reworded = (!same_words && parted.is_none()).then_some(Change::Reworded);
    let moved = moved.then_some(Change::Moved);
    let mut changes: Vec<Change> = [parted, reworded, moved].into_iter().flatten().collect();
    if changes.is_empty() {
        changes.push(Change::Unchanged);
    }
    changes
}

/// 1 for the same words only, three decimals.
fn similarity(olds: &[&Item], news: &[&Item], same_words: bool) -> f64 {
    if same_words {
        return 1.0;
    }
    let likeness = bag(olds).likeness(&bag(news));
    (likeness.min(0.999) * 1000.0).round() / 1000.0
}

struct Reasons<'a> {
    letters: &'a Prepared<'a>,
    groups: &'a Groups,
    affinity: &'a Affinity,
    group: &'a Group,
    olds: &'a [&'a Item<'a>],
    news: &'a [&'a Item<'a>],
}

impl Reasons<'_> {
    fn all(&self, same_words: bool) -> Vec<Reason> {
        let decided = (self.group.how == How::Decided).then_some(Reason::Decided);
        let reasons = [
            decided,
            Some(self.words(same_words)),
            self.references(same_words),
            self.section(),
            self.order(),
            self.kinds(),
        ];
        reasons.into_iter().flatten().collect()
    }

    fn words(&self, same_words: bool) -> Reason {
        if same_words {
            return Reason::SameWords;
        }
        let (old, new) = (bag(self.olds), bag(self.news));
        if self.olds.len() == 1 && self.news.len() == 1 {
            Reason::CommonWords {
                percent: percent(old.likeness(&new)),
            }
        } else {
            let (whole, parts) = if self.olds.len() == 1 {
                (&old, &new)
            } else {
                (&new, &old)
            };
            Reason::CoveredTogether {
                percent: percent(whole.covered_by(parts)),
            }
        }
    }

    fn section(&self) -> Option<Reason> {
        let (old, new) = (self.olds[0].section, self.news[0].section);
        if !self.affinity.answers(old, new) {
            return None;
        }
        let (old, new) = (
            &self.letters.old.sections[old],
            &self.letters.new.sections[new],
        );
        let same_title = normalised(&old.title) == normalised(&new.title);
        Some(if old.number == new.number && same_title {
            Reason::SameSection {
                section: old.number.clone(),
            }
        } else {
            Reason::SectionsAnswer {
                old: old.number.clone(),
                new: new.number.clone(),
            }
        })
    }

    fn order(&self) -> Option<Reason> {
        let beside = beside(
            self.letters,
            self.group.old[0],
            self.group.new[0],
            self.groups,
        );
        (beside > 0.0).then_some(Reason::SameOrder)
    }

    /// Sought only where the words leave room for it.
    fn references(&self, same_words: bool) -> Option<Reason> {
        if same_words {
            return None;
        }
        let tokens = |items: &[&Item]| -> Vec<String> {
            let texts = items.iter().map(|item| item.entry.text.as_str());
            texts.flat_map(recognition::legal_tokens).collect()
        };
        let theirs: HashSet<String> = tokens(self.news).into_iter().collect();
        let mut what = tokens(self.olds);
        what.retain(|one| theirs.contains(one));
        what.sort();
        what.dedup();
        (!what.is_empty()).then_some(Reason::LeanOnTheSame { what })
    }

    fn kinds(&self) -> Option<Reason> {
        let (old, new) = (self.olds[0].kind(), self.news[0].kind());
        (old != new).then_some(Reason::AnotherKind { old, new })
    }
}

/// A part of 1 as per cent; all only when it is all.
fn percent(share: f64) -> u8 {
    (share * 100.0).floor().clamp(0.0, 100.0) as u8
}
