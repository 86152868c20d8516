use database::{Closing, DatabaseError, Fetch as _, Result, Transaction, statements, values};
use kernel::{Id, Instant};
use sha2::{Digest as _, Sha256};

use crate::{Event, hexadecimal};

statements! {
    /// Takes the next place in the log and holds it until the transaction ends.
    NEXT = "UPDATE audit_head SET seq = seq + 1 WHERE id = 1 RETURNING seq, hash";
    HEAD = "UPDATE audit_head SET hash = $1 WHERE id = 1";
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
    let head = tx.fetch_one(&NEXT, values![]).await?;
    let (seq, previous): (i64, String) = (head.get("seq")?, head.get("hash")?);
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
    tx.execute(&HEAD, values![hash.as_str()]).await?;
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

/// One entry as it stands in the log, with all that its hash covers.
pub(crate) struct Link<'a> {
    pub seq: i64,
    pub at: Instant,
    pub actor_id: Option<Id>,
    pub actor: &'a str,
    pub office: Option<Id>,
    pub action: &'a str,
    pub kind: Option<&'a str>,
    pub object: Option<Id>,
    pub before: Option<&'a str>,
    pub after: Option<&'a str>,
    pub reason: Option<&'a str>,
    pub previous: &'a str,
}

impl Link<'_> {
    /// SHA-256 over every field, each with its length in front so that no text can move over a border.
    pub(crate) fn hash(&self) -> String {
        let id = |id: Option<Id>| id.map(|id| id.to_string());
        let own = |text: Option<&str>| text.map(str::to_owned);
        let fields = [
            Some(self.seq.to_string()),
            Some(self.at.to_string()),
            id(self.actor_id),
            Some(self.actor.to_owned()),
            id(self.office),
            Some(self.action.to_owned()),
            own(self.kind),
            id(self.object),
            own(self.before),
            own(self.after),
            own(self.reason),
            Some(self.previous.to_owned()),
        ];
        let mut hasher = Sha256::new();
        for field in fields {
            match field {
                Some(text) => hasher.update(format!("{}:{text}", text.len())),
                None => hasher.update("-"),
            }
        }
        hexadecimal::write(&hasher.finalize())
    }
}
