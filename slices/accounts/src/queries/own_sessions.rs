use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};

use crate::limits::Span;

statements! {
    OWN_SESSIONS = "SELECT id_hash, began, last_seen FROM user_session WHERE user_id = $1 ORDER BY last_seen DESC, id_hash";
    CONTENTS = "SELECT data FROM user_session WHERE id_hash = $1";
    PUT_CONTENTS = "UPDATE user_session SET data = $2 WHERE id_hash = $1";
}

/// What the session keeps, as JSON; `None` when it is gone.
pub(crate) async fn contents(reader: &mut impl Fetch, id_hash: &str) -> Result<Option<String>> {
    let row = reader.fetch_optional(&CONTENTS, values![id_hash]).await?;
    row.map(|row| row.get("data")).transpose()
}

/// Lets the session keep this from its next request on.
pub(crate) async fn put_contents(tx: &mut Transaction, id_hash: &str, data: &str) -> Result<()> {
    let put = tx.execute(&PUT_CONTENTS, values![id_hash, data]);
    put.await.map(drop)
}

/// One of a person's sessions.
pub(crate) struct OwnSession {
    pub id_hash: String,
    pub span: Span,
}

/// The sessions of the person that are not over, the one used last first.
pub(crate) async fn own_sessions(
    reader: &mut impl Fetch,
    user: Id,
    now: Instant,
) -> Result<Vec<OwnSession>> {
    let one = |row: &Row| {
        Ok(OwnSession {
            id_hash: row.get("id_hash")?,
            span: Span {
                began: row.get("began")?,
                last_seen: row.get("last_seen")?,
            },
        })
    };
    let rows = reader.fetch_all(&OWN_SESSIONS, values![user]).await?;
    let mut sessions = rows.iter().map(one).collect::<Result<Vec<_>>>()?;
    sessions.retain(|session| !session.span.is_over(now));
    Ok(sessions)
}
