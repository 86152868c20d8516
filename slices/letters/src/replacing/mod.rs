//! Replacing a letter: a corrected version of the same year takes over, and what was tied to the old one goes along item
//! by item.

mod account;
mod amended;
mod carry;
mod matching;
mod plan;

use std::collections::HashMap;

use kernel::Id;

use crate::{
    amendment::Amendment,
    announcement::{Announced, Answer},
    comparing::Decision,
    draft::Draft,
    reading::{ItemKind, Link},
};

pub use account::{Account, Left, LeftWhy, Tie};
pub use carry::carry;
pub use plan::Plan;

/// Knyttet til brevet: everything that people and amendments have tied to a letter, for all offices.
pub struct Tied {
    pub letter: Id,
    pub items: Vec<OldItem>,
    pub things: Vec<Thing>,
    pub deliveries: Vec<Delivery>,
    /// In the order in which they apply, drafts last.
    pub amendments: Vec<Amendment>,
    pub announced: Vec<Announced>,
    pub answers: Vec<Answer>,
    pub decisions: Vec<TiedDecisions>,
}

/// Punkt som erstattes.
#[derive(Clone, Debug, PartialEq)]
pub struct OldItem {
    pub id: Id,
    pub address: String,
    pub section: String,
    pub kind: ItemKind,
    pub key: String,
    pub text: String,
    /// The amendment that added it; none when it stood in the letter.
    pub added_by: Option<Id>,
    pub office: Option<Id>,
}

/// A binding, statement, owner or decision on whom an item binds.
pub struct Thing {
    pub tie: Tie,
    pub item: Id,
    pub office: Option<Id>,
}

/// A delivered report, with the duty that it was marked on.
pub struct Delivery {
    pub duty: Id,
    pub item: Id,
    pub amendment: Option<Id>,
    pub rhythm: String,
    pub recipient: String,
    pub office: Id,
    pub period: i64,
}

/// What one owner has said when this letter was held against another.
pub struct TiedDecisions {
    pub other: Id,
    /// This letter was the older of the two.
    pub is_old: bool,
    pub office: Option<Id>,
    pub said: Vec<Decision>,
}

/// Punkt som tar over.
#[derive(Clone, Debug, PartialEq)]
pub struct NewItem {
    pub key: String,
    pub address: String,
    pub section: String,
    pub kind: ItemKind,
    pub text: String,
    pub links: Vec<Link>,
    pub is_open: bool,
}

/// Det nye brevet: its items as they are published, and what it announces.
pub struct Incoming {
    pub items: Vec<NewItem>,
    pub sections: Vec<String>,
    pub announces: Vec<String>,
}

impl Incoming {
    pub fn of(draft: &Draft) -> Self {
        let draft = draft.clone().without_proposals();
        let items = draft.items.iter().zip(draft.stable_keys());
        let items = items.map(|(item, key)| NewItem {
            key,
            address: item.address.clone(),
            section: item.section.clone(),
            kind: item.kind,
            text: item.text.clone(),
            links: item.links.clone(),
            is_open: item.addressing == crate::addressing::Addressing::Open,
        });
        let announced = crate::announcement::found(&draft);
        Self {
            items: items.collect(),
            sections: draft
                .sections
                .iter()
                .map(|one| one.number.clone())
                .collect(),
            announces: announced.into_iter().map(|one| one.words).collect(),
        }
    }
}

/// Erstatning: what is tied to the old letter, what takes over, and what becomes of each thing.
pub struct Replacing {
    pub tied: Tied,
    pub new: Incoming,
    pub plan: Plan,
}

impl Replacing {
    pub fn of(tied: Tied, draft: &Draft) -> Self {
        let new = Incoming::of(draft);
        let plan = Plan::of(&tied, &new);
        Self { tied, new, plan }
    }
}

/// Which item of the new letter each item of the old becomes, by its place in the new.
pub type Successors = HashMap<Id, usize>;
