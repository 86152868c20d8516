use database::{Database, Fetch as _, Result, Row, Transaction, statements, values};
use kernel::{Id, Ids, Instant};

use crate::{
    Job,
    schedule::{MOST_ATTEMPTS, wait_after},
};

/// How long a node holds a job without a sign of life, in seconds.
pub(crate) const LEASE: i64 = 60;
/// How much of what an error says is kept, in characters.
const LONGEST_FAULT: usize = 500;

statements! {
    ASK = "INSERT INTO job (id, kind, periodic, payload, run_at, attempts, given_up, version) VALUES ($1, $2, $3, $4, $5, 0, FALSE, 1)
        ON CONFLICT (periodic) DO NOTHING";
    DUE = "SELECT id, kind, payload, attempts, version FROM job
        WHERE run_at <= $1 AND NOT given_up AND (lease_until IS NULL OR lease_until < $1) ORDER BY run_at, id LIMIT 20";
    /// Of two nodes that saw the same version one changes the row.
    TAKE = "UPDATE job SET lease_until = $3, node_id = $4, attempts = attempts + 1, version = version + 1
        WHERE id = $1 AND version = $2";
    RENEW = "UPDATE job SET lease_until = $3 WHERE id = $1 AND version = $2";
    DONE = "UPDATE job SET run_at = $3, last_done = $4, attempts = 0, lease_until = NULL, node_id = NULL, fault = NULL,
        version = version + 1 WHERE id = $1 AND version = $2";
    DONE_FOR_GOOD = "DELETE FROM job WHERE id = $1 AND version = $2";
    FAILED = "UPDATE job SET run_at = $3, fault = $4, given_up = $5, lease_until = NULL, node_id = NULL,
        version = version + 1 WHERE id = $1 AND version = $2";
    TRY_AGAIN = "UPDATE job SET run_at = $2, attempts = 0, given_up = FALSE, version = version + 1
        WHERE id = $1 AND version = $3 AND (lease_until IS NULL OR lease_until < $2)";
    SIGN_OF_LIFE = "INSERT INTO node (id, program_version, began, seen) VALUES ($1, $2, $3, $3)
        ON CONFLICT (id) DO UPDATE SET seen = excluded.seen";
    FORGET_NODES = "DELETE FROM node WHERE seen < $1";
}

/// A job that this node holds.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub id: Id,
    pub kind: String,
    pub payload: String,
    /// This attempt's number.
    pub attempt: i64,
    version: i64,
}

impl Held {
    fn seen(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind")?,
            payload: row.get("payload")?,
            attempt: row.get::<i64>("attempts")? + 1,
            version: row.get("version")?,
        })
    }
}

/// Asks for a job in the transaction that needs it: it is run when the transaction stands, and never when it does not.
///
/// # Errors
/// What the database says.
pub async fn enqueue(
    tx: &mut Transaction,
    ids: &Ids,
    job: &Job,
    payload: &str,
    (now, run_at): (Instant, Instant),
) -> Result<()> {
    let none: Option<&str> = None;
    tx.execute(
        &ASK,
        values![ids.next(now), job.kind, none, payload, run_at],
    )
    .await
    .map(drop)
}

/// Lets a job be tried at once; `false` when it has changed meanwhile, or is being run.
///
/// # Errors
/// What the database says.
pub async fn try_again(tx: &mut Transaction, id: Id, version: i64, now: Instant) -> Result<bool> {
    Ok(tx.execute(&TRY_AGAIN, values![id, now, version]).await? == 1)
}

/// Makes the row of a job that comes back by itself, where there is none yet.
pub(crate) async fn ensure(database: &Database, id: Id, job: &Job, first: Instant) -> Result<()> {
    let values = values![id, job.kind, job.kind, "", first];
    database.run_without_event(&ASK, values).await.map(drop)
}

/// Takes one job that is due, of those kinds that this program knows; none when there is none.
pub(crate) async fn take(
    database: &Database,
    node: Id,
    jobs: &[&Job],
    now: Instant,
) -> Result<Option<Held>> {
    let due = database.read().await?.fetch_all(&DUE, values![now]).await?;
    for row in &due {
        let mut job = Held::seen(row)?;
        if !jobs.iter().any(|known| known.kind == job.kind) {
            continue;
        }
        let until = now.plus_seconds(LEASE);
        let taken = database
            .run_without_event(&TAKE, values![job.id, job.version, until, node])
            .await?;
        if taken == 1 {
            job.version += 1;
            return Ok(Some(job));
        }
    }
    Ok(None)
}

/// Goes on holding the job; `false` when another has it now.
pub(crate) async fn renew(database: &Database, job: &Held, now: Instant) -> Result<bool> {
    let until = now.plus_seconds(LEASE);
    let values = values![job.id, job.version, until];
    Ok(database.run_without_event(&RENEW, values).await? == 1)
}

/// Lays the job down when it is done, until it is next due or for good.
pub(crate) async fn done(
    database: &Database,
    job: &Held,
    next: Option<Instant>,
    now: Instant,
) -> Result<()> {
    let laid_down = match next {
        Some(next) => {
            let values = values![job.id, job.version, next, now];
            database.run_without_event(&DONE, values).await
        }
        None => {
            let values = values![job.id, job.version];
            database.run_without_event(&DONE_FOR_GOOD, values).await
        }
    };
    laid_down.map(drop)
}

/// Lays the job down until it is tried again: what comes back by itself always is, what was asked for a limited time.
pub(crate) async fn failed(
    database: &Database,
    job: &Held,
    fault: &str,
    (is_periodic, now): (bool, Instant),
) -> Result<()> {
    let again = now.plus_seconds(wait_after(job.attempt));
    let gives_up = !is_periodic && job.attempt >= MOST_ATTEMPTS;
    let fault: String = fault.chars().take(LONGEST_FAULT).collect();
    let values = values![job.id, job.version, again, fault, gives_up];
    database.run_without_event(&FAILED, values).await.map(drop)
}

/// Says that this node is alive, and forgets nodes that have said nothing for a day.
pub(crate) async fn sign_of_life(database: &Database, node: Id, now: Instant) -> Result<()> {
    let alive = values![node, env!("CARGO_PKG_VERSION"), now];
    database.run_without_event(&SIGN_OF_LIFE, alive).await?;
    let forgotten = values![now.plus_seconds(-24 * 3600)];
    database
        .run_without_event(&FORGET_NODES, forgotten)
        .await
        .map(drop)
}
