//! Where what is demanded is another: the facts of both texts beside each other.

mod length_of_time;
mod number;
mod partner;
mod population;
mod rhythm;
mod rung;
mod said;

use std::collections::HashMap;

use recognition::{ItemKind, beginning};

use crate::outcome::{DemandChange, DemandPart};
use said::{Said, Word};

/// Opplysning i kravet: something a demand says, with the letter's words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fact {
    what: DemandPart,
    /// The same for the same meaning, whatever the words.
    meaning: String,
    /// What it is counted in or otherwise about: facts about the same are held against each other first.
    about: String,
    words: String,
}

/// So many facts of a kind at most are told of an item: nobody reads more.
const MOST_TOLD: usize = 50;

/// What is demanded in other words, the weightiest first. Two texts that ask for the same give nothing. What only one
/// says is told where the texts are `near` each other; else everything is another.
pub fn changes(kind: ItemKind, old: &str, new: &str, near: bool) -> Vec<DemandChange> {
    let (old, new) = (facts(kind, beginning(old)), facts(kind, beginning(new)));
    let mut changes = Vec::new();
    for what in [
        DemandPart::Demand,
        DemandPart::Number,
        DemandPart::Limit,
        DemandPart::Population,
        DemandPart::Partner,
        DemandPart::Rhythm,
    ] {
        changes.extend(changes_of(what, &old, &new, near));
    }
    changes
}

fn facts(kind: ItemKind, text: &str) -> Vec<Fact> {
    let said = Said::of(text);
    let mut facts = number::facts(&said, kind == ItemKind::Funding);
    facts.extend(length_of_time::facts(&said));
    if matches!(kind, ItemKind::Background | ItemKind::Funding) {
        return facts;
    }
    if kind != ItemKind::Introduction {
        facts.extend(rung::facts(&said));
    }
    facts.extend(population::fact(text, &said));
    facts.extend(partner::facts(&said));
    facts.extend(rhythm::facts(&said));
    facts
}

fn changes_of(what: DemandPart, old: &[Fact], new: &[Fact], near: bool) -> Vec<DemandChange> {
    let mut gone = only_in(what, old, new);
    let mut added = only_in(what, new, old);
    let mut changes = Vec::new();
    for same_about in [true, false] {
        gone.retain(|from| {
            let meets = |to: &&Fact| !same_about || to.about == from.about;
            let Some(at) = added.iter().position(meets) else {
                return true;
            };
            let to = added.remove(at);
            changes.push(change(what, &from.words, &to.words));
            false
        });
    }
    let is_told = |fact: &&Fact| near && fact.is_told_alone();
    let (gone, added) = (
        gone.into_iter().filter(is_told),
        added.into_iter().filter(is_told),
    );
    changes.extend(gone.map(|from| change(what, &from.words, "")));
    changes.extend(added.map(|to| change(what, "", &to.words)));
    changes
}

fn change(what: DemandPart, from: &str, to: &str) -> DemandChange {
    DemandChange {
        what,
        from: from.to_owned(),
        to: to.to_owned(),
    }
}

/// The facts of one text that the other does not have; what stands twice must stand twice.
fn only_in<'a>(what: DemandPart, these: &'a [Fact], those: &[Fact]) -> Vec<&'a Fact> {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for fact in those.iter().filter(|fact| fact.what == what) {
        *left.entry(fact.meaning.as_str()).or_default() += 1;
    }
    let is_only = |fact: &&Fact| match left.get_mut(fact.meaning.as_str()) {
        Some(times @ 1..) => {
            *times -= 1;
            false
        }
        _ => true,
    };
    these
        .iter()
        .filter(|fact| fact.what == what)
        .filter(is_only)
        .take(MOST_TOLD)
        .collect()
}

impl Fact {
    /// Whether it is a change that only one of the texts says such a thing: not a verb, which has another beside it,
    /// nor a bare number, which is mostly a year.
    fn is_told_alone(&self) -> bool {
        match self.what {
            DemandPart::Population | DemandPart::Demand => false,
            DemandPart::Number => !self.about.is_empty(),
            DemandPart::Limit | DemandPart::Partner | DemandPart::Rhythm => true,
        }
    }
}
