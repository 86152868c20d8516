use access::{Place, Role};
use database::{Fetch, Result, Row, Select, Sql, Transaction, Value, Values, statements, values};
use kernel::{Day, Id, Instant};
use std::collections::HashMap;

use super::{role_of, user_of};
use crate::{
    User,
    account::{Account, Grant, Spoken},
    change::Content,
};

statements! {
    /// The change, where the account is as the one who changes it saw it.
    CHANGE_ACCOUNT = "UPDATE user_account SET name = $3, email = $4, role = $5, office_id = $6, last_day = $7, active = $8,
        version = version + 1 WHERE id = $1 AND version = $2";
    SEEN = "UPDATE user_account SET last_seen = $2 WHERE id = $1";
    /// Holds every administrator's account until the transaction ends, so that two cannot take the access from each other.
    HOLD_ADMINISTRATORS = "UPDATE user_account SET version = version WHERE role = 'administrator' AND active";
    CLEAR_PLACES = "DELETE FROM user_place WHERE user_id = $1";
    ADD_PLACE = "INSERT INTO user_place (user_id, municipality_id, nav_office_id) VALUES ($1, $2, $3)";
    END_GRANTS = "UPDATE role_grant SET until_moment = $2 WHERE user_id = $1 AND until_moment IS NULL";
    ADD_GRANT = "INSERT INTO role_grant (id, user_id, role, office_id, from_moment, given_by, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    GRANTS_OF = "SELECT g.user_id, u.name, g.role, g.office_id, g.from_moment, g.until_moment, g.given_by, g.reason FROM role_grant g
        JOIN user_account u ON u.id = g.user_id WHERE g.user_id = $1 ORDER BY g.from_moment DESC, g.id DESC";
    SESSIONS_BY_USER = "SELECT user_id, COUNT(*) AS sessions FROM user_session WHERE user_id IS NOT NULL AND began >= $1 AND last_seen >= $2
        GROUP BY user_id";
}

const ACCOUNTS: &str = "SELECT u.id, u.name, u.email, u.role, u.office_id, u.language, u.active, u.last_day, u.last_seen, u.version,
    p.municipality_id, p.nav_office_id, n.name AS nav_office_name,
    g.user_id AS granted, g.role AS granted_role, g.office_id AS granted_office, g.from_moment, g.given_by, g.reason
    FROM user_account u LEFT JOIN user_place p ON p.user_id = u.id LEFT JOIN nav_office n ON n.id = p.nav_office_id
    LEFT JOIN role_grant g ON g.user_id = u.id AND g.until_moment IS NULL WHERE 1 = 1";

const GRANTS: &str = "SELECT g.user_id, u.name, g.role, g.office_id, g.from_moment, g.until_moment, g.given_by, g.reason
    FROM role_grant g JOIN user_account u ON u.id = g.user_id WHERE (g.from_moment > {} OR g.until_moment > {})";

/// The lists with every filter in use.
pub(crate) fn samples(office: Id, since: Instant) -> Vec<Sql> {
    let lists = [
        list(Some(office)),
        one(office),
        of_administrators(),
        changes(Some(office), since),
    ];
    lists.into_iter().map(|(sql, _)| sql).collect()
}

/// Those who may be let in in the office, or everywhere, also those who have left; in alphabetical order.
pub(crate) async fn accounts(reader: &mut impl Fetch, office: Option<Id>) -> Result<Vec<Account>> {
    let (sql, values) = list(office);
    let mut found = gather(&reader.fetch_all(sql, values).await?)?;
    found.sort_by_cached_key(|account| organisations::alphabetical(&account.user.name));
    Ok(found)
}

/// Everyone who gives access, in whatever office, also those who have left.
pub(crate) async fn administrators(reader: &mut impl Fetch) -> Result<Vec<Account>> {
    let (sql, values) = of_administrators();
    gather(&reader.fetch_all(sql, values).await?)
}

pub(crate) async fn account(reader: &mut impl Fetch, id: Id) -> Result<Option<Account>> {
    let (sql, values) = one(id);
    Ok(gather(&reader.fetch_all(sql, values).await?)?.pop())
}

/// The roles that the person has had, the latest first.
pub(crate) async fn grants_of(reader: &mut impl Fetch, user: Id) -> Result<Vec<Grant>> {
    let rows = reader.fetch_all(&GRANTS_OF, values![user]).await?;
    rows.iter().map(grant_of).collect()
}

/// What was given or taken after the moment, the latest first.
pub(crate) async fn grants_since(
    reader: &mut impl Fetch,
    office: Option<Id>,
    since: Instant,
) -> Result<Vec<Grant>> {
    let (sql, values) = changes(office, since);
    let rows = reader.fetch_all(sql, values).await?;
    rows.iter().map(grant_of).collect()
}

/// How many sessions each person has, of those that began and were used since these moments.
pub(crate) async fn sessions_by_user(
    reader: &mut impl Fetch,
    (began, last_seen): (Instant, Instant),
) -> Result<HashMap<Id, i64>> {
    let rows = reader.fetch_all(&SESSIONS_BY_USER, values![began, last_seen]);
    let pair = |row: &Row| Ok((row.get("user_id")?, row.get("sessions")?));
    rows.await?.iter().map(pair).collect()
}

/// Writes what the account may; `false` when somebody changed it first.
pub(crate) async fn change(
    tx: &mut Transaction,
    (id, version): (Id, i64),
    (name, email): (&str, &str),
    content: &Content,
) -> Result<bool> {
    let values = values![
        id,
        version,
        name,
        email,
        content.role.code(),
        content.office,
        content.last_day,
        content.active
    ];
    if tx.execute(&CHANGE_ACCOUNT, values).await? != 1 {
        return Ok(false);
    }
    put_places(tx, id, &content.places).await?;
    Ok(true)
}

pub(crate) async fn put_places(tx: &mut Transaction, user: Id, places: &[Place]) -> Result<()> {
    tx.execute(&CLEAR_PLACES, values![user]).await?;
    let rows = places.iter().map(|place| -> Values {
        match place {
            Place::Municipality(id) => values![user, *id, None::<Id>],
            Place::NavOffice(id) => values![user, None::<Id>, *id],
        }
    });
    tx.execute_each(&ADD_PLACE, rows.collect()).await.map(drop)
}

/// Notes the role that the person has from now on; the ones before it end.
pub(crate) async fn grant(tx: &mut Transaction, id: Id, grant: &Grant) -> Result<()> {
    tx.execute(&END_GRANTS, values![grant.user, grant.from])
        .await?;
    let values = values![
        id,
        grant.user,
        grant.role.code(),
        grant.office,
        grant.from,
        grant.given_by.as_str(),
        &grant.reason
    ];
    tx.execute(&ADD_GRANT, values).await.map(drop)
}

/// Notes the role that somebody who is no person here gave: the command line, or a rule of a sign-in service. Nothing
/// when the person had it.
pub(crate) async fn grant_by(
    tx: &mut Transaction,
    (id, now): (Id, Instant),
    (before, user): (Option<&User>, &User),
    given_by: &str,
) -> Result<()> {
    let had = before.map(|before| (before.role, before.office));
    if had == Some((user.role, user.office)) {
        return Ok(());
    }
    let given = Grant {
        user: user.id,
        user_name: user.name.clone(),
        role: user.role,
        office: user.office,
        from: now,
        until: None,
        given_by: given_by.to_owned(),
        reason: None,
    };
    grant(tx, id, &given).await
}

fn list(office: Option<Id>) -> (Sql, Values) {
    let accounts = Select::new(ACCOUNTS, []).and_maybe("u.office_id = {}", office);
    accounts.then("ORDER BY u.id", []).finish()
}

fn of_administrators() -> (Sql, Values) {
    let role = Role::Administrator.code();
    let all = Select::new(ACCOUNTS, []).and("u.role = {}", [role.into()]);
    all.then("ORDER BY u.id", []).finish()
}

fn one(id: Id) -> (Sql, Values) {
    Select::new(ACCOUNTS, [])
        .and("u.id = {}", [id.into()])
        .finish()
}

fn changes(office: Option<Id>, since: Instant) -> (Sql, Values) {
    let since: Value = since.into();
    let changes = Select::new(GRANTS, [since.clone(), since]);
    let changes = changes.and_maybe("u.office_id = {}", office);
    changes
        .then("ORDER BY g.from_moment DESC, g.id DESC", [])
        .finish()
}

/// One account of its rows, which follow each other: one for each place.
fn gather(rows: &[Row]) -> Result<Vec<Account>> {
    let mut found: Vec<Account> = Vec::new();
    for row in rows {
        let id: Id = row.get("id")?;
        if found.last().is_none_or(|last| last.user.id != id) {
            found.push(account_of(row)?);
        }
        if let (Some(spoken), Some(last)) = (spoken_of(row)?, found.last_mut()) {
            last.places.push(spoken);
        }
    }
    Ok(found)
}

fn account_of(row: &Row) -> Result<Account> {
    let user = user_of(row)?;
    let granted = row.get::<Option<Id>>("granted")?;
    let grant = granted.map(|id| -> Result<Grant> {
        Ok(Grant {
            user: id,
            user_name: user.name.clone(),
            role: role_of(row, "granted_role")?,
            office: row.get("granted_office")?,
            from: row.get("from_moment")?,
            until: None,
            given_by: row.get("given_by")?,
            reason: row.get("reason")?,
        })
    });
    Ok(Account {
        grant: grant.transpose()?,
        user,
        places: Vec::new(),
        last_day: row.get::<Option<Day>>("last_day")?,
        version: row.get("version")?,
        last_seen: row.get("last_seen")?,
    })
}

fn spoken_of(row: &Row) -> Result<Option<Spoken>> {
    let Some(place) = place_of(row)? else {
        return Ok(None);
    };
    let nav_office = row.get("nav_office_name")?;
    Ok(Some(Spoken { place, nav_office }))
}

/// The place that the row names, if it names one.
pub(crate) fn place_of(row: &Row) -> Result<Option<Place>> {
    let municipality = row.get::<Option<Id>>("municipality_id")?;
    let nav_office = row.get::<Option<Id>>("nav_office_id")?;
    Ok(municipality
        .map(Place::Municipality)
        .or(nav_office.map(Place::NavOffice)))
}

fn grant_of(row: &Row) -> Result<Grant> {
    Ok(Grant {
        user: row.get("user_id")?,
        user_name: row.get("name")?,
        role: role_of(row, "role")?,
        office: row.get("office_id")?,
        from: row.get("from_moment")?,
        until: row.get("until_moment")?,
        given_by: row.get("given_by")?,
        reason: row.get("reason")?,
    })
}
