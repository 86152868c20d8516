use std::collections::BTreeMap;

use super::{groups::Groups, groups::How, kinds};
use crate::{
    outcome::SectionName,
    prepared::{Item, Prepared},
    words::{Bag, Vocabulary},
};

/// What the same number says about two sections, beside 1 for the same title.
const SAME_NUMBER: f64 = 0.6;
/// Titles less alike than this say nothing.
const LIKE_TITLES: f64 = 0.4;
/// What a pair that a person decided says, beside 1 for one the machine is sure of.
const DECIDED: f64 = 3.0;
/// Evidence this small is no evidence.
const NOTHING: f64 = 0.3;
/// Sections answer to each other when so much of what is known of either says so.
const ANSWERS: f64 = 0.25;

/// Slektskap mellom områder: which sections answer to each other, by name at first, then by the items that are known
/// to belong together.
pub struct Affinity {
    by_name: BTreeMap<(usize, usize), f64>,
    shares: BTreeMap<(usize, usize), f64>,
    /// The new section that an old one answers to, by the old one's place.
    of_old: Vec<Option<usize>>,
    of_new: Vec<Option<usize>>,
}

impl Affinity {
    pub fn by_name(letters: &Prepared) -> Self {
        let (old, new) = (&letters.old.sections, &letters.new.sections);
        let titles = old.iter().chain(new).map(|name| name.title.as_str());
        let titles = Vocabulary::of(titles);
        let new_bags: Vec<Bag> = (0..new.len())
            .map(|at| titles.bag(old.len() + at))
            .collect();
        let mut by_name = BTreeMap::new();
        for (from, name) in old.iter().enumerate() {
            let bag = titles.bag(from);
            for (to, other) in new.iter().enumerate() {
                let said = said_by_name(name, other, bag.likeness(&new_bags[to]));
                if said > 0.0 {
                    by_name.insert((from, to), said);
                }
            }
        }
        Self {
            by_name,
            shares: BTreeMap::new(),
            of_old: vec![None; old.len()],
            of_new: vec![None; new.len()],
        }
    }

    /// Weighs what is known afresh: the names, and every group found so far.
    pub fn learn(&mut self, letters: &Prepared, groups: &Groups) {
        let mut known = self.by_name.clone();
        for group in groups.all() {
            let factor = match group.how {
                How::Decided => DECIDED,
                _ => group.score,
            };
            for (old, new) in group
                .old
                .iter()
                .flat_map(|old| group.new.iter().map(move |new| (old, new)))
            {
                let (old, new) = (&letters.old.items[*old], &letters.new.items[*new]);
                *known.entry((old.section, new.section)).or_default() += factor * told(old, new);
            }
        }
        self.shares = shares(&known, self.of_old.len(), self.of_new.len());
        self.answer();
    }

    /// Each section answers to one other at most: the strongest claims first.
    fn answer(&mut self) {
        self.of_old.fill(None);
        self.of_new.fill(None);
        let mut claims: Vec<_> = self
            .shares
            .iter()
            .filter(|(_, share)| **share >= ANSWERS)
            .collect();
        claims.sort_by(|one, two| two.1.total_cmp(one.1).then(one.0.cmp(two.0)));
        for ((old, new), _) in claims {
            if self.of_old[*old].is_none() && self.of_new[*new].is_none() {
                self.of_old[*old] = Some(*new);
                self.of_new[*new] = Some(*old);
            }
        }
    }

    /// How much of what is known of the sections says that they answer to each other: 0 to 1.
    pub fn share(&self, old: usize, new: usize) -> f64 {
        self.shares.get(&(old, new)).copied().unwrap_or(0.0)
    }

    pub fn answers(&self, old: usize, new: usize) -> bool {
        self.of_old[old] == Some(new)
    }

    pub fn of_old(&self, old: usize) -> Option<usize> {
        self.of_old[old]
    }

    pub fn of_new(&self, new: usize) -> Option<usize> {
        self.of_new[new]
    }
}

fn said_by_name(old: &SectionName, new: &SectionName, likeness: f64) -> f64 {
    let number = if old.number == new.number {
        SAME_NUMBER
    } else {
        0.0
    };
    let title = if likeness >= LIKE_TITLES {
        likeness
    } else {
        0.0
    };
    number + title
}

/// A long item says more than a short one that could stand anywhere.
fn told(old: &Item, new: &Item) -> f64 {
    const A_WHOLE_SENTENCE: f64 = 25.0;
    let length = old.bag.total().min(new.bag.total()) / A_WHOLE_SENTENCE;
    kinds::tells_of_sections(old.kind()) * length.min(1.0)
}

fn shares(
    known: &BTreeMap<(usize, usize), f64>,
    olds: usize,
    news: usize,
) -> BTreeMap<(usize, usize), f64> {
    let (mut of_old, mut of_new) = (vec![0.0; olds], vec![0.0; news]);
    for ((old, new), amount) in known {
        of_old[*old] += amount;
        of_new[*new] += amount;
    }
    let share = |(place, amount): (&(usize, usize), &f64)| {
        let most = f64::max(of_old[place.0], of_new[place.1]);
        (*place, amount / (most + NOTHING))
    };
    known.iter().map(share).collect()
}
