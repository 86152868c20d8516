//! What an answer says became of items, in the addresses of the key.

use super::letter::matched;
use crate::answer::{Item, Pair, Reading};
use crate::{Change, Comparison, Key};
use std::collections::BTreeSet;
use std::collections::HashMap;

/// Addresses of a reading → addresses of its key. What is only proposed belongs to nobody yet.
pub struct Names {
    known: HashMap<String, String>,
    proposed: BTreeSet<String>,
    pub all: Vec<String>,
}

impl Names {
    pub fn of(key: &Key, reading: &Reading) -> Self {
        let items: Vec<&Item> = reading.items.iter().filter(|item| !item.proposed).collect();
        let known = matched(key, &items)
            .into_iter()
            .zip(&key.entries)
            .filter_map(|(place, entry)| Some((items[place?].id.clone(), entry.address.clone())))
            .collect();
        let proposed = reading.items.iter().filter(|item| item.proposed);
        Self {
            known,
            proposed: proposed.map(|item| item.id.clone()).collect(),
            all: items.iter().map(|item| item.id.clone()).collect(),
        }
    }

    fn names(&self, addresses: &[String]) -> BTreeSet<String> {
        let real = addresses
            .iter()
            .filter(|address| !self.proposed.contains(*address));
        real.map(|address| {
            self.known
                .get(address)
                .cloned()
                .unwrap_or_else(|| format!("?{address}"))
        })
        .collect()
    }
}

/// What the answer says of some items.
#[derive(Clone, Debug)]
pub struct Said {
    pub old: BTreeSet<String>,
    pub new: BTreeSet<String>,
    pub first: Change,
    pub all: BTreeSet<Change>,
    pub demands: Vec<(String, String)>,
}

pub fn said(comparison: &Comparison, old: &Names, new: &Names) -> Vec<Said> {
    let of_pair = |pair: &Pair| {
        let first = Change::named(&pair.change)?;
        let also = pair.also.iter().filter_map(|name| Change::named(name));
        Some(Said {
            old: old.names(&pair.old),
            new: new.names(&pair.new),
            first,
            all: also.chain([first]).collect(),
            demands: pair
                .demands
                .iter()
                .map(|demand| (demand.from.clone(), demand.to.clone()))
                .collect(),
        })
    };
    let alone = |old: BTreeSet<String>, new: BTreeSet<String>, first| Said {
        old,
        new,
        first,
        all: [first].into(),
        demands: vec![],
    };
    let pairs = comparison.pairs.iter().filter_map(of_pair);
    let dropped = comparison.dropped.iter().map(|address| {
        alone(
            old.names(std::slice::from_ref(address)),
            BTreeSet::new(),
            Change::Dropped,
        )
    });
    let added = comparison.new_items.iter().map(|address| {
        alone(
            BTreeSet::new(),
            new.names(std::slice::from_ref(address)),
            Change::New,
        )
    });
    pairs
        .chain(dropped)
        .chain(added)
        .filter(|said| !said.old.is_empty() || !said.new.is_empty())
        .collect()
}
