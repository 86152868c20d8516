use axum::response::Response;
use database::{Database, Fetch as _, Result, Transaction, statements, values};
use http::StatusCode;
use kernel::{Id, Instant};

use crate::{Problem, ProblemKind, answer::made};

statements! {
    TAKE = "INSERT INTO api_answer (key_id, repeat_key, request_hash, status, body, at) VALUES ($1, $2, $3, 0, '', $4)
        ON CONFLICT (key_id, repeat_key) DO NOTHING";
    FORGET_ONE = "DELETE FROM api_answer WHERE key_id = $1 AND repeat_key = $2 AND at < $3";
    KEPT = "SELECT request_hash, status, etag, location, body FROM api_answer WHERE key_id = $1 AND repeat_key = $2";
    KEEP = "UPDATE api_answer SET status = $3, etag = $4, location = $5, body = $6 WHERE key_id = $1 AND repeat_key = $2";
    FORGET = "DELETE FROM api_answer WHERE at < $1";
}

/// How long an answer is kept for one who asks again.
const KEPT_SECONDS: i64 = 24 * 3600;

/// Gjentakelse: the key (`Idempotency-Key`) under which a write may be sent again and is done once.
#[derive(Clone, Debug)]
pub struct Repeat {
    pub caller: Id,
    pub key: String,
    /// Of the whole request: the same key with another request is refused.
    pub request_hash: String,
}

/// What became of taking the key.
pub enum Taken {
    First,
    /// It was done before; this is its answer.
    Again(Response),
}

/// Takes the key in the transaction that does what the request asks. Of two at once the second waits, and gets the
/// first's answer.
///
/// # Errors
/// [`ProblemKind::RepeatedOtherwise`] when the key stands for another request, or what the database says.
pub async fn take(
    tx: &mut Transaction,
    repeat: &Repeat,
    now: Instant,
) -> std::result::Result<Taken, Problem> {
    let (caller, key) = (repeat.caller, repeat.key.as_str());
    let long_ago = now.plus_seconds(-KEPT_SECONDS);
    tx.execute(&FORGET_ONE, values![caller, key, long_ago])
        .await?;
    let values = values![caller, key, repeat.request_hash.as_str(), now];
    if tx.execute(&TAKE, values).await? == 1 {
        return Ok(Taken::First);
    }
    let row = tx.fetch_one(&KEPT, values![caller, key]).await?;
    if row.get::<String>("request_hash")? != repeat.request_hash {
        return Err(Problem::new(ProblemKind::RepeatedOtherwise));
    }
    let status = u16::try_from(row.get::<i64>("status")?).unwrap_or(0);
    let status = StatusCode::from_u16(status).map_err(anyhow::Error::from)?;
    let (etag, location): (Option<String>, Option<String>) =
        (row.get("etag")?, row.get("location")?);
    let answer = made(
        status,
        row.get("body")?,
        etag.as_deref(),
        location.as_deref(),
    );
    Ok(Taken::Again(answer))
}

impl Repeat {
    /// Keeps the answer beside the write that it tells of.
    ///
    /// # Errors
    /// What the database says.
    pub async fn keep(
        &self,
        tx: &mut Transaction,
        status: StatusCode,
        body: &str,
        (etag, location): (Option<&str>, Option<&str>),
    ) -> Result<()> {
        let status = i64::from(status.as_u16());
        let values = values![
            self.caller,
            self.key.as_str(),
            status,
            etag.map(str::to_owned),
            location.map(str::to_owned),
            body
        ];
        tx.execute(&KEEP, values).await.map(drop)
    }
}

/// Forgets answers that nobody can ask for any more.
///
/// # Errors
/// What the database says.
pub async fn forget_old_answers(database: &Database, now: Instant) -> Result<u64> {
    database
        .run_without_event(&FORGET, values![now.plus_seconds(-KEPT_SECONDS)])
        .await
}
