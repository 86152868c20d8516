//! Recounting the log from its first entry to its last.

mod finding;
mod recount;
mod walk;

use database::{Fetch as _, Reader, Result, statements, values};
use futures_util::TryStreamExt as _;
use kernel::Instant;

use crate::Checkpoint;
pub use finding::{Fault, Finding};
use recount::Counted;
use walk::Walk;

statements! {
    ALL_EVENTS = "SELECT seq, at, actor_id, actor, office_id, action, object_kind, object_id, before, after, reason, previous_hash, hash
        FROM audit_event ORDER BY seq";
    LAST = "SELECT seq, hash FROM audit_head WHERE id = 1";
}

/// How many findings are told; the rest are counted.
pub const MOST_TOLD: usize = 100;

/// What the check of the log found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Entries that were looked at.
    pub events: i64,
    /// What is wrong, at most [`MOST_TOLD`] of it, in the order of the log.
    pub findings: Vec<Finding>,
    /// How much is wrong in all.
    pub faults: u64,
    /// The hash of the first entry, by which one log is known from another; `None` for an empty one.
    pub log: Option<String>,
    /// Where the log ends.
    pub end: Option<End>,
}

/// The last entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    pub seq: i64,
    pub hash: String,
    pub at: Option<Instant>,
}

impl Verified {
    pub fn is_whole(&self) -> bool {
        self.faults == 0
    }

    /// What is wrong first.
    pub fn first(&self) -> Option<&Finding> {
        self.findings.first()
    }
}

/// Recounts every hash of the log from the first entry to the last.
///
/// # Errors
/// What the database says; what is wrong with the log is no error but a finding.
pub async fn verify(reader: &mut Reader) -> Result<Verified> {
    verify_against(reader, &[], |_| ()).await
}

/// Recounts the log and holds it against checkpoints that were made of it earlier, whose seals the caller has looked at:
/// so a log that was written anew from some place on is found too. `seen` is told how many entries were looked at.
///
/// # Errors
/// As [`verify`].
pub async fn verify_against(
    reader: &mut Reader,
    checkpoints: &[Checkpoint],
    mut seen: impl FnMut(i64),
) -> Result<Verified> {
    let head = reader.fetch_optional(&LAST, values![]).await?;
    let head = head.and_then(|row| Some((row.get("seq").ok()?, row.get("hash").ok()?)));
    let mut walk = Walk::new(checkpoints);
    let mut rows = reader.stream(&ALL_EVENTS, values![]);
    while let Some(row) = rows.try_next().await? {
        walk.step(Counted::of(row));
        seen(walk.events());
    }
    Ok(walk.end(head))
}
