use database::{FromColumn, Result, Row};
use kernel::{Id, Instant};

use super::finding::{Fault, Finding};
use crate::chain;

/// One row of the log with its hash counted anew.
pub(super) struct Counted {
    pub seq: i64,
    /// `None` when the row holds what no entry can hold.
    pub hashes: Option<Hashes>,
    row: Row,
}

pub(super) struct Hashes {
    pub previous: String,
    /// As it stands in the row.
    pub stored: String,
    /// As the row's own values make it.
    pub counted: String,
}

impl Counted {
    pub fn of(row: Row) -> Self {
        Self {
            // A place that cannot be read lies before every other.
            seq: row.get("seq").unwrap_or(i64::MIN),
            hashes: hashes(&row).ok(),
            row,
        }
    }

    pub fn finding(&self, fault: Fault) -> Finding {
        Finding {
            at: self.at(),
            actor: self.row.get("actor").ok(),
            action: self.row.get("action").ok(),
            ..Finding::bare(self.seq, fault)
        }
    }

    pub fn at(&self) -> Option<Instant> {
        self.row.get("at").ok()
    }
}

fn hashes(row: &Row) -> Result<Hashes> {
    let text = |column| row.get::<Option<String>>(column);
    let (actor, action) = (row.get::<String>("actor")?, row.get::<String>("action")?);
    let (kind, before, after, reason) = (
        text("object_kind")?,
        text("before")?,
        text("after")?,
        text("reason")?,
    );
    let (previous, stored): (String, String) = (row.get("previous_hash")?, row.get("hash")?);
    let (seq, at) = (
        row.get::<i64>("seq")?.to_string(),
        written::<Instant>(row, "at")?,
    );
    let (actor_id, office, object) = (
        written::<Id>(row, "actor_id")?,
        written::<Id>(row, "office_id")?,
        written::<Id>(row, "object_id")?,
    );
    let counted = chain::hash([
        Some(&seq),
        at.as_deref(),
        actor_id.as_deref(),
        Some(&actor),
        office.as_deref(),
        Some(&action),
        kind.as_deref(),
        object.as_deref(),
        before.as_deref(),
        after.as_deref(),
        reason.as_deref(),
        Some(&previous),
    ]);
    Ok(Hashes {
        previous,
        stored,
        counted,
    })
}

/// The value as text. In SQLite as it is written there, sign by sign: another way to write the same moment is a change.
fn written<T: ToString>(row: &Row, column: &str) -> Result<Option<String>>
where
    Option<T>: FromColumn,
{
    match row {
        Row::Sqlite(_) => row.get(column),
        Row::Postgres(_) => Ok(row.get::<Option<T>>(column)?.map(|value| value.to_string())),
    }
}
