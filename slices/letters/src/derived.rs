//! What follows from the words of items: works they lean on, reports they demand, money they name.

use database::Transaction;
use kernel::Id;
use recognition::{funding, mentions, references, reporting};

use crate::{
    letter::LetterItem,
    queries,
    reading::{ItemKind, Link},
};

/// Ord som noe følger av: an item's own words, or those that an amendment gives it.
pub struct Words<'a> {
    pub item: Id,
    /// The amendment that gives them; none for the letter's own.
    pub amendment: Option<Id>,
    pub kind: ItemKind,
    pub text: &'a str,
    pub links: &'a [Link],
}

impl<'a> Words<'a> {
    /// The words that the item has on the day it is read for.
    pub fn of(item: &'a LetterItem) -> Self {
        Self {
            item: item.id,
            amendment: item.amended.map(|amended| amended.amendment),
            kind: item.kind,
            text: &item.text,
            links: &item.links,
        }
    }
}

/// Stores what the words say, for the library, the dated duties and the budget lines. What followed from other words of
/// the same item stays, and counts for the days of those words.
///
/// # Errors
/// What the database says.
pub async fn store(
    tx: &mut Transaction,
    all: &[Words<'_>],
    new_id: &mut impl FnMut() -> Id,
) -> database::Result<()> {
    let mut leanings = Vec::new();
    let (mut duties, mut lines) = (Vec::new(), Vec::new());
    for words in all {
        let place = (words.item, words.amendment);
        let works = if words.kind == ItemKind::Background {
            references(words.text, words.links)
        } else {
            mentions(words.text)
        };
        leanings.extend(works.into_iter().map(|work| (place, work)));
        if words.kind == ItemKind::Reporting {
            let found = reporting(words.text).into_iter();
            duties.extend(found.map(|duty| (new_id(), place, duty)));
        }
        if words.kind != ItemKind::Background {
            let found = funding(words.text).into_iter();
            lines.extend(found.map(|line| (place, line)));
        }
    }
    queries::lean(tx, leanings, new_id).await?;
    queries::add_duties(tx, duties).await?;
    queries::add_funding(tx, lines).await
}
