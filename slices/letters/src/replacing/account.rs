use kernel::Id;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::original::hexadecimal;

/// Oppgjør: what goes along to the letter that takes over, and what does not, with the reason.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Account {
    pub carried: Vec<Carried>,
    pub left: Vec<Left>,
}

/// Følger med: so many of a kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    pub tie: Tie,
    pub count: usize,
}

/// Følger ikke med.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Left {
    pub tie: Tie,
    pub why: LeftWhy,
    /// The address in the old letter; empty where it is tied to no item.
    pub address: String,
    /// The item's words, or those of the announcement; empty where a person's draft is not for all to read.
    pub words: String,
    /// Whose it is; none when it is for all.
    pub office: Option<Id>,
}

/// Hva som er knyttet til et brev.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    Binding,
    Statement,
    Owner,
    Succession,
    Applies,
    Delivery,
    Amendment,
    Announcement,
    Answer,
    Decision,
}

/// Hvorfor ikke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftWhy {
    /// There is an item at the address, with other words.
    OtherWords,
    /// There is no such item or announcement any more.
    Gone,
    /// The letter says itself whom the item binds now.
    SaidNow,
    /// The words ask for another report now.
    OtherReport,
    /// The new letter says the same, or has nothing left that it could be about.
    Past,
}

impl Account {
    pub fn count(&mut self, tie: Tie) {
        match self.carried.iter_mut().find(|one| one.tie == tie) {
            Some(one) => one.count += 1,
            None => self.carried.push(Carried { tie, count: 1 }),
        }
    }

    pub fn sort(&mut self) {
        self.carried.sort_by_key(|one| one.tie);
        self.left
            .sort_by(|one, other| (one.tie, &one.address).cmp(&(other.tie, &other.address)));
    }

    /// What tells this account from another, so that nobody confirms one and gets another.
    pub fn fingerprint(&self) -> String {
        let text = serde_json::to_vec(self).expect("what we write has only text keys");
        hexadecimal(&Sha256::digest(text)[..8])
    }
}
