use std::collections::{HashMap, HashSet};

use crate::{
    anchors::Anchors,
    prepared::{Prepared, Side},
};

/// Items that belong together, by their places in the two letters.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub old: Vec<usize>,
    pub new: Vec<usize>,
    pub how: How,
    /// How likely, 0 to 1.
    pub score: f64,
}

/// How a group was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    Decided,
    SameWords,
    Alike,
    Parts,
}

/// Where an item stands in the matching.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Free,
    In(usize),
    /// A person has said that it has no counterpart.
    Closed,
}

/// The groups found so far; no item is in two.
pub struct Groups {
    groups: Vec<Group>,
    old: Vec<Slot>,
    new: Vec<Slot>,
    apart: HashSet<(usize, usize)>,
}

impl Groups {
    /// What people have decided. Addresses that a letter does not have are passed over.
    pub fn decided(letters: &Prepared, decided: &Anchors) -> Self {
        let (old, new) = (Places::of(&letters.old), Places::of(&letters.new));
        let apart = decided.apart.iter();
        let mut groups = Self {
            groups: Vec::new(),
            old: vec![Slot::Free; letters.old.items.len()],
            new: vec![Slot::Free; letters.new.items.len()],
            apart: apart
                .filter_map(|(one, two)| Some((old.place(one)?, new.place(two)?)))
                .collect(),
        };
        for (olds, news) in &decided.together {
            groups.add_if_free(old.places(olds), new.places(news));
        }
        for place in old.places(&decided.dropped) {
            close(&mut groups.old[place]);
        }
        for place in new.places(&decided.new) {
            close(&mut groups.new[place]);
        }
        groups
    }

    fn add_if_free(&mut self, mut old: Vec<usize>, mut new: Vec<usize>) {
        old.retain(|place| self.old_is_free(*place));
        new.retain(|place| self.new_is_free(*place));
        if !old.is_empty() && !new.is_empty() {
            self.add(Group {
                old,
                new,
                how: How::Decided,
                score: 1.0,
            });
        }
    }

    pub fn add(&mut self, group: Group) {
        let at = self.groups.len();
        self.groups.push(group);
        self.mark(at);
    }

    /// The group grows by items that were free.
    pub fn replace(&mut self, at: usize, group: Group) {
        self.groups[at] = group;
        self.mark(at);
    }

    fn mark(&mut self, at: usize) {
        let group = &self.groups[at];
        for place in &group.old {
            self.old[*place] = Slot::In(at);
        }
        for place in &group.new {
            self.new[*place] = Slot::In(at);
        }
    }

    pub fn all(&self) -> &[Group] {
        &self.groups
    }

    pub fn old_is_free(&self, place: usize) -> bool {
        self.old[place] == Slot::Free
    }

    pub fn new_is_free(&self, place: usize) -> bool {
        self.new[place] == Slot::Free
    }

    pub fn of_old(&self, place: usize) -> Option<usize> {
        group_in(self.old[place])
    }

    pub fn of_new(&self, place: usize) -> Option<usize> {
        group_in(self.new[place])
    }

    pub fn may_meet(&self, old: usize, new: usize) -> bool {
        !self.apart.contains(&(old, new))
    }
}

fn group_in(slot: Slot) -> Option<usize> {
    match slot {
        Slot::In(group) => Some(group),
        Slot::Free | Slot::Closed => None,
    }
}

fn close(slot: &mut Slot) {
    if *slot == Slot::Free {
        *slot = Slot::Closed;
    }
}

/// The places of the addresses of a letter.
struct Places<'a>(HashMap<&'a str, usize>);

impl<'a> Places<'a> {
    fn of(side: &Side<'a>) -> Self {
        let mut places = HashMap::new();
        for (place, item) in side.items.iter().enumerate() {
            places.entry(item.entry.address.as_str()).or_insert(place);
        }
        Self(places)
    }

    fn place(&self, address: &str) -> Option<usize> {
        self.0.get(address).copied()
    }

    /// In the letter's order, each once.
    fn places(&self, addresses: &[String]) -> Vec<usize> {
        let mut places: Vec<usize> = addresses
            .iter()
            .filter_map(|address| self.place(address))
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    }
}
