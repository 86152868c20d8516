//! A draft becomes the letter of its year: its items as rows, and all that follows from them.

use database::Transaction;
use kernel::Id;

use crate::{
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
    new_id: impl FnMut() -> Id,
) -> database::Result<bool> {
    queries::publish(tx, id, version, draft, made, new_id).await
}
