//! All SQL of the slice.

use database::{DatabaseError, Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};

use crate::{User, limits::Span, link::Link};

statements! {
    USER = "SELECT id, name, email, role, office_id, language, active FROM user_account WHERE id = $1";
    USER_BY_EMAIL = "SELECT id, name, email, role, office_id, language, active FROM user_account WHERE email = $1";
    USERS_OF_OFFICE = "SELECT id, name, email, role, office_id, language, active FROM user_account WHERE office_id = $1";
    PUT_USER = "INSERT INTO user_account (id, name, email, role, office_id, language, active) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, office_id = excluded.office_id,
            language = excluded.language, active = excluded.active";
    PUT_LINK = "INSERT INTO sign_in_link (token_hash, user_id, made, expires) VALUES ($1, $2, $3, $4)";
    LINK = "SELECT l.user_id, l.expires, l.used, u.name, u.active FROM sign_in_link l
        JOIN user_account u ON u.id = l.user_id WHERE l.token_hash = $1";
    /// Only one of two who come at once changes the row.
    USE_LINK = "UPDATE sign_in_link SET used = $1 WHERE token_hash = $2 AND used IS NULL";
    DROP_OLD_LINKS = "DELETE FROM sign_in_link WHERE expires < $1";
    /// The session, and whose it is when somebody is signed in.
    SESSION = "SELECT s.data, s.began, s.last_seen, s.user_id, u.id, u.name, u.email, u.role, u.office_id, u.language, u.active
        FROM user_session s LEFT JOIN user_account u ON u.id = s.user_id WHERE s.id_hash = $1";
    NEW_SESSION = "INSERT INTO user_session (id_hash, user_id, data, began, last_seen, provider, provider_session) VALUES ($1, $2, $3, $4, $4, $5, $6)
        ON CONFLICT (id_hash) DO NOTHING";
    SAVE_SESSION = "UPDATE user_session SET user_id = $2, data = $3, last_seen = $4, provider = $5, provider_session = $6 WHERE id_hash = $1";
    NOTE_USE = "UPDATE user_session SET last_seen = $2 WHERE id_hash = $1";
    DROP_SESSION = "DELETE FROM user_session WHERE id_hash = $1";
    DROP_OLD_SESSIONS = "DELETE FROM user_session WHERE began < $1 OR last_seen < $2";
    DROP_SESSIONS_OF_USER = "DELETE FROM user_session WHERE user_id = $1";
}

pub(crate) async fn user(reader: &mut impl Fetch, id: Id) -> Result<Option<User>> {
    reader
        .fetch_optional(&USER, values![id])
        .await?
        .as_ref()
        .map(user_of)
        .transpose()
}

pub(crate) async fn user_by_email(reader: &mut impl Fetch, email: &str) -> Result<Option<User>> {
    reader
        .fetch_optional(&USER_BY_EMAIL, values![email])
        .await?
        .as_ref()
        .map(user_of)
        .transpose()
}

/// Everyone of the office, also those who have left, in alphabetical order.
///
/// # Errors
/// What the database says.
pub async fn users_of_office(
    reader: &mut impl Fetch,
    scope: &access::OfficeScope,
) -> Result<Vec<User>> {
    let rows = reader
        .fetch_all(&USERS_OF_OFFICE, values![scope.office()])
        .await?;
    let mut users = rows.iter().map(user_of).collect::<Result<Vec<_>>>()?;
    users.sort_by_cached_key(|user| organisations::alphabetical(&user.name));
    Ok(users)
}

pub(crate) async fn put_user(tx: &mut Transaction, user: &User) -> Result<()> {
    let values = values![
        user.id,
        user.name.as_str(),
        user.email.as_str(),
        user.role.code(),
        user.office,
        user.language.code(),
        user.active
    ];
    tx.execute(&PUT_USER, values).await.map(drop)
}

pub(crate) async fn link(reader: &mut impl Fetch, token_hash: &str) -> Result<Option<Link>> {
    let Some(row) = reader.fetch_optional(&LINK, values![token_hash]).await? else {
        return Ok(None);
    };
    Ok(Some(Link {
        user: row.get("user_id")?,
        user_name: row.get("name")?,
        user_active: row.get("active")?,
        expires: row.get("expires")?,
        used: row.get("used")?,
    }))
}

/// Uses the link up; `false` when somebody was first.
pub(crate) async fn use_link(tx: &mut Transaction, token_hash: &str, now: Instant) -> Result<bool> {
    Ok(tx.execute(&USE_LINK, values![now, token_hash]).await? == 1)
}

/// A session as it was stored, with whose it is.
pub(crate) struct StoredSession {
    pub data: String,
    pub span: Span,
    pub user: Option<User>,
}

pub(crate) async fn session(
    reader: &mut impl Fetch,
    id_hash: &str,
) -> Result<Option<StoredSession>> {
    let Some(row) = reader.fetch_optional(&SESSION, values![id_hash]).await? else {
        return Ok(None);
    };
    let is_signed_in = row.get::<Option<Id>>("user_id")?.is_some();
    Ok(Some(StoredSession {
        data: row.get("data")?,
        span: Span {
            began: row.get("began")?,
            last_seen: row.get("last_seen")?,
        },
        user: is_signed_in.then(|| user_of(&row)).transpose()?,
    }))
}

pub(crate) fn user_of(row: &Row) -> Result<User> {
    let unreadable = |column: &str| DatabaseError::Unreadable(column.to_owned());
    Ok(User {
        id: row.get("id")?,
        name: row.get("name")?,
        email: row.get("email")?,
        role: row
            .get::<String>("role")?
            .parse()
            .map_err(|()| unreadable("role"))?,
        office: row.get("office_id")?,
        language: row
            .get::<String>("language")?
            .parse()
            .map_err(|()| unreadable("language"))?,
        active: row.get("active")?,
    })
}
