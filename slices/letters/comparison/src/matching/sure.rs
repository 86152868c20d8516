//! Word for word the same.

use std::collections::BTreeMap;

use recognition::ItemKind;

use super::{Affinity, Group, Groups, How, kinds};
use crate::prepared::Prepared;

/// Where the same words stand so often in both letters that more pairs were possible, the first belongs to the first,
/// the second to the second.
const MOST_CLAIMS: usize = 250_000;

type SameWords<'a> = BTreeMap<(&'a str, ItemKind), (Vec<usize>, Vec<usize>)>;

/// Words that stand once in each letter: together wherever they stand, but for what means its own section alone.
pub fn only_once(letters: &Prepared, groups: &mut Groups) {
    for ((_, kind), (old, new)) in same_words(letters, groups) {
        if let ([old], [new]) = (&old[..], &new[..])
            && kind != ItemKind::Funding
        {
            join(*old, *new, groups);
        }
    }
}

/// Words that stand several times: together within sections that answer to each other, then in the order they come.
pub fn several_times(letters: &Prepared, affinity: &Affinity, groups: &mut Groups) {
    for ((_, kind), (olds, news)) in same_words(letters, groups) {
        let mut claims = Vec::new();
        let so_often = olds.len() * news.len() > MOST_CLAIMS;
        for (nth, old) in olds.iter().enumerate() {
            let could_be = if so_often {
                news.get(nth..=nth)
            } else {
                news.get(..)
            };
            for new in could_be.into_iter().flatten() {
                let (from, to) = (&letters.old.items[*old], &letters.new.items[*new]);
                let share = affinity.share(from.section, to.section);
                let stays = affinity.answers(from.section, to.section);
                if stays || !kinds::belongs_to_its_section(kind) && kind != ItemKind::Reporting {
                    let apart = (from.place - to.place).abs();
                    claims.push((stays, share, apart, *old, *new));
                }
            }
        }
        claims.sort_by(|one, two| {
            let nearest = two.0.cmp(&one.0).then(two.1.total_cmp(&one.1));
            nearest
                .then(one.2.total_cmp(&two.2))
                .then((one.3, one.4).cmp(&(two.3, two.4)))
        });
        for (_, _, _, old, new) in claims {
            join(old, new, groups);
        }
    }
}

fn same_words<'a>(letters: &'a Prepared, groups: &Groups) -> SameWords<'a> {
    let mut found = SameWords::new();
    for (place, item) in letters.old.items.iter().enumerate() {
        if groups.old_is_free(place) && !item.normal.is_empty() {
            let same = found
                .entry((item.normal.as_str(), item.kind()))
                .or_default();
            same.0.push(place);
        }
    }
    for (place, item) in letters.new.items.iter().enumerate() {
        if groups.new_is_free(place)
            && let Some(same) = found.get_mut(&(item.normal.as_str(), item.kind()))
        {
            same.1.push(place);
        }
    }
    found
}

fn join(old: usize, new: usize, groups: &mut Groups) {
    if groups.old_is_free(old) && groups.new_is_free(new) && groups.may_meet(old, new) {
        groups.add(Group {
            old: vec![old],
            new: vec![new],
            how: How::SameWords,
            score: 1.0,
        });
    }
}
