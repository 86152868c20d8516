use database::Transaction;
use kernel::{Day, Id};

use super::{Amendment, Change, Rebinding, What};
use crate::{
    announcement::Answer,
    binding::StoredBinding,
    derived::{self, Words},
    letter::LetterItem,
    queries::{self, Made},
    reading::{MeasureGuess, recognise},
    wording::Wording,
};

/// Hvorfor ikke publisert: why a publishing came to nothing.
#[derive(Debug)]
pub enum NotPublished {
    /// Somebody changed or published the amendment first.
    SomebodyWasFirst,
    /// The item's words or its binding are others than those the change was made from.
    Stale {
        address: String,
    },
    Database(database::DatabaseError),
}

impl From<database::DatabaseError> for NotPublished {
    fn from(error: database::DatabaseError) -> Self {
        Self::Database(error)
    }
}

/// Lets the changes hold from the amendment's day on; the caller has asked [`Amendment::not_ready`], and closes the
/// transaction with its event.
///
/// # Errors
/// [`NotPublished`]; then the caller lets the transaction go.
pub async fn publish(
    tx: &mut Transaction,
    mut amendment: Amendment,
    valid_from: Day,
    made: &Made<'_>,
    mut new_id: impl FnMut() -> Id,
) -> Result<(), NotPublished> {
    if !queries::hold_letter(tx, amendment.letter).await? {
        return Err(NotPublished::SomebodyWasFirst);
    }
    let (letter, office) = (amendment.letter, amendment.office);
    let items = queries::items_on(tx, letter, office, valid_from).await?;
    let bindings = queries::all_bindings(tx, letter, office).await?;
    let mut changes = std::mem::take(&mut amendment.changes);
    let mut added = Vec::new();
    for change in &mut changes {
        check(&change.what, &items)?;
        match &mut change.what {
            What::Reworded {
                item,
                address,
                text,
                bindings: rebindings,
                ..
            } => {
                let guess = guess_of(&items, *item, text);
                let words = (Some(text.clone()), guess);
                word(tx, &amendment, (*item, valid_from), words, new_id()).await?;
                for rebinding in rebindings.iter().filter(|one| one.from != one.to) {
                    let stale = || NotPublished::Stale {
                        address: address.clone(),
                    };
                    let old = current(&bindings, rebinding, valid_from).ok_or_else(stale)?;
                    rebind(tx, old, rebinding, (office, valid_from), new_id()).await?;
                }
            }
            What::Withdrawn { item, .. } => {
                let words = (None, MeasureGuess::default());
                word(tx, &amendment, (*item, valid_from), words, new_id()).await?;
            }
            What::Added {
                section,
                kind,
                text,
                address,
            } => {
                let new = queries::Added {
                    id: new_id(),
                    office,
                    valid_from,
                    amendment: amendment.id,
                    section,
                    kind: *kind,
                    text,
                };
                *address = Some(queries::add_item(tx, letter, &new).await?);
                added.push(new.id);
            }
        }
    }
    let words = worded(&amendment, &changes, &items, &added);
    derived::store(tx, &words, &mut new_id).await?;
    drop(words);
    amendment.changes = changes;
    if !queries::publish_amendment(tx, &amendment, valid_from, made).await? {
        return Err(NotPublished::SomebodyWasFirst);
    }
    if let Some(announcement) = amendment.answers {
        let answer = Answer {
            id: new_id(),
            announcement,
            office,
            received_on: Some(amendment.dated.unwrap_or(valid_from)),
            amendment: Some(amendment.id),
            ..Answer::received(made.by)
        };
        queries::answer(tx, &answer, made.at).await?;
    }
    Ok(())
}

/// The words that the changes give items, which something may follow from.
fn worded<'a>(
    amendment: &Amendment,
    changes: &'a [Change],
    items: &'a [LetterItem],
    added: &[Id],
) -> Vec<Words<'a>> {
    let mut added = added.iter();
    let words = changes.iter().filter_map(|change| {
        let (item, kind, text, links): (_, _, _, &[_]) = match &change.what {
            What::Reworded { item, text, .. } => {
                let known = items.iter().find(|known| known.id == *item)?;
                (*item, known.kind, text, &known.links)
            }
            What::Added { kind, text, .. } => (*added.next()?, *kind, text, &[]),
            What::Withdrawn { .. } => return None,
        };
        Some(Words {
            item,
            amendment: Some(amendment.id),
            kind,
            text,
            links,
        })
    });
    words.collect()
}

/// The words must still be those that the change was made from.
fn check(what: &What, items: &[LetterItem]) -> Result<(), NotPublished> {
    let (Some(item), Some(before)) = (what.item(), what.before()) else {
        return Ok(());
    };
    let same = items
        .iter()
        .any(|known| known.id == item && known.text == before);
    if same {
        Ok(())
    } else {
        Err(NotPublished::Stale {
            address: what.address().unwrap_or_default().to_owned(),
        })
    }
}

fn guess_of(items: &[LetterItem], item: Id, text: &str) -> MeasureGuess {
    let is_measured = items
        .iter()
        .any(|known| known.id == item && known.kind.is_measured());
    if is_measured {
        recognise(text)
    } else {
        MeasureGuess::default()
    }
}

async fn word(
    tx: &mut Transaction,
    amendment: &Amendment,
    (item, valid_from): (Id, Day),
    (text, guess): (Option<String>, MeasureGuess),
    id: Id,
) -> database::Result<()> {
    let wording = Wording {
        item,
        amendment: amendment.id,
        valid_from,
        text,
        guess,
    };
    queries::add_wording(tx, id, amendment.office, &wording).await
}

/// The binding that is to be another, if it still is what the change was made from.
fn current<'a>(
    bindings: &'a [StoredBinding],
    rebinding: &Rebinding,
    day: Day,
) -> Option<&'a StoredBinding> {
    bindings.iter().find(|known| {
        known.id == rebinding.binding && known.rule == rebinding.from && known.holds_on(day)
    })
}

/// Ends the old binding the day before, and begins the new one. One that holds for all goes on for the others when one
/// office gets its own.
async fn rebind(
    tx: &mut Transaction,
    old: &StoredBinding,
    rebinding: &Rebinding,
    (office, valid_from): (Option<Id>, Day),
    id: Id,
) -> database::Result<()> {
    let is_same_owner = old.office == office;
    if is_same_owner {
        queries::end_binding(tx, old.id, valid_from.plus_days(-1)).await?;
    }
    let new = StoredBinding {
        valid_from: Some(valid_from),
        valid_to: old.valid_to.filter(|_| is_same_owner),
        replaces: Some(old.id),
        ..StoredBinding::new(id, old.item, office, rebinding.to.clone())
    };
    queries::add_binding(tx, &new).await
}
