use database::{Closing, DatabaseError, Fetch as _, Result, Transaction, statements, values};
use kernel::{Id, Instant};
use sha2::{Digest as _, Sha256};

use crate::{Event, hexadecimal};

statements! {
    /// The end of the log, held until the transaction ends.
    HOLD = "UPDATE audit_head SET seq = seq WHERE id = 1 RETURNING seq, hash";
    /// One step forward; the database refuses any other.
    STEP = "UPDATE audit_head SET seq = $1, hash = $2 WHERE id = 1";
    INSERT = "INSERT INTO audit_event (seq, at, actor_id, actor, office_id, action, object_kind, object_id, before, after, reason, previous_hash, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
}

/// Writes the event and makes the transaction stand, both or neither.
///
/// # Errors
/// What the database says; then nothing of the transaction stands.
pub async fn commit(tx: Transaction, event: &Event) -> Result<()> {
    commit_all(tx, std::slice::from_ref(event)).await
}

/// Writes the events, in order, and makes the transaction stand, all or nothing. They come last because the head of
/// the log is held from the first of them: whoever waits for it must not hold what its holder still wants.
///
/// # Errors
/// [`DatabaseError::NotClosed`] when there is no event, or what the database says; then nothing of the transaction
/// stands.
pub async fn commit_all(mut tx: Transaction, events: &[Event]) -> Result<()> {
    let (last, before) = events.split_last().ok_or(DatabaseError::NotClosed)?;
    for event in before {
        let link = next_link(&mut tx, event).await?;
        tx.execute(&link.statement, link.values).await?;
    }
    let closing = next_link(&mut tx, last).await?;
    tx.commit(closing).await
}

async fn next_link(tx: &mut Transaction, event: &Event) -> Result<Closing> {
    let head = tx.fetch_one(&HOLD, values![]).await?;
    let (seq, previous) = (head.get::<i64>("seq")? + 1, head.get::<String>("hash")?);
    let (kind, object) = event.object.unzip();
    let link = Link {
        seq,
        at: event.at,
        actor_id: event.actor.id,
        actor: &event.actor.name,
        office: event.office,
        action: event.action,
        kind,
        object,
        before: event.before.as_deref(),
        after: event.after.as_deref(),
        reason: event.reason.as_deref(),
        previous: &previous,
    };
    let hash = link.hash();
    tx.execute(&STEP, values![seq, hash.as_str()]).await?;
    let values = values![
        seq,
        link.at,
        link.actor_id,
        link.actor,
        link.office,
        link.action,
        link.kind,
        object,
        link.before,
        link.after,
        link.reason,
        link.previous,
        hash
    ];
    Ok(Closing {
        statement: INSERT,
        values,
    })
}

/// One entry as it is about to stand in the log, with all that its hash covers.
struct Link<'a> {
    seq: i64,
    at: Instant,
    actor_id: Option<Id>,
    actor: &'a str,
    office: Option<Id>,
    action: &'a str,
    kind: Option<&'a str>,
    object: Option<Id>,
    before: Option<&'a str>,
    after: Option<&'a str>,
    reason: Option<&'a str>,
    previous: &'a str,
}

impl Link<'_> {
    fn hash(&self) -> String {
        let id = |id: Option<Id>| id.map(|id| id.to_string());
        let (actor_id, office, object) = (id(self.actor_id), id(self.office), id(self.object));
        hash([
            Some(&self.seq.to_string()),
            Some(&self.at.to_string()),
            actor_id.as_deref(),
            Some(self.actor),
            office.as_deref(),
            Some(self.action),
            self.kind,
            object.as_deref(),
            self.before,
            self.after,
            self.reason,
            Some(self.previous),
        ])
    }
}

/// SHA-256 over every field of an entry in the order of its columns, each with its length in front so that no text can
/// move over a border.
pub(crate) fn hash(fields: [Option<&str>; 12]) -> String {
    let mut hasher = Sha256::new();
    for field in fields {
        match field {
            Some(text) => {
                hasher.update(text.len().to_string());
                hasher.update(":");
                hasher.update(text);
            }
            None => hasher.update("-"),
        }
    }
    hexadecimal::write(&hasher.finalize())
}
