use database::{
    Database, DatabaseError, Fetch, Result, Row, Transaction, Value, statements, values,
};
use kernel::{Day, Id, Instant};

use super::coded;
use crate::fetching::state::{Far, FetchAdvice, FetchState, Fetching};

statements! {
    INSERT = "INSERT INTO statistics_fetch (id, source_id, state, asked_at, asked_by, asked_by_name, of_office, parts_done, parts, cells_done, cells)
        VALUES ($1, $2, 'waiting', $3, $4, $5, $6, 0, 0, 0, 0)";
    ALL_ROWS = "SELECT id, source_id, state, asked_at, asked_by, asked_by_name, of_office, parts_done, parts, cells_done, cells,
            waits_until, advice, fault, published_on, ended_at
        FROM statistics_fetch ORDER BY asked_at DESC, id DESC LIMIT 200";
    OF_SOURCE = "SELECT id, source_id, state, asked_at, asked_by, asked_by_name, of_office, parts_done, parts, cells_done, cells,
            waits_until, advice, fault, published_on, ended_at
        FROM statistics_fetch WHERE source_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 20";
    ONE = "SELECT id, source_id, state, asked_at, asked_by, asked_by_name, of_office, parts_done, parts, cells_done, cells,
            waits_until, advice, fault, published_on, ended_at
        FROM statistics_fetch WHERE id = $1";
    FILE = "SELECT file FROM statistics_fetch WHERE id = $1";
    /// Only what is open goes on: a fetch that somebody cancelled stays so.
    BEGIN = "UPDATE statistics_fetch SET state = 'running', waits_until = NULL WHERE id = $1 AND state IN ('waiting', 'running')";
    FAR = "UPDATE statistics_fetch SET parts_done = $2, parts = $3, cells_done = $4, cells = $5 WHERE id = $1 AND state = 'running'";
    PAUSE = "UPDATE statistics_fetch SET state = 'waiting', waits_until = $2 WHERE id = $1 AND state = 'running'";
    END = "UPDATE statistics_fetch SET state = $2, ended_at = $3, advice = $4, fault = $5, published_on = $6, file = $7, waits_until = NULL
        WHERE id = $1 AND state IN ('waiting', 'running')";
    OPENED = "UPDATE statistics_fetch SET state = 'opened' WHERE id = $1 AND state IN ('fetched', 'opened')";
    FORGET_FILES = "UPDATE statistics_fetch SET state = 'dropped', file = NULL WHERE ended_at < $1 AND file IS NOT NULL";
    FIND_PART = "SELECT answer FROM statistics_fetch_part WHERE part_key = $1";
    KEEP_PART = "INSERT INTO statistics_fetch_part (part_key, answer, kept_at) VALUES ($1, $2, $3)
        ON CONFLICT (part_key) DO UPDATE SET answer = excluded.answer, kept_at = excluded.kept_at";
    FORGET_PART = "DELETE FROM statistics_fetch_part WHERE part_key = $1";
    FORGET_PARTS = "DELETE FROM statistics_fetch_part WHERE kept_at < $1";
}

/// What a fetch came to.
#[derive(Clone, Debug)]
pub struct End {
    pub state: FetchState,
    pub advice: Option<FetchAdvice>,
    pub fault: Option<String>,
    pub published: Option<Day>,
    /// What was fetched, where somebody must look at it.
    pub file: Option<Vec<u8>>,
}

/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, one: &Fetching) -> Result<()> {
    let values = values![
        one.id,
        one.source,
        one.asked_at,
        one.asked_by,
        &one.asked_by_name,
        one.office
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// The last fetches of all sources, the newest first.
///
/// # Errors
/// What the database says.
pub async fn all(reader: &mut impl Fetch) -> Result<Vec<Fetching>> {
    let rows = reader.fetch_all(&ALL_ROWS, values![]).await?;
    rows.iter().map(fetching).collect()
}

/// The last fetches of a source, the newest first.
///
/// # Errors
/// What the database says.
pub async fn of_source(reader: &mut impl Fetch, source: Id) -> Result<Vec<Fetching>> {
    let rows = reader.fetch_all(&OF_SOURCE, values![source]).await?;
    rows.iter().map(fetching).collect()
}

/// # Errors
/// What the database says.
pub async fn find(reader: &mut impl Fetch, id: Id) -> Result<Option<Fetching>> {
    let row = reader.fetch_optional(&ONE, values![id]).await?;
    row.as_ref().map(fetching).transpose()
}

/// What was fetched; nothing where it was read in, or thrown away.
///
/// # Errors
/// What the database says.
pub async fn file(reader: &mut impl Fetch, id: Id) -> Result<Option<Vec<u8>>> {
    match reader.fetch_optional(&FILE, values![id]).await? {
        Some(row) => row.get("file"),
        None => Ok(None),
    }
}

/// Begins or goes on with a fetch; `false` where it has ended.
///
/// # Errors
/// What the database says.
pub async fn begin(database: &Database, id: Id) -> Result<bool> {
    Ok(database.run_without_event(&BEGIN, values![id]).await? == 1)
}

/// Notes how far it has come; `false` where somebody has cancelled it.
///
/// # Errors
/// What the database says.
pub async fn note_far(database: &Database, id: Id, far: Far) -> Result<bool> {
    let each = [far.parts_done, far.parts, far.cells_done, far.cells];
    let each = each.map(|count| Value::from(i64::try_from(count).unwrap_or(i64::MAX)));
    let values = std::iter::once(Value::from(id)).chain(each).collect();
    Ok(database.run_without_event(&FAR, values).await? == 1)
}

/// Lays it down until the service lets itself be asked again; `false` where it has ended.
///
/// # Errors
/// What the database says.
pub async fn pause(tx: &mut Transaction, id: Id, until: Instant) -> Result<bool> {
    Ok(tx.execute(&PAUSE, values![id, until]).await? == 1)
}

/// Ends it; `false` where it has ended already.
///
/// # Errors
/// What the database says.
pub async fn end(tx: &mut Transaction, (id, at): (Id, Instant), end: End) -> Result<bool> {
    let advice = end.advice.map(|advice| advice.code().to_owned());
    let values = values![
        id,
        end.state.code(),
        at,
        &advice,
        &end.fault,
        end.published,
        end.file
    ];
    Ok(tx.execute(&END, values).await? == 1)
}

/// Notes that somebody has opened what was fetched; `false` where there is nothing to open.
///
/// # Errors
/// What the database says.
pub async fn opened(tx: &mut Transaction, id: Id) -> Result<bool> {
    Ok(tx.execute(&OPENED, values![id]).await? == 1)
}

/// Throws away what was fetched before the moment and never read in, and answers kept since before it; says how many.
///
/// # Errors
/// What the database says.
pub async fn forget(tx: &mut Transaction, before: Instant) -> Result<u64> {
    let files = tx.execute(&FORGET_FILES, values![before]).await?;
    Ok(files + tx.execute(&FORGET_PARTS, values![before]).await?)
}

/// # Errors
/// What the database says.
pub async fn find_part(database: &Database, key: &str) -> Result<Option<Vec<u8>>> {
    let mut reader = database.read().await?;
    let row = reader.fetch_optional(&FIND_PART, values![key]).await?;
    row.map(|row| row.get("answer")).transpose()
}

/// # Errors
/// What the database says.
pub async fn keep_part(database: &Database, key: &str, answer: &[u8], at: Instant) -> Result<()> {
    let values = values![key, answer, at];
    database
        .run_without_event(&KEEP_PART, values)
        .await
        .map(drop)
}

/// # Errors
/// What the database says.
pub async fn forget_part(database: &Database, key: &str) -> Result<()> {
    let values = values![key];
    database
        .run_without_event(&FORGET_PART, values)
        .await
        .map(drop)
}

/// Throws the parts of a finished fetch away.
///
/// # Errors
/// What the database says.
pub async fn forget_parts(tx: &mut Transaction, keys: &[String]) -> Result<()> {
    for key in keys {
        tx.execute(&FORGET_PART, values![key]).await?;
    }
    Ok(())
}

fn fetching(row: &Row) -> Result<Fetching> {
    let advice: Option<String> = row.get("advice")?;
    let advice = advice.map(|code| code.parse::<FetchAdvice>());
    let unreadable = |()| DatabaseError::Unreadable("advice".to_owned());
    Ok(Fetching {
        id: row.get("id")?,
        source: row.get("source_id")?,
        state: coded(row, "state")?,
        asked_at: row.get("asked_at")?,
        asked_by: row.get("asked_by")?,
        asked_by_name: row.get("asked_by_name")?,
        office: row.get("of_office")?,
        far: Far {
            parts_done: count(row, "parts_done")?,
            parts: count(row, "parts")?,
            cells_done: count(row, "cells_done")?,
            cells: count(row, "cells")?,
        },
        waits_until: row.get("waits_until")?,
        advice: advice.transpose().map_err(unreadable)?,
        fault: row.get("fault")?,
        published: row.get("published_on")?,
        ended_at: row.get("ended_at")?,
    })
}

fn count(row: &Row, column: &str) -> Result<usize> {
    let count: i64 = row.get(column)?;
    usize::try_from(count).map_err(|_| DatabaseError::Unreadable(column.to_owned()))
}
