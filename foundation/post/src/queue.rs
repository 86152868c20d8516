use database::{Database, Fetch as _, Result, Row, statements, values};
use kernel::{Id, Instant};

statements! {
    WAITING = "SELECT id, recipient, subject, body, message_id, attempts, version FROM mail
        WHERE state = 'queued' AND not_before <= $1 ORDER BY not_before, id LIMIT 50";
    NOTE_SENT = "UPDATE mail SET state = 'sent', sent_at = $3, fault = NULL, version = version + 1 WHERE id = $1 AND version = $2";
    NOTE_FAILED = "UPDATE mail SET state = 'failed', attempts = attempts + 1, fault = $3, version = version + 1
        WHERE id = $1 AND version = $2";
    NOTE_LATER = "UPDATE mail SET attempts = attempts + 1, not_before = $3, fault = $4, version = version + 1
        WHERE id = $1 AND version = $2";
    /// Messages tell of people: they are gone a month after they were sent or given up.
    FORGET = "DELETE FROM mail WHERE state <> 'queued' AND COALESCE(sent_at, queued_at) < $1";
}

/// How long a message is kept after it was sent or given up, in days.
const KEPT: i64 = 30;
/// How often a message that is not taken is tried.
const MOST_ATTEMPTS: i64 = 10;
const FIRST_WAIT: i64 = 60;
const LONGEST_WAIT: i64 = 6 * 3600;

/// A message that waits to be sent.
pub(crate) struct Waiting {
    pub id: Id,
    pub recipient: String,
    pub subject: String,
    pub body: String,
    pub message_id: String,
    attempts: i64,
    version: i64,
}

/// The next messages that are due.
pub(crate) async fn waiting(database: &Database, now: Instant) -> Result<Vec<Waiting>> {
    let mut reader = database.read().await?;
    let rows = reader.fetch_all(&WAITING, values![now]).await?;
    rows.iter().map(from_row).collect()
}

/// Notes that the relay has the message.
pub(crate) async fn note_sent(database: &Database, mail: &Waiting, now: Instant) -> Result<()> {
    let values = values![mail.id, mail.version, now];
    database.run_without_event(&NOTE_SENT, values).await?;
    Ok(())
}

/// Notes that the message is never taken.
pub(crate) async fn note_failed(database: &Database, mail: &Waiting, fault: &str) -> Result<()> {
    let values = values![mail.id, mail.version, fault];
    database.run_without_event(&NOTE_FAILED, values).await?;
    Ok(())
}

/// Puts the message off, longer each time; after ten times it is given up, and that is told by `false`.
pub(crate) async fn put_off(
    database: &Database,
    mail: &Waiting,
    fault: &str,
    now: Instant,
) -> Result<bool> {
    if mail.attempts + 1 >= MOST_ATTEMPTS {
        note_failed(database, mail, fault).await?;
        return Ok(false);
    }
    let next = now.plus_seconds(wait_after(mail.attempts + 1));
    let values = values![mail.id, mail.version, next, fault];
    database.run_without_event(&NOTE_LATER, values).await?;
    Ok(true)
}

/// Forgets what was sent or given up more than a month ago.
///
/// # Errors
/// What the database says.
pub async fn forget_old(database: &Database, now: Instant) -> Result<u64> {
    let long_ago = now.plus_seconds(-KEPT * 24 * 3600);
    database.run_without_event(&FORGET, values![long_ago]).await
}

/// Seconds to wait after the nth attempt: a minute, twice as long each time, at most six hours.
fn wait_after(attempts: i64) -> i64 {
    let doublings = u32::try_from((attempts - 1).clamp(0, 20)).unwrap_or(0);
    (FIRST_WAIT << doublings).min(LONGEST_WAIT)
}

fn from_row(row: &Row) -> Result<Waiting> {
    Ok(Waiting {
        id: row.get("id")?,
        recipient: row.get("recipient")?,
        subject: row.get("subject")?,
        body: row.get("body")?,
        message_id: row.get("message_id")?,
        attempts: row.get("attempts")?,
        version: row.get("version")?,
    })
}

#[cfg(test)]
mod tests {
    use super::wait_after;

    #[test]
    fn a_message_waits_longer_each_time() {
        for (attempts, seconds) in [
            (1, 60),
            (2, 120),
            (5, 960),
            (9, 15_360),
            (10, 21_600),
            (99, 21_600),
        ] {
            assert_eq!(wait_after(attempts), seconds, "after attempt {attempts}");
        }
    }
}
