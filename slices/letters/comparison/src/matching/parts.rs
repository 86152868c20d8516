//! What was split or joined: one item whose words are spread over several of the other letter.

use super::{Affinity, Group, Groups, How, index::Index, kinds};
use crate::{
    prepared::{Item, Prepared},
    words::Bag,
};

/// What is demanded of parts and whole.
pub struct Demanded {
    /// So much of each part stands in the whole.
    part: f64,
    /// So much of the whole stands in the parts together.
    whole: f64,
}

pub const PLAIN: Demanded = Demanded {
    part: 0.72,
    whole: 0.7,
};
pub const FAIR: Demanded = Demanded {
    part: 0.55,
    whole: 0.6,
};

/// A part must add so much of the whole to what the others have.
const GAIN: f64 = 0.12;
/// Less, where it stands beside another part: «gi råd og kurs» becomes «gi råd» and «gi kurs».
const GAIN_BESIDE: f64 = 0.05;
/// More, where it is of another kind.
const GAIN_OF_ANOTHER_KIND: f64 = 0.3;
/// One item becomes no more than so many.
const MOST_PARTS: usize = 6;
/// Among so many the parts are chosen, those that have most of the whole.
const MOST_LOOKED_AT: usize = 100;

/// Finds splits, then joins.
pub fn take(letters: &Prepared, affinity: &Affinity, demanded: &Demanded, groups: &mut Groups) {
    for way in [Way::Split, Way::Join] {
        let wholes = way.wholes(letters).len();
        let index = way.index(letters, groups);
        for whole in 0..wholes {
            let seen = Seen {
                letters,
                affinity,
                groups,
                index: &index,
            };
            if let Some((at, group)) = parted(&seen, demanded, way, whole) {
                match at {
                    Some(at) => groups.replace(at, group),
                    None => groups.add(group),
                }
            }
        }
    }
}

/// What is known when a whole is looked at.
struct Seen<'a> {
    letters: &'a Prepared<'a>,
    affinity: &'a Affinity,
    groups: &'a Groups,
    /// The words of what can be a part.
    index: &'a Index,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The whole stands in the old letter.
    Split,
    /// The whole stands in the new letter.
    Join,
}

impl Way {
    fn wholes<'a>(self, letters: &'a Prepared<'a>) -> &'a [Item<'a>] {
        match self {
            Self::Split => &letters.old.items,
            Self::Join => &letters.new.items,
        }
    }

    fn parts<'a>(self, letters: &'a Prepared<'a>) -> &'a [Item<'a>] {
        match self {
            Self::Split => &letters.new.items,
            Self::Join => &letters.old.items,
        }
    }

    fn group(self, groups: &Groups, whole: usize) -> Option<usize> {
        match self {
            Self::Split => groups.of_old(whole),
            Self::Join => groups.of_new(whole),
        }
    }

    fn whole_is_free(self, groups: &Groups, whole: usize) -> bool {
        match self {
            Self::Split => groups.old_is_free(whole),
            Self::Join => groups.new_is_free(whole),
        }
    }

    fn part_is_free(self, groups: &Groups, part: usize) -> bool {
        match self {
            Self::Split => groups.new_is_free(part),
            Self::Join => groups.old_is_free(part),
        }
    }

    fn may_meet(self, groups: &Groups, part: usize, whole: usize) -> bool {
        match self {
            Self::Split => groups.may_meet(whole, part),
            Self::Join => groups.may_meet(part, whole),
        }
    }

    /// The words of the items that are free and of a kind that can be a part.
    fn index(self, letters: &Prepared, groups: &Groups) -> Index {
        let parts = self.parts(letters).iter().enumerate();
        let bags = parts.map(|(part, item)| {
            let can = kinds::can_be_parted(item.kind()) && self.part_is_free(groups, part);
            can.then_some(&item.bag)
        });
        Index::of(letters.words, bags)
    }

    fn share(self, affinity: &Affinity, whole: &Item, part: &Item) -> f64 {
        match self {
            Self::Split => affinity.share(whole.section, part.section),
            Self::Join => affinity.share(part.section, whole.section),
        }
    }
}

fn parted(
    seen: &Seen,
    demanded: &Demanded,
    way: Way,
    whole: usize,
) -> Option<(Option<usize>, Group)> {
    let item = &way.wholes(seen.letters)[whole];
    if !kinds::can_be_parted(item.kind()) {
        return None;
    }
    let (at, first) = first_part(seen.groups, way, whole)?;
    let all = way.parts(seen.letters);
    if let Some(first) = first
        && all[first].bag.covered_by(&item.bag) < demanded.part
    {
        return None;
    }
    let mut parts: Vec<usize> = first.into_iter().collect();
    let free = free_parts(seen, demanded, way, whole);
    add_parts(item, all, &free, &mut parts);
    let together = together(all, &parts);
    let covered = item.bag.covered_by(&together);
    if parts.len() < 2 || covered < demanded.whole {
        return None;
    }
    parts.sort_unstable();
    Some((at, way.made(whole, parts, covered)))
}

/// The item that the whole is paired with already, where another can come beside it.
fn first_part(groups: &Groups, way: Way, whole: usize) -> Option<(Option<usize>, Option<usize>)> {
    let Some(at) = way.group(groups, whole) else {
        return way.whole_is_free(groups, whole).then_some((None, None));
    };
    let group = &groups.all()[at];
    match (&group.old[..], &group.new[..], group.how) {
        ([old], [new], How::Alike) => {
            let part = if way == Way::Split { *new } else { *old };
            Some((Some(at), Some(part)))
        }
        _ => None,
    }
}

/// What is free and stands in the whole as far as a part must.
fn free_parts(seen: &Seen, demanded: &Demanded, way: Way, whole: usize) -> Vec<usize> {
    const SAME_PLACE: f64 = 0.2;
    const ANYWHERE: f64 = 0.85;
    let (item, all) = (&way.wholes(seen.letters)[whole], way.parts(seen.letters));
    let common = seen.index.common(&item.bag);
    let is_part = |part: &usize| {
        let covered = common[*part] / all[*part].bag.total();
        let near = || way.share(seen.affinity, item, &all[*part]) >= SAME_PLACE;
        let stands_in = covered >= ANYWHERE || covered >= demanded.part && near();
        common[*part] > 0.0
            && stands_in
            && way.part_is_free(seen.groups, *part)
            && way.may_meet(seen.groups, *part, whole)
    };
    let mut free: Vec<usize> = (0..all.len()).filter(is_part).collect();
    if free.len() > MOST_LOOKED_AT {
        free.sort_by(|one, two| common[*two].total_cmp(&common[*one]).then(one.cmp(two)));
        free.truncate(MOST_LOOKED_AT);
    }
    free
}

/// Adds the part that brings most of what is missing, again and again, as long as it brings enough.
fn add_parts(whole: &Item, all: &[Item], free: &[usize], parts: &mut Vec<usize>) {
    let mut left = whole.bag.without(&together(all, parts));
    while parts.len() < MOST_PARTS {
        let gains = free.iter().filter(|part| !parts.contains(part));
        let gains = gains.map(|part| (all[*part].bag.common(&left) / whole.bag.total(), *part));
        let enough = gains.filter(|(gain, part)| *gain >= least_gain(whole, all, *part, parts));
        let best = enough.max_by(|one, two| one.0.total_cmp(&two.0).then(two.1.cmp(&one.1)));
        let Some((_, part)) = best else {
            break;
        };
        parts.push(part);
        left = left.without(&all[part].bag);
    }
}

fn least_gain(whole: &Item, all: &[Item], part: usize, parts: &[usize]) -> f64 {
    let beside =
        |other: &usize| other.abs_diff(part) == 1 && all[*other].section == all[part].section;
    if all[part].kind() != whole.kind() {
        GAIN_OF_ANOTHER_KIND
    } else if parts.iter().any(beside) {
        GAIN_BESIDE
    } else {
        GAIN
    }
}

fn together(all: &[Item], parts: &[usize]) -> Bag {
    let bags = parts.iter().map(|part| &all[*part].bag);
    bags.fold(Bag::default(), |sum, bag| sum.added(bag))
}

impl Way {
    fn made(self, whole: usize, parts: Vec<usize>, score: f64) -> Group {
        let (old, new) = match self {
            Self::Split => (vec![whole], parts),
            Self::Join => (parts, vec![whole]),
        };
        Group {
            old,
            new,
            how: How::Parts,
            score,
        }
    }
}
