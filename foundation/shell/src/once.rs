use database::{Database, Fetch as _, Result, Transaction, statements, values};
use kernel::Instant;

use crate::Fields;

statements! {
    TAKE_KEY = "INSERT INTO form_key (form_key, location, at) VALUES ($1, $2, $3) ON CONFLICT (form_key) DO NOTHING";
    KEY_LOCATION = "SELECT location FROM form_key WHERE form_key = $1";
    FORGET_KEYS = "DELETE FROM form_key WHERE at < $1";
}

/// Whether this form comes for the first time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Once {
    First,
    /// It was done before; there is its answer.
    Again(String),
}

/// Takes the form's key in the transaction that does what the form asks, so that a double click is done once.
///
/// # Errors
/// What the database says.
pub async fn once(
    tx: &mut Transaction,
    fields: &Fields,
    location: &str,
    now: Instant,
) -> Result<Once> {
    let Some(key) = fields.form_key() else {
        return Ok(Once::First);
    };
    if tx.execute(&TAKE_KEY, values![key, location, now]).await? == 1 {
        return Ok(Once::First);
    }
    Ok(Once::Again(
        tx.fetch_one(&KEY_LOCATION, values![key])
            .await?
            .get("location")?,
    ))
}

/// Forgets keys of forms older than two days.
///
/// # Errors
/// What the database says.
pub async fn forget_old_keys(database: &Database, now: Instant) -> Result<u64> {
    database
        .run_without_event(&FORGET_KEYS, values![now.plus_seconds(-2 * 24 * 3600)])
        .await
}
