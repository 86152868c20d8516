//! A draft becomes the letter of its year: its items as rows, and all that follows from them.

use database::Transaction;
use kernel::Id;

use crate::{
    announcement, derived,
    draft::Draft,
    queries::{self, Made},
};

/// Publishes the draft if it still is of the version; the caller closes the transaction with its event.
///
/// # Errors
/// What the database says.
pub async fn publish(
    tx: &mut Transaction,
    id: Id,
    version: i64,
    draft: &Draft,
    made: &Made<'_>,
    mut new_id: impl FnMut() -> Id,
) -> database::Result<bool> {
    let draft = draft.clone().without_proposals();
    if !queries::publish(tx, id, version, &draft, made, &mut new_id).await? {
        return Ok(false);
    }
    queries::forget_corrections(tx, id).await?;
    let items = queries::items(tx, id).await?;
    let words: Vec<_> = items.iter().map(derived::Words::of).collect();
    derived::store(tx, &words, &mut new_id).await?;
    queries::add_found(tx, id, &announcement::found(&draft), new_id).await?;
    Ok(true)
}
