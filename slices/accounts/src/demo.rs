use database::{Result, Transaction};

use crate::{personas, queries};

/// Puts the demo's people in; the same ones every time.
///
/// # Errors
/// What the database says.
pub async fn put_personas(tx: &mut Transaction) -> Result<()> {
    let chosen = personas::PERSONAS.iter().map(personas::Persona::user);
    for user in chosen.chain(personas::neighbours()) {
        queries::put_user(tx, &user).await?;
    }
    Ok(())
}
