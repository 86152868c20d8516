use std::collections::HashMap;

use database::Transaction;
use kernel::Id;

use super::{Plan, Replacing, Tied};
use crate::{
    amendment::{Amendment, Change, What},
    comparing::Decision,
    derived::{self, Words},
    letter::LetterItem,
    queries::{self, Made, StoredDecisions},
    wording::Wording,
};

/// Where the things of the old letter are in the new one.
#[derive(Default)]
struct Moved {
    items: HashMap<Id, Id>,
    amendments: HashMap<Id, Id>,
    announced: HashMap<Id, Id>,
    bindings: HashMap<Id, Id>,
}

/// Lets everything that the plan carries go along to the letter that just was published; what does not go along stays
/// with the old letter. The caller closes the transaction with its event.
///
/// # Errors
/// What the database says.
pub async fn carry(
    tx: &mut Transaction,
    Replacing { tied, new, plan }: &Replacing,
    letter: Id,
    made: &Made<'_>,
    mut new_id: impl FnMut() -> Id,
) -> database::Result<()> {
    let published = queries::items(tx, letter).await?;
    let at = |at: usize| {
        let key = &new.items[at].key;
        published.iter().find(|item| item.stable_key == *key)
    };
    let pairs = plan.goes_on.iter();
    let pairs = pairs.filter_map(|(old, place)| Some((*old, at(*place)?.id)));
    let mut moved = Moved {
        items: pairs.collect(),
        ..Moved::default()
    };
    let pairs = moved.items.iter().map(|(old, new)| (*old, *new)).collect();
    queries::replace_items(tx, pairs).await?;
    announcements(tx, tied, letter, &mut moved, &mut new_id).await?;
    for (amendment, sorted) in tied.amendments.iter().zip(&plan.amendments) {
        if !amendment.is_draft() && !sorted.holds.is_empty() {
            let changes = (sorted.holds.as_slice(), published.as_slice());
            applied(tx, (amendment, letter), changes, &mut moved, &mut new_id).await?;
        }
    }
    moved.bindings = queries::carry_over(tx, tied.letter, &mut new_id).await?;
    queries::carry_owners(tx, tied.letter).await?;
    queries::carry_applies(tx, tied.letter).await?;
    queries::carry_successions(tx, tied.letter, &mut new_id).await?;
    deliveries(tx, tied, letter, &moved).await?;
    for (amendment, sorted) in tied.amendments.iter().zip(&plan.amendments) {
        let mut changes = Plan::waiting(sorted, new, |place| at(place).map(|item| item.id));
        if amendment.is_draft() {
            let holds = sorted.holds.iter();
            changes.extend(holds.map(|change| moved.change(change, &published)));
        }
        if !changes.is_empty() || amendment.is_draft() {
            let draft = Amendment {
                id: new_id(),
                letter,
                changes,
                answers: amendment
                    .answers
                    .and_then(|id| moved.announced.get(&id).copied()),
                created_by: made.by.to_owned(),
                ..amendment.clone()
            };
            queries::add_amendment(tx, &draft, made).await?;
        }
    }
    for answer in &tied.answers {
        if let Some(announcement) = moved.announced.get(&answer.announcement) {
            let amendment = answer.amendment.and_then(|id| moved.amendments.get(&id));
            let places = (*announcement, amendment.copied());
            queries::carry_answer(tx, new_id(), answer, places).await?;
        }
    }
    decisions(tx, tied, letter, &mut new_id).await?;
    queries::add_replacement(tx, (tied.letter, letter), &plan.account, made).await
}

impl Moved {
    /// The change as it is said of the new letter's items and bindings.
    fn change(&self, change: &Change, published: &[LetterItem]) -> Change {
        let mut change = change.clone();
        if let What::Reworded { item, address, .. } | What::Withdrawn { item, address, .. } =
            &mut change.what
        {
            *item = self.items.get(item).copied().unwrap_or(*item);
            if let Some(now) = published.iter().find(|one| one.id == *item) {
                address.clone_from(&now.address);
            }
        }
        if let What::Reworded { bindings, .. } = &mut change.what {
            for one in bindings {
                one.binding = self
                    .bindings
                    .get(&one.binding)
                    .copied()
                    .unwrap_or(one.binding);
            }
        }
        change
    }
}

/// What a person noted is noted again; what the letter announced is where the new one announces it.
async fn announcements(
    tx: &mut Transaction,
    tied: &Tied,
    letter: Id,
    moved: &mut Moved,
    new_id: &mut impl FnMut() -> Id,
) -> database::Result<()> {
    let (found, _) = queries::every_announcement(tx, letter).await?;
    for one in &tied.announced {
        if one.noted_by.is_none() {
            let now = found.iter().find(|now| now.words == one.words);
            moved.announced.extend(now.map(|now| (one.id, now.id)));
            continue;
        }
        let mut again = one.clone();
        again.id = new_id();
        queries::add_announcement(tx, letter, &again).await?;
        moved.announced.insert(one.id, again.id);
    }
    Ok(())
}

/// The amendment holds of the new letter as it held of the old, from the same day, published when and by whom it was.
async fn applied(
    tx: &mut Transaction,
    (amendment, letter): (&Amendment, Id),
    (holds, published): (&[Change], &[LetterItem]),
    moved: &mut Moved,
    new_id: &mut impl FnMut() -> Id,
) -> database::Result<()> {
    let again = Amendment {
        id: new_id(),
        letter,
        changes: Vec::new(),
        answers: None,
        ..amendment.clone()
    };
    moved.amendments.insert(amendment.id, again.id);
    queries::carry_amendment(tx, amendment.id, &again).await?;
    let wordings = queries::wordings_of(tx, amendment.id).await?;
    let added_before = queries::added_by(tx, amendment.id).await?;
    let mut changes: Vec<Change> = Vec::new();
    let mut worded: Vec<(Id, Change)> = Vec::new();
    for change in holds {
        let mut change = moved.change(change, published);
        if let What::Added {
            section,
            kind,
            text,
            address,
        } = &mut change.what
        {
            let added = queries::Added {
                id: new_id(),
                office: amendment.office,
                valid_from: amendment.valid_from.unwrap_or(amendment.created_on),
                amendment: again.id,
                section,
                kind: *kind,
                text,
            };
            let was = added_before
                .iter()
                .find(|(_, was)| Some(was) == address.as_ref());
            *address = Some(queries::add_item(tx, letter, &added).await?);
            if let Some((was, _)) = was {
                queries::replace_items(tx, vec![(*was, added.id)]).await?;
                moved.items.insert(*was, added.id);
            }
            worded.push((added.id, change.clone()));
        }
        changes.push(change);
    }
    for wording in wordings {
        let Some(item) = moved.items.get(&wording.item).copied() else {
            continue;
        };
        let wording = Wording {
            item,
            amendment: again.id,
            ..wording
        };
        queries::add_wording(tx, new_id(), amendment.office, &wording).await?;
        let change = changes.iter().find(|one| one.what.item() == Some(item));
        worded.extend(change.map(|change| (item, change.clone())));
    }
    let kinds = queries::kinds(tx, letter).await?;
    let words = worded.iter().filter_map(|(item, change)| {
        let (What::Reworded { text, .. } | What::Added { text, .. }) = &change.what else {
            return None;
        };
        let links = published.iter().find(|one| one.id == *item);
        Some(Words {
            item: *item,
            amendment: Some(again.id),
            kind: *kinds.get(item)?,
            text,
            links: links.map_or(&[], |one| &one.links),
        })
    });
    derived::store(tx, &words.collect::<Vec<_>>(), new_id).await?;
    queries::set_changes(tx, again.id, &changes).await
}

/// A delivered report is delivered where the same words, or the same amendment's, ask for the same.
async fn deliveries(
    tx: &mut Transaction,
    tied: &Tied,
    letter: Id,
    moved: &Moved,
) -> database::Result<()> {
    if tied.deliveries.is_empty() {
        return Ok(());
    }
    let duties = queries::every_duty(tx, letter).await?;
    for done in &tied.deliveries {
        let Some(item) = moved.items.get(&done.item) else {
            continue;
        };
        let amendment = done.amendment.and_then(|id| moved.amendments.get(&id));
        let same = duties.iter().filter(|duty| {
            duty.item == *item && duty.rhythm == done.rhythm && duty.recipient == done.recipient
        });
        let nearest = same.max_by_key(|duty| duty.amendment == amendment.copied());
        if let Some(duty) = nearest {
            queries::carry_delivery(tx, done, duty.duty).await?;
        }
    }
    Ok(())
}

/// What people have said about the old letter's items beside another letter's counts for the new one's; what they said
/// of the new one itself comes after, and overrules it.
async fn decisions(
    tx: &mut Transaction,
    tied: &Tied,
    letter: Id,
    new_id: &mut impl FnMut() -> Id,
) -> database::Result<()> {
    for one in tied.decisions.iter().filter(|one| one.other != letter) {
        let pair = if one.is_old {
            (letter, one.other)
        } else {
            (one.other, letter)
        };
        let known = queries::decisions(tx, pair, one.office).await?;
        let known = known.into_iter().find(|known| known.office == one.office);
        let (id, version, own) = known.map_or_else(
            || (new_id(), 0, Vec::new()),
            |known| (known.id, known.version, known.said),
        );
        let said: Vec<Decision> = one.said.iter().cloned().chain(own).collect();
        let office = one.office;
        let stored = StoredDecisions {
            id,
            office,
            said,
            version,
        };
        queries::store_decisions(tx, pair, &stored).await?;
    }
    Ok(())
}
