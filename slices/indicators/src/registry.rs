//! The starting set as rows.

use audit::{Actor, Event};
use database::{Database, Transaction};
use kernel::Instant;
use serde_json::json;

use crate::{catalogue::Catalogue, queries::catalogue as rows};

/// Adds what the starting set has and the database has not, and says whether there was anything. What people changed
/// stands.
///
/// # Errors
/// What the database says.
pub async fn ensure_catalogue(database: &Database, now: Instant) -> anyhow::Result<bool> {
    let all = Catalogue::starting_set()?;
    let there = rows::with_retired(&mut database.read().await?).await?;
    let is_there = |id| there.iter().any(|one| one.id == id);
    if all.indicators.iter().all(|one| is_there(one.id)) {
        return Ok(false);
    }
    let mut tx = database.begin().await?;
    let added = put_catalogue(&mut tx, &all).await?;
    if added == 0 {
        return Ok(false);
    }
    let event = Event::new("statistics.catalogue-recorded", &Actor::program(), now);
    audit::commit(tx, &event.after(&json!({ "added": added }))).await?;
    Ok(true)
}

/// Adds what is not there, and says how much that was.
///
/// # Errors
/// What the database says.
pub async fn put_catalogue(tx: &mut Transaction, all: &Catalogue) -> database::Result<usize> {
    let mut added = 0;
    for source in &all.sources {
        added += usize::from(rows::put_source(tx, source).await?);
    }
    for series in &all.series {
        added += usize::from(rows::put_series(tx, series).await?);
    }
    for indicator in &all.indicators {
        added += usize::from(rows::put_indicator(tx, indicator).await?);
    }
    Ok(added)
}
