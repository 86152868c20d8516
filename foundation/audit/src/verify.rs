use database::{Fetch as _, Reader, Result, Row, statements, values};
use futures_util::TryStreamExt as _;

use crate::chain::Link;

statements! {
    ALL_EVENTS = "SELECT seq, at, actor_id, actor, office_id, action, object_kind, object_id, before, after, reason, previous_hash, hash
        FROM audit_event ORDER BY seq";
    LAST = "SELECT seq, hash FROM audit_head WHERE id = 1";
}

/// What the check of the log found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    pub events: i64,
    /// Where the chain first breaks; `None` when it is whole.
    pub finding: Option<Finding>,
}

/// The first place where the log is not what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The entry was changed after it was written.
    Changed(i64),
    /// Entries are missing before this place.
    Missing(i64),
    /// The end of the log was cut off, or the entry that says where it ends was changed.
    Cut(i64),
}

/// Recounts every hash of the log from the first entry to the last.
///
/// # Errors
/// What the database says.
pub async fn verify(reader: &mut Reader) -> Result<Verified> {
    let last = reader.fetch_one(&LAST, values![]).await?;
    let (end, end_hash): (i64, String) = (last.get("seq")?, last.get("hash")?);
    let mut seen = 0;
    let mut previous = String::new();
    let mut rows = reader.stream(&ALL_EVENTS, values![]);
    while let Some(row) = rows.try_next().await? {
        let seq: i64 = row.get("seq")?;
        if seq != seen + 1 {
            return Ok(Verified {
                events: seen,
                finding: Some(Finding::Missing(seq)),
            });
        }
        let hash: String = row.get("hash")?;
        if row.get::<String>("previous_hash")? != previous || recount(&row)? != hash {
            return Ok(Verified {
                events: seen,
                finding: Some(Finding::Changed(seq)),
            });
        }
        (seen, previous) = (seq, hash);
    }
    let whole = seen == end && previous == end_hash;
    Ok(Verified {
        events: seen,
        finding: (!whole).then_some(Finding::Cut(seen)),
    })
}

fn recount(row: &Row) -> Result<String> {
    let text = |column| row.get::<Option<String>>(column);
    let (actor, action, previous): (String, String, String) = (
        row.get("actor")?,
        row.get("action")?,
        row.get("previous_hash")?,
    );
    let (kind, before, after, reason) = (
        text("object_kind")?,
        text("before")?,
        text("after")?,
        text("reason")?,
    );
    Ok(Link {
        seq: row.get("seq")?,
        at: row.get("at")?,
        actor_id: row.get("actor_id")?,
        actor: &actor,
        office: row.get("office_id")?,
        action: &action,
        kind: kind.as_deref(),
        object: row.get("object_id")?,
        before: before.as_deref(),
        after: after.as_deref(),
        reason: reason.as_deref(),
        previous: &previous,
    }
    .hash())
}
