//! Lese inn: a file becomes editions of series, and the indicators that stand on them are reckoned anew, all of it or
//! nothing.

use std::collections::BTreeSet;

use audit::{Actor, Event};
use database::{Database, Transaction};
use kernel::{Day, Id, Instant};
use serde_json::json;

use crate::{
    import::{
        changes::{Change, changes},
        figures::{Fault, Figures},
        prepare::{Editions, guess, prepare},
    },
    indicator::Series,
    queries::{catalogue, editions, imports},
    reckoning::Reckoning,
    whose::of_office,
};

/// What is asked to be read in.
#[derive(Clone, Debug)]
pub struct Asked {
    pub id: Id,
    pub source: Id,
    pub file_name: String,
    pub file_hash: String,
    /// The day on which the source published the figures.
    pub published: Day,
    pub is_synthetic: bool,
    /// The office that reads it in; none where the directorate or the program does.
    pub office: Option<Id>,
}

/// Why nothing was read in.
#[derive(Debug, thiserror::Error)]
pub enum NotImported {
    #[error("{} faults", .0.len())]
    Faults(Vec<Fault>),
    /// Every figure of the file stands there already.
    #[error("the file changes nothing")]
    NothingNew,
    #[error(transparent)]
    Database(#[from] database::DatabaseError),
    #[error(transparent)]
    Interrupted(#[from] tokio::task::JoinError),
}

/// What was read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imported {
    pub cells: i64,
    pub new_editions: i64,
    pub changed_editions: i64,
    pub indicators: usize,
    /// Figures that there were none of before, that are another than before, and the same.
    pub new: usize,
    pub revised: usize,
    pub same: usize,
}

/// What the figures change in what is in force; `chosen` says which series each column holds, the codes decide where it
/// says nothing.
///
/// # Errors
/// [`NotImported::Faults`], or what the database says.
pub async fn preview(
    reader: &mut impl database::Fetch,
    figures: &Figures,
    chosen: Option<&[Option<Id>]>,
    today: Day,
) -> Result<Vec<Change>, NotImported> {
    let series = catalogue::series(reader).await?;
    let meaning = meaning(figures, &series, chosen);
    let incoming = prepare(figures, &meaning).map_err(NotImported::Faults)?;
    let in_force = editions::in_force(reader, today).await?;
    let touched = in_force
        .into_iter()
        .filter(|(key, _)| incoming.contains_key(key));
    let before = editions::cells(reader, touched).await?;
    Ok(changes(incoming, &before))
}

fn meaning<'a>(
    figures: &Figures,
    series: &'a [Series],
    chosen: Option<&[Option<Id>]>,
) -> Vec<Option<&'a Series>> {
    match chosen {
        None => guess(&figures.columns, series),
        Some(chosen) => {
            let find = |id: Id| series.iter().find(|one| one.id == id);
            chosen.iter().map(|id| id.and_then(find)).collect()
        }
    }
}

/// Reads the figures in.
///
/// # Errors
/// [`NotImported`]; then nothing is changed.
pub async fn import(
    tx: &mut Transaction,
    (asked, actor, now): (&Asked, &Actor, Instant),
    figures: &Figures,
    chosen: Option<&[Option<Id>]>,
) -> Result<(Imported, Event), NotImported> {
    let today = now.day();
    let changes = preview(tx, figures, chosen, today).await?;
    let told = |first: bool| {
        changes
            .iter()
            .filter(|one| one.is_any() && one.is_first == first)
            .count()
    };
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let cells: usize = changes
        .iter()
        .map(|one| one.added + one.revised.len())
        .sum();
    if cells == 0 {
        return Err(NotImported::NothingNew);
    }
    let import = imports::Import {
        id: asked.id,
        source: asked.source,
        file_name: asked.file_name.clone(),
        file_hash: asked.file_hash.clone(),
        published: asked.published,
        imported_at: now,
        imported_by: actor.name.clone(),
        office: asked.office,
        is_synthetic: asked.is_synthetic,
        cells: count(cells),
        new_editions: count(told(true)),
        changed_editions: count(told(false)),
        withdrawn: None,
    };
    imports::insert(tx, &import).await?;
    let sum = |count: fn(&Change) -> usize| changes.iter().map(count).sum();
    let (new, revised, same) = (
        sum(|one| one.added),
        sum(|one| one.revised.len()),
        sum(|one| one.same),
    );
    let indicators = store(tx, (asked.id, &changes), today).await?;
    let event = of_office(Event::new("statistics.imported", actor, now), asked.office)
        .about("statistics_import", asked.id)
        .after(&json!({
            "file": asked.file_name,
            "hash": asked.file_hash,
            "published": asked.published.to_string(),
            "figures": cells,
        }));
    let imported = Imported {
        cells: import.cells,
        new_editions: import.new_editions,
        changed_editions: import.changed_editions,
        indicators,
        new,
        revised,
        same,
    };
    Ok((imported, event))
}

/// Reckons anew every indicator that stands on one of the series, and says how many there are.
///
/// # Errors
/// What the database says.
pub async fn recompute(
    tx: &mut Transaction,
    touched: &BTreeSet<Id>,
    today: Day,
) -> Result<usize, NotImported> {
    let reckoning = Reckoning::begin(tx, (touched, Editions::new()), today).await?;
    reckoning.store(tx).await
}

/// The same after changes, which are stored meanwhile as editions of the import; their figures need not be read back.
async fn store(
    tx: &mut Transaction,
    (import, changes): (Id, &[Change]),
    today: Day,
) -> Result<usize, NotImported> {
    let any = || changes.iter().filter(|one| one.is_any());
    let touched = any().map(|one| one.series).collect();
    let known = changes.iter();
    let known = known.map(|one| ((one.series, one.year), one.cells.clone()));
    let reckoning = Reckoning::begin(tx, (&touched, known.collect()), today).await?;
    editions::add(tx, import, changes).await?;
    reckoning.store(tx).await
}

/// Reads the figures in and commits, for the command line and the demo.
///
/// # Errors
/// [`NotImported`]; then nothing is changed.
pub async fn import_now(
    database: &Database,
    (asked, now): (&Asked, Instant),
    figures: &Figures,
) -> Result<Imported, NotImported> {
    let mut tx = database.begin().await?;
    let (imported, event) = import(&mut tx, (asked, &Actor::program(), now), figures, None).await?;
    audit::commit(tx, &event).await?;
    Ok(imported)
}
