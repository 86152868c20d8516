use super::{Incoming, LeftWhy, OldItem, Successors, Tied};
use crate::amendment::{Amendment, Change, What};

/// Tillegg til det erstattede brevet: what of it holds in the new letter, what waits for a decision, what is past.
#[derive(Clone, Debug, Default)]
pub struct Sorted {
    /// As they were, about items with the same words; for drafts too.
    pub holds: Vec<Change>,
    /// Proposals that somebody must decide on: what each becomes, and why it was not applied.
    pub waits: Vec<(Waiting, LeftWhy)>,
    /// What the new letter says already, or what it has nothing of.
    pub past: Vec<Change>,
}

/// A change that waits: of an item of the new letter by its place, or a new item.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub change: Change,
    pub at: Option<usize>,
}

/// Sorts the changes of an amendment: what is about an item that goes on, holds; what is about one with other words,
/// waits.
pub fn sort(amendment: &Amendment, tied: &Tied, new: &Incoming, goes_on: &Successors) -> Sorted {
    let mut sorted = Sorted::default();
    for change in &amendment.changes {
        let item = tied.items.iter().find(|item| match &change.what {
            What::Reworded { item: id, .. } | What::Withdrawn { item: id, .. } => item.id == *id,
            What::Added { address, .. } => {
                item.added_by == Some(amendment.id) && Some(&item.address) == address.as_ref()
            }
        });
        match (&change.what, item) {
            (What::Added { section, .. }, item) => {
                let says_it = item.is_some_and(|item| goes_on.contains_key(&item.id));
                if says_it {
                    sorted.past.push(change.clone());
                } else if new.sections.contains(section) {
                    sorted.holds.push(change.clone());
                } else {
                    wait(&mut sorted, change, None, LeftWhy::Gone);
                }
            }
            (_, Some(item)) if goes_on.contains_key(&item.id) || is_added_again(item, new) => {
                sorted.holds.push(change.clone());
            }
            (_, item) => unmatched(&mut sorted, change, item, new),
        }
    }
    sorted
}

/// The item stood in no letter: an amendment added it, and adds it again.
fn is_added_again(item: &OldItem, new: &Incoming) -> bool {
    item.added_by.is_some() && new.sections.contains(&item.section)
}

fn unmatched(sorted: &mut Sorted, change: &Change, item: Option<&OldItem>, new: &Incoming) {
    let at = item.and_then(|item| {
        let same = |one: &super::NewItem| one.address == item.address && one.kind == item.kind;
        new.items.iter().position(same)
    });
    match (&change.what, at) {
        (What::Reworded { text, .. }, Some(at)) if new.items[at].text == *text => {
            sorted.past.push(change.clone());
        }
        (What::Withdrawn { .. }, None) => sorted.past.push(change.clone()),
        (_, Some(at)) => wait(sorted, change, Some(at), LeftWhy::OtherWords),
        (What::Reworded { text, .. }, None) => {
            let Some(item) = item.filter(|item| new.sections.contains(&item.section)) else {
                return wait(sorted, change, None, LeftWhy::Gone);
            };
            let what = What::Added {
                section: item.section.clone(),
                kind: item.kind,
                text: text.clone(),
                address: None,
            };
            let change = Change {
                what,
                ..change.clone()
            };
            wait(sorted, &change, None, LeftWhy::Gone);
        }
        (What::Added { .. }, None) => sorted.past.push(change.clone()),
    }
}

fn wait(sorted: &mut Sorted, change: &Change, at: Option<usize>, why: LeftWhy) {
    let change = Change {
        is_proposed: true,
        ..change.clone()
    };
    sorted.waits.push((Waiting { change, at }, why));
}
