//! All SQL of the slice.

pub(crate) mod accounts;
pub(crate) mod deputyships;
pub(crate) mod own_sessions;
pub(crate) mod reviews;

use access::{Place, Role};
use database::{
    DatabaseError, Fetch, Result, Row, Sql, Statement, Transaction, statements, values,
};
use kernel::{Clock as _, Day, FixedClock, Id, Instant};
use shell::Principal;

use crate::{
    User,
    deputyship::{Deputyship, has_deputies},
    limits::Span,
    link::Link,
};

/// Every static statement of the slice.
pub(crate) const STATEMENTS: &[&[Statement]] = &[
    ALL,
    accounts::ALL,
    deputyships::ALL,
    own_sessions::ALL,
    reviews::ALL,
    crate::connecting::queries::ALL,
    crate::keys::STATEMENTS,
    crate::oidc::queries::ALL,
];

/// Every composed statement of the slice, with every filter in use.
pub(crate) fn samples() -> Vec<Sql> {
    let office = organisations::office_id("vestland");
    let day = Day::of(2026, 1, 1).expect("the first of January exists");
    let accounts = accounts::samples(office, FixedClock::noon(day).now());
    [accounts, deputyships::samples(office, day)].concat()
}

statements! {
    USER = "SELECT id, name, email, role, office_id, language, active FROM user_account WHERE id = $1";
    USER_BY_EMAIL = "SELECT id, name, email, role, office_id, language, active FROM user_account WHERE email = $1";
    USERS_OF_OFFICE = "SELECT id, name, email, role, office_id, language, active FROM user_account WHERE office_id = $1";
    /// The account of one who may sign in that day.
    OPEN_USER = "SELECT id, name, email, role, office_id, language, active FROM user_account
        WHERE id = $1 AND active AND (last_day IS NULL OR last_day >= $2)";
    PUT_USER = "INSERT INTO user_account (id, name, email, role, office_id, language, active) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, office_id = excluded.office_id,
            language = excluded.language, active = excluded.active";
    PUT_LINK = "INSERT INTO sign_in_link (token_hash, user_id, made, expires) VALUES ($1, $2, $3, $4)";
    LINK = "SELECT l.user_id, l.expires, l.used, u.name, u.active, u.last_day FROM sign_in_link l
        JOIN user_account u ON u.id = l.user_id WHERE l.token_hash = $1";
    /// Only one of two who come at once changes the row.
    USE_LINK = "UPDATE sign_in_link SET used = $1 WHERE token_hash = $2 AND used IS NULL";
    DROP_OLD_LINKS = "DELETE FROM sign_in_link WHERE expires < $1";
    /// The session, and whose it is when somebody is signed in: a row for each place that the person speaks for and each
    /// one in the own office whose deputy the person is.
    SESSION = "SELECT s.data, s.began, s.last_seen, s.user_id, u.id, u.name, u.email, u.role, u.office_id, u.language, u.active,
            u.last_day, u.last_seen AS user_seen, p.municipality_id, p.nav_office_id,
            d.id AS deputyship_id, d.from_day, d.until_day, m.id AS principal_id, m.name AS principal_name, m.role AS principal_role
        FROM user_session s LEFT JOIN user_account u ON u.id = s.user_id LEFT JOIN user_place p ON p.user_id = u.id
        LEFT JOIN deputyship d ON d.deputy_id = u.id AND d.office_id = u.office_id AND d.ended IS NULL AND d.until_day >= $2
        LEFT JOIN user_account m ON m.id = d.principal_id AND m.office_id = d.office_id AND m.active
            AND (m.last_day IS NULL OR m.last_day >= $2)
        WHERE s.id_hash = $1";
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

/// The person, when the account is open on the day: for what is done in somebody's name without a session.
///
/// # Errors
/// What the database says.
pub async fn open_user(reader: &mut impl Fetch, id: Id, day: Day) -> Result<Option<User>> {
    let row = reader.fetch_optional(&OPEN_USER, values![id, day]).await?;
    row.as_ref().map(user_of).transpose()
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
        user_last_day: row.get("last_day")?,
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
    pub person: Option<StoredPerson>,
}

/// Whose a session is, with all that decides what the person may today.
pub(crate) struct StoredPerson {
    pub user: User,
    pub last_day: Option<Day>,
    pub last_seen: Option<Instant>,
    pub places: Vec<Place>,
    /// Those whose deputy the person is today.
    pub deputy_of: Vec<Principal>,
}

pub(crate) async fn session(
    reader: &mut impl Fetch,
    id_hash: &str,
    today: Day,
) -> Result<Option<StoredSession>> {
    let rows = reader.fetch_all(&SESSION, values![id_hash, today]).await?;
    let Some(row) = rows.first() else {
        return Ok(None);
    };
    let is_signed_in = row.get::<Option<Id>>("user_id")?.is_some();
    Ok(Some(StoredSession {
        data: row.get("data")?,
        span: Span {
            began: row.get("began")?,
            last_seen: row.get("last_seen")?,
        },
        person: is_signed_in
            .then(|| person_of(row, &rows, today))
            .transpose()?,
    }))
}

fn person_of(row: &Row, rows: &[Row], today: Day) -> Result<StoredPerson> {
    let user = user_of(row)?;
    let (mut places, mut deputy_of) = (Vec::new(), Vec::new());
    for row in rows {
        if let Some(place) = accounts::place_of(row)?
            && !places.contains(&place)
        {
            places.push(place);
        }
        if let Some(principal) = principal_of(row, &user, today)?
            && !deputy_of.contains(&principal)
        {
            deputy_of.push(principal);
        }
    }
    Ok(StoredPerson {
        user,
        last_day: row.get("last_day")?,
        last_seen: row.get("user_seen")?,
        places,
        deputy_of,
    })
}

/// The one whose deputy the person is today by this row. The roles are looked at anew: they may have changed since the
/// deputy was named.
fn principal_of(row: &Row, user: &User, today: Day) -> Result<Option<Principal>> {
    let (Some(id), Some(office)) = (row.get::<Option<Id>>("principal_id")?, user.office) else {
        return Ok(None);
    };
    let deputyship = Deputyship {
        id: row.get("deputyship_id")?,
        office,
        principal: id,
        deputy: user.id,
        from: row.get("from_day")?,
        until: row.get("until_day")?,
        ended: None,
    };
    let role = role_of(row, "principal_role")?;
    let holds = deputyship.holds(today) && has_deputies(role) && has_deputies(user.role);
    let name = row.get("principal_name")?;
    Ok(holds.then_some(Principal {
        deputyship: deputyship.id,
        id,
        name,
        role,
    }))
}

pub(crate) fn role_of(row: &Row, column: &str) -> Result<Role> {
    row.get::<String>(column)?
        .parse()
        .map_err(|()| DatabaseError::Unreadable(column.to_owned()))
}

pub(crate) fn user_of(row: &Row) -> Result<User> {
    let unreadable = |column: &str| DatabaseError::Unreadable(column.to_owned());
    Ok(User {
        id: row.get("id")?,
        name: row.get("name")?,
        email: row.get("email")?,
        role: role_of(row, "role")?,
        office: row.get("office_id")?,
        language: row
            .get::<String>("language")?
            .parse()
            .map_err(|()| unreadable("language"))?,
        active: row.get("active")?,
    })
}
