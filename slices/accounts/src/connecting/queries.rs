//! All SQL of connecting links and of what accounts are connected to.

use audit::Actor;
use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};

use super::ConnectingLink;
use crate::queries::user_of;

statements! {
    PUT_CONNECTING_LINK = "INSERT INTO connecting_link (token_hash, user_id, made_by_id, made_by, made, expires) VALUES ($1, $2, $3, $4, $5, $6)";
    CONNECTING_LINK = "SELECT u.id, u.name, u.email, u.role, u.office_id, u.language, u.active, u.last_day,
        l.made_by_id, l.expires, l.used, l.revoked FROM connecting_link l JOIN user_account u ON u.id = l.user_id WHERE l.token_hash = $1";
    /// Only one of two who come at once changes the row.
    USE_CONNECTING_LINK = "UPDATE connecting_link SET used = $1 WHERE token_hash = $2 AND used IS NULL AND revoked IS NULL";
    REVOKE_CONNECTING_LINKS = "UPDATE connecting_link SET revoked = $2 WHERE user_id = $1 AND used IS NULL AND revoked IS NULL AND expires >= $2";
    WAITING_LINK = "SELECT made_by, made, expires FROM connecting_link
        WHERE user_id = $1 AND used IS NULL AND revoked IS NULL AND expires >= $2";
    DROP_OLD_CONNECTING_LINKS = "DELETE FROM connecting_link WHERE expires < $1";
    IDENTITIES = "SELECT issuer, linked FROM user_identity WHERE user_id = $1";
    /// Only one of two who come at once removes the row.
    DISCONNECT = "DELETE FROM user_identity WHERE user_id = $1 AND issuer = $2";
}

/// A link that waits to be used, without its secret, which nobody has but the one it was made for.
#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    pub made_by: String,
    pub made: Instant,
    pub expires: Instant,
}

/// A provider where the account is somebody's.
#[derive(Clone, Debug)]
pub(crate) struct Identity {
    pub issuer: String,
    pub linked: Instant,
}

pub(crate) async fn put(
    tx: &mut Transaction,
    (token_hash, user): (&str, Id),
    maker: &Actor,
    (made, expires): (Instant, Instant),
) -> Result<()> {
    let name = maker.name.as_str();
    let values = values![token_hash, user, maker.id, name, made, expires];
    tx.execute(&PUT_CONNECTING_LINK, values).await.map(drop)
}

pub(crate) async fn link(
    reader: &mut impl Fetch,
    token_hash: &str,
) -> Result<Option<ConnectingLink>> {
    let found = reader
        .fetch_optional(&CONNECTING_LINK, values![token_hash])
        .await?;
    let Some(row) = found else {
        return Ok(None);
    };
    Ok(Some(ConnectingLink {
        user: user_of(&row)?,
        last_day: row.get("last_day")?,
        made_by_id: row.get("made_by_id")?,
        expires: row.get("expires")?,
        used: row.get("used")?,
        revoked: row.get("revoked")?,
    }))
}

/// Uses the link up; `false` when somebody was first.
pub(crate) async fn use_link(tx: &mut Transaction, token_hash: &str, now: Instant) -> Result<bool> {
    let values = values![now, token_hash];
    Ok(tx.execute(&USE_CONNECTING_LINK, values).await? == 1)
}

/// Revokes what waits for the account; `false` when nothing did.
pub(crate) async fn revoke(tx: &mut Transaction, user: Id, now: Instant) -> Result<bool> {
    Ok(tx
        .execute(&REVOKE_CONNECTING_LINKS, values![user, now])
        .await?
        > 0)
}

pub(crate) async fn waiting(
    reader: &mut impl Fetch,
    user: Id,
    now: Instant,
) -> Result<Option<Waiting>> {
    let found = reader
        .fetch_optional(&WAITING_LINK, values![user, now])
        .await?;
    let read = |row: Row| -> Result<Waiting> {
        Ok(Waiting {
            made_by: row.get("made_by")?,
            made: row.get("made")?,
            expires: row.get("expires")?,
        })
    };
    found.map(read).transpose()
}

pub(crate) async fn identities(reader: &mut impl Fetch, user: Id) -> Result<Vec<Identity>> {
    let rows = reader.fetch_all(&IDENTITIES, values![user]).await?;
    let read = |row: &Row| -> Result<Identity> {
        Ok(Identity {
            issuer: row.get("issuer")?,
            linked: row.get("linked")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Takes the account from the one at the provider; `false` when it was nobody's there.
pub(crate) async fn disconnect(tx: &mut Transaction, user: Id, issuer: &str) -> Result<bool> {
    Ok(tx.execute(&DISCONNECT, values![user, issuer]).await? == 1)
}
