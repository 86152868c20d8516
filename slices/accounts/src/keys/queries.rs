use access::ApiScope;
use database::{DatabaseError, Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};

use super::ApiKey;

/// The columns of a key, in every statement that reads one.
macro_rules! columns {
    () => {
        "id, prefix, name, office_id, scopes, made_by, made, expires, last_used, revoked"
    };
}

statements! {
    KEY_BY_HASH = concat!("SELECT ", columns!(), " FROM api_key WHERE hash = $1");
    KEYS_OF_OFFICE = concat!("SELECT ", columns!(), " FROM api_key WHERE office_id = $1 ORDER BY made DESC, id DESC");
    KEYS_OF_NATION = concat!("SELECT ", columns!(), " FROM api_key WHERE office_id IS NULL ORDER BY made DESC, id DESC");
    ALL_KEYS = concat!("SELECT ", columns!(), " FROM api_key ORDER BY made DESC, id DESC");
    ADD_KEY = "INSERT INTO api_key (id, hash, prefix, name, office_id, scopes, made_by_id, made_by, made, expires)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    NOTE_KEY_USE = "UPDATE api_key SET last_used = $2 WHERE id = $1";
    /// Of two who revoke it at once one does.
    REVOKE_KEY = "UPDATE api_key SET revoked = $2 WHERE id = $1 AND revoked IS NULL";
}

pub(super) async fn key_by_hash(reader: &mut impl Fetch, hash: &str) -> Result<Option<ApiKey>> {
    let row = reader.fetch_optional(&KEY_BY_HASH, values![hash]).await?;
    row.as_ref().map(key_of).transpose()
}

/// The keys of the office, or of the whole nation; the latest first.
pub(crate) async fn keys_of(reader: &mut impl Fetch, office: Option<Id>) -> Result<Vec<ApiKey>> {
    let rows = match office {
        Some(office) => reader.fetch_all(&KEYS_OF_OFFICE, values![office]).await?,
        None => reader.fetch_all(&KEYS_OF_NATION, values![]).await?,
    };
    rows.iter().map(key_of).collect()
}

/// The keys of every office and of the nation; the latest first.
pub(super) async fn all_keys(reader: &mut impl Fetch) -> Result<Vec<ApiKey>> {
    let rows = reader.fetch_all(&ALL_KEYS, values![]).await?;
    rows.iter().map(key_of).collect()
}

pub(super) async fn add_key(
    tx: &mut Transaction,
    key: &ApiKey,
    hash: &str,
    maker: Option<Id>,
) -> Result<()> {
    let scopes: Vec<_> = key.scopes.iter().map(|scope| scope.code()).collect();
    let values = values![
        key.id,
        hash,
        key.prefix.as_str(),
        key.name.as_str(),
        key.office,
        scopes.join(" "),
        maker,
        key.made_by.as_str(),
        key.made,
        key.expires
    ];
    tx.execute(&ADD_KEY, values).await.map(drop)
}

/// Revokes the key; `false` when somebody was first.
pub(crate) async fn mark_revoked(tx: &mut Transaction, key: Id, now: Instant) -> Result<bool> {
    Ok(tx.execute(&REVOKE_KEY, values![key, now]).await? == 1)
}

fn key_of(row: &Row) -> Result<ApiKey> {
    let scopes: String = row.get("scopes")?;
    let scopes: std::result::Result<Vec<ApiScope>, ()> =
        scopes.split_whitespace().map(str::parse).collect();
    Ok(ApiKey {
        id: row.get("id")?,
        prefix: row.get("prefix")?,
        name: row.get("name")?,
        office: row.get("office_id")?,
        scopes: scopes.map_err(|()| DatabaseError::Unreadable("scopes".to_owned()))?,
        made_by: row.get("made_by")?,
        made: row.get("made")?,
        expires: row.get("expires")?,
        last_used: row.get("last_used")?,
        revoked: row.get("revoked")?,
    })
}
