use access::OfficeScope;
use database::{Database, DatabaseError, Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};

use super::activities::coded;
use crate::feed::Feed;

statements! {
    ADD = "INSERT INTO calendar_feed (id, office_id, user_id, token_hash, extent, language, made) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// The links of one person, the latest first.
    OF_PERSON = "SELECT id, office_id, user_id, extent, language, made, revoked FROM calendar_feed
        WHERE office_id = $1 AND user_id = $2 ORDER BY made DESC, id DESC";
    /// By what is stored of the secret, as long as nobody has ended it.
    BY_TOKEN = "SELECT id, office_id, user_id, extent, language, made, revoked FROM calendar_feed
        WHERE token_hash = $1 AND revoked IS NULL";
    REVOKE = "UPDATE calendar_feed SET revoked = $4 WHERE id = $1 AND office_id = $2 AND user_id = $3 AND revoked IS NULL";
}

/// Keeps a new link; of its secret only the hash.
///
/// # Errors
/// What the database says.
pub async fn add(tx: &mut Transaction, feed: &Feed, token_hash: &str) -> Result<()> {
    let values = values![
        feed.id,
        feed.office,
        feed.person,
        token_hash,
        feed.extent.code(),
        feed.language.code(),
        feed.made
    ];
    tx.execute(&ADD, values).await?;
    Ok(())
}

/// # Errors
/// What the database says.
pub async fn of_person(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    person: Id,
) -> Result<Vec<Feed>> {
    let rows = reader
        .fetch_all(&OF_PERSON, values![scope.office(), person])
        .await?;
    rows.iter().map(from_row).collect()
}

/// The link with this secret, unless it was ended. Who comes with it is not known before it is found.
///
/// # Errors
/// What the database says.
pub async fn by_token(database: &Database, token_hash: &str) -> Result<Option<Feed>> {
    let mut reader = database.of_program().read().await?;
    let row = reader
        .fetch_optional(&BY_TOKEN, values![token_hash])
        .await?;
    row.as_ref().map(from_row).transpose()
}

/// Ends the person's own link. `false` when there is none, or it was ended before.
///
/// # Errors
/// What the database says.
pub async fn revoke(
    tx: &mut Transaction,
    scope: &OfficeScope,
    (id, person): (Id, Id),
    now: Instant,
) -> Result<bool> {
    let values = values![id, scope.office(), person, now];
    Ok(tx.execute(&REVOKE, values).await? == 1)
}

fn from_row(row: &Row) -> Result<Feed> {
    let language: String = row.get("language")?;
    Ok(Feed {
        id: row.get("id")?,
        office: row.get("office_id")?,
        person: row.get("user_id")?,
        extent: coded(row, "extent")?,
        language: language
            .parse()
            .map_err(|_| DatabaseError::Unreadable("language".to_owned()))?,
        made: row.get("made")?,
        revoked: row.get("revoked")?,
    })
}
