use std::{collections::BTreeSet, sync::Arc};

use database::Fetch;
use kernel::{Day, Id};
use organisations::nation::nation;

use super::{Extent, Showing, Sizes};
use crate::{
    boundaries::{BoundaryKind, BoundarySet, Fitted, Renumbered, Small, best},
    cache::Cache,
    queries::{boundaries, values},
};

/// Kartgrunnlag: the outlines that fit the places of today, and how many people live where.
pub struct Ground {
    /// None where nothing fitting has been read in.
    pub set: Option<BoundarySet>,
    pub outlines: Option<Arc<Fitted>>,
    pub sizes: Sizes,
}

/// By what the shapes were made of, and the year whose numbers they bear.
type Key = (String, BoundaryKind, i32, i32);

/// Parsed once and kept: the country's shapes are half a megabyte.
static OUTLINES: Cache<Key, Fitted> = Cache::of(6);

/// Loads what a drawing needs; always as many statements.
///
/// # Errors
/// What the database says.
pub async fn load(
    reader: &mut impl Fetch,
    (showing, extent, population): (Showing, Extent, Option<Id>),
    (year, today): (i32, Day),
) -> anyhow::Result<Ground> {
    let kind = if extent.is_of_counties() {
        BoundaryKind::Counties
    } else {
        BoundaryKind::Municipalities
    };
    let sets = boundaries::sets(reader).await?;
    let places: BTreeSet<&str> = kind.numbers_at(nation(), today).into_iter().collect();
    let renumbered = Renumbered::until(nation(), today.year());
    let set = best(&sets, kind, &places, &renumbered).cloned();
    let key = set.as_ref().map(|set| key(set, today));
    let known = key.as_ref().and_then(|key| OUTLINES.get(key));
    let asked = set.as_ref().filter(|_| known.is_none());
    let texts = boundaries::shapes(reader, asked.map(|set| set.id)).await?;
    // On a map everything is as large as it is.
    let population = population.filter(|_| showing == Showing::Circles || set.is_none());
    let sizes = values::of_municipalities(reader, population, year).await?;
    let outlines = match (known, key, texts) {
        (None, Some(key), Some(texts)) => Some(fitted(key, texts, renumbered).await?),
        (known, ..) => known,
    };
    Ok(Ground {
        set,
        outlines,
        sizes,
    })
}

fn key(set: &BoundarySet, today: Day) -> Key {
    (
        set.file_hash.clone(),
        set.kind,
        set.first_year,
        today.year(),
    )
}

async fn fitted(
    key: Key,
    texts: [String; 2],
    renumbered: Renumbered,
) -> anyhow::Result<Arc<Fitted>> {
    let made = move || anyhow::Ok(Fitted::new(Small::from_text(&texts)?, &renumbered));
    let made = tokio::task::spawn_blocking(made).await??;
    Ok(OUTLINES.put(key, made))
}
