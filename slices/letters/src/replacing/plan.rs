use std::collections::HashSet;

use kernel::Id;
use recognition::reporting;

use super::{
    Account, Incoming, Left, LeftWhy, OldItem, Successors, Tie, Tied,
    amended::{Sorted, Waiting, sort},
    matching::successors,
};
use crate::{
    amendment::{Amendment, Change, What},
    queries::rhythm_code,
    reading::ItemKind,
};

/// Plan for erstatningen: what goes on where, and the account that a person confirms.
pub struct Plan {
    pub goes_on: Successors,
    /// One for each amendment, in their order.
    pub amendments: Vec<Sorted>,
    pub account: Account,
}

impl Plan {
    pub fn of(tied: &Tied, new: &Incoming) -> Self {
        let goes_on = successors(&tied.items, &new.items);
        let sorting = tied.amendments.iter();
        let amendments = sorting.map(|one| sort(one, tied, new, &goes_on)).collect();
        let mut plan = Self {
            goes_on,
            amendments,
            account: Account::default(),
        };
        let mut account = Account::default();
        plan.things(tied, new, &mut account);
        plan.deliveries(tied, new, &mut account);
        plan.amended(tied, &mut account);
        announced(tied, new, &mut account);
        plan.decided(tied, new, &mut account);
        account.sort();
        plan.account = account;
        plan
    }

    /// The item goes on: in one with its words, or added again by the amendment that added it.
    fn keeps(&self, item: &OldItem, tied: &Tied) -> bool {
        self.goes_on.contains_key(&item.id) || self.is_added_again(item, tied)
    }

    fn is_added_again(&self, item: &OldItem, tied: &Tied) -> bool {
        let by = tied
            .amendments
            .iter()
            .position(|one| Some(one.id) == item.added_by);
        let adds = |change: &Change| matches!(&change.what, What::Added { address, .. } if address.as_ref() == Some(&item.address));
        by.is_some_and(|at| self.amendments[at].holds.iter().any(adds))
    }

    fn things(&self, tied: &Tied, new: &Incoming, account: &mut Account) {
        for thing in &tied.things {
            let Some(item) = tied.items.iter().find(|item| item.id == thing.item) else {
                continue;
            };
            let place = self.goes_on.get(&item.id);
            let said_now =
                thing.tie == Tie::Applies && place.is_some_and(|at| !new.items[*at].is_open);
            if said_now {
                account
                    .left
                    .push(left(thing.tie, LeftWhy::SaidNow, item, thing.office));
            } else if self.keeps(item, tied) {
                account.count(thing.tie);
            } else {
                let why = why_gone(item, new);
                account.left.push(left(thing.tie, why, item, thing.office));
            }
        }
    }

    fn deliveries(&self, tied: &Tied, new: &Incoming, account: &mut Account) {
        for delivery in &tied.deliveries {
            let Some(item) = tied.items.iter().find(|item| item.id == delivery.item) else {
                continue;
            };
            let said = (delivery.rhythm.as_str(), delivery.recipient.as_str());
            let asks = |text: &str| {
                reporting(text).into_iter().any(|duty| {
                    let recipient = duty.recipient.unwrap_or_default();
                    (rhythm_code(duty.rhythm).as_str(), recipient.as_str()) == said
                })
            };
            let why = if !self.keeps(item, tied) {
                Some(why_gone(item, new))
            } else if item.kind != ItemKind::Reporting || !self.words(item).any(asks) {
                Some(LeftWhy::OtherReport)
            } else {
                None
            };
            match why {
                None => account.count(Tie::Delivery),
                Some(why) => {
                    let office = Some(delivery.office);
                    account.left.push(left(Tie::Delivery, why, item, office));
                }
            }
        }
    }

    /// The words that the item has in the new letter: those it goes on with, and those that amendments give it there.
    fn words<'a>(&'a self, item: &'a OldItem) -> impl Iterator<Item = &'a str> {
        let holds = self.amendments.iter().flat_map(|sorted| &sorted.holds);
        let reworded = holds.filter_map(|change| match &change.what {
            What::Reworded { item: id, text, .. } if *id == item.id => Some(text.as_str()),
            _ => None,
        });
        reworded.chain([item.text.as_str()])
    }

    fn amended(&self, tied: &Tied, account: &mut Account) {
        for (amendment, sorted) in tied.amendments.iter().zip(&self.amendments) {
            if !sorted.holds.is_empty() || amendment.is_draft() {
                account.count(Tie::Amendment);
            }
            let waits = sorted
                .waits
                .iter()
                .map(|(waiting, why)| (&waiting.change, *why));
            let past = sorted.past.iter().map(|change| (change, LeftWhy::Past));
            let all = waits.chain(past);
            let told = all.map(|(change, why)| amended_left(amendment, change, why));
            account.left.extend(told);
        }
    }

    fn decided(&self, tied: &Tied, new: &Incoming, account: &mut Account) {
        let mut keys: HashSet<&str> = new.items.iter().map(|item| item.key.as_str()).collect();
        let again = tied
            .items
            .iter()
            .filter(|item| self.is_added_again(item, tied));
        keys.extend(again.map(|item| item.key.as_str()));
        for decisions in &tied.decisions {
            for one in &decisions.said {
                let ours = one.said.items(decisions.is_old);
                if let Some(gone) = ours.iter().find(|known| !keys.contains(known.key.as_str())) {
                    let words = tied.items.iter().find(|item| item.key == gone.key);
                    account.left.push(Left {
                        tie: Tie::Decision,
                        why: LeftWhy::OtherWords,
                        address: gone.address.clone(),
                        words: words.map_or_else(String::new, |item| item.text.clone()),
                        office: decisions.office,
                    });
                } else {
                    account.count(Tie::Decision);
                }
            }
        }
    }

    /// What of the amendment waits, as proposals to the new letter; `id_at` tells the identity of an item by its place.
    pub fn waiting(
        sorted: &Sorted,
        new: &Incoming,
        id_at: impl Fn(usize) -> Option<Id>,
    ) -> Vec<Change> {
        let waits = sorted.waits.iter();
        let placed = waits.filter_map(|(Waiting { change, at }, _)| {
            let Some(at) = at else {
                return Some(change.clone());
            };
            let (id, now) = (id_at(*at)?, &new.items[*at]);
            let what = match &change.what {
                What::Reworded { text, .. } => What::Reworded {
                    item: id,
                    address: now.address.clone(),
                    before: now.text.clone(),
                    text: text.clone(),
                    bindings: Vec::new(),
                },
                What::Withdrawn { .. } => What::Withdrawn {
                    item: id,
                    address: now.address.clone(),
                    before: now.text.clone(),
                },
                What::Added { .. } => change.what.clone(),
            };
            Some(Change {
                what,
                ..change.clone()
            })
        });
        placed.collect()
    }
}

fn left(tie: Tie, why: LeftWhy, item: &OldItem, office: Option<Id>) -> Left {
    Left {
        tie,
        why,
        address: item.address.clone(),
        words: item.text.clone(),
        office,
    }
}

/// A draft is its owner's: the account says that it is there, not what it says.
fn amended_left(amendment: &Amendment, change: &Change, why: LeftWhy) -> Left {
    let is_open = !amendment.is_draft();
    let address = change.what.address().filter(|_| is_open);
    let title = if is_open {
        amendment.title.as_str()
    } else {
        ""
    };
    Left {
        tie: Tie::Amendment,
        why,
        address: address.unwrap_or_default().to_owned(),
        words: title.to_owned(),
        office: amendment.office,
    }
}

fn why_gone(item: &OldItem, new: &Incoming) -> LeftWhy {
    let mut items = new.items.iter();
    if items.any(|one| one.address == item.address && one.kind == item.kind) {
        LeftWhy::OtherWords
    } else {
        LeftWhy::Gone
    }
}

/// What a person noted goes along; what the letter announced does as long as the new one does too.
fn announced(tied: &Tied, new: &Incoming, account: &mut Account) {
    for one in &tied.announced {
        let answers = tied
            .answers
            .iter()
            .filter(|answer| answer.announcement == one.id);
        let is_noted = one.noted_by.is_some();
        if is_noted {
            account.count(Tie::Announcement);
        }
        if is_noted || new.announces.contains(&one.words) {
            answers.for_each(|_| account.count(Tie::Answer));
            continue;
        }
        let entry = |tie, office| Left {
            tie,
            why: LeftWhy::Gone,
            address: one.address.clone().unwrap_or_default(),
            words: one.words.clone(),
            office,
        };
        account.left.push(entry(Tie::Announcement, one.office));
        let answered = answers.map(|answer| entry(Tie::Answer, answer.office));
        account.left.extend(answered);
    }
}
