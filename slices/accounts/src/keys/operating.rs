//! What one who operates the program does with keys, of whatever office.

use audit::Actor;
use database::{Database, DatabaseError};
use kernel::{Id, Instant};
use organisations::nation::nation;
use serde::Serialize;

use super::{ApiKey, Holds, key_event, queries};

/// A key as those who operate the program see it. The key itself is stored nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedKey {
    pub id: Id,
    /// How the key begins.
    pub prefix: String,
    /// What it is for.
    pub name: String,
    /// The key of the office that it is for; none for the whole nation.
    pub office: Option<&'static str>,
    pub scopes: Vec<&'static str>,
    /// `holds`, `expired` or `revoked`.
    pub standing: &'static str,
    pub made_by: String,
    pub made: Instant,
    pub expires: Instant,
    pub last_used: Option<Instant>,
    pub revoked: Option<Instant>,
}

impl ListedKey {
    fn of(key: ApiKey, now: Instant) -> Self {
        let office = key.office.and_then(|id| nation().office(id));
        Self {
            standing: match key.holds(now) {
                Holds::Yes => "holds",
                Holds::Expired => "expired",
                Holds::Revoked => "revoked",
            },
            office: office.map(|office| office.key),
            scopes: key.scopes.iter().map(|scope| scope.code()).collect(),
            id: key.id,
            prefix: key.prefix,
            name: key.name,
            made_by: key.made_by,
            made: key.made,
            expires: key.expires,
            last_used: key.last_used,
            revoked: key.revoked,
        }
    }
}

/// Why no key was revoked.
#[derive(Debug, thiserror::Error)]
pub enum NotRevoked {
    #[error("no key begins with or is called {0}; «oppdrag key list» shows those there are")]
    Unknown(String),
    #[error("{count} keys begin with {given}: name one by its id")]
    Several { given: String, count: usize },
    #[error("it was revoked before")]
    Before,
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

/// Every key, also those that hold no more, the latest first.
///
/// # Errors
/// What the database says.
pub async fn list_keys(database: &Database, now: Instant) -> Result<Vec<ListedKey>, DatabaseError> {
    let keys = queries::all_keys(&mut database.read().await?).await?;
    let listed = keys.into_iter().map(|key| ListedKey::of(key, now));
    Ok(listed.collect())
}

/// Revokes the key with this id, or the one that begins so; it is refused from its next request on.
///
/// # Errors
/// [`NotRevoked`]; then nothing is stored.
pub async fn revoke_key(
    database: &Database,
    now: Instant,
    given: &str,
) -> Result<ListedKey, NotRevoked> {
    let mut tx = database.begin().await?;
    let key = named(queries::all_keys(&mut tx).await?, given.trim())?;
    if !queries::mark_revoked(&mut tx, key.id, now).await? {
        return Err(NotRevoked::Before);
    }
    let event = key_event("key.revoked", (&Actor::program(), now), &key);
    audit::commit(tx, &event).await?;
    let revoked = Some(now);
    Ok(ListedKey::of(ApiKey { revoked, ..key }, now))
}

/// The one key that is meant. Who found a key that leaked has the whole of it, which begins as what is kept.
fn named(keys: Vec<ApiKey>, given: &str) -> Result<ApiKey, NotRevoked> {
    let is_meant = |key: &ApiKey| key.id.to_string() == given || given.starts_with(&key.prefix);
    let mut meant: Vec<_> = keys.into_iter().filter(is_meant).collect();
    match (meant.len(), meant.pop()) {
        (1, Some(key)) => Ok(key),
        (0, _) | (_, None) => Err(NotRevoked::Unknown(shown(given))),
        (count, _) => Err(NotRevoked::Several {
            given: shown(given),
            count,
        }),
    }
}

/// Never more of a key than is kept of it: what is told here may end in a log.
fn shown(given: &str) -> String {
    super::key::prefix(given).to_owned()
}

#[cfg(test)]
mod tests {
    use kernel::Ids;

    use super::*;

    #[test]
    fn a_key_is_named_by_its_id_by_its_beginning_or_by_the_whole_of_it() {
        let now: Instant = "2026-03-02T07:00:00Z".parse().unwrap();
        let ids = Ids::from_seed(1);
        let key = |prefix: &str| ApiKey {
            id: ids.next(now),
            prefix: prefix.to_owned(),
            name: "Saksystemet".to_owned(),
            office: None,
            scopes: vec![],
            made_by: "oppdrag".to_owned(),
            made: now,
            expires: now,
            last_used: None,
            revoked: None,
        };
        let twin = "oppdrag_99999999";
        let keys = vec![
            key("oppdrag_11111111"),
            key("oppdrag_22222222"),
            key(twin),
            key(twin),
        ];
        let whole = format!("oppdrag_22222222{}", "a".repeat(56));
        for (given, found) in [
            (keys[0].id.to_string().as_str(), Some(0)),
            ("oppdrag_22222222", Some(1)),
            (&whole, Some(1)),
            ("oppdrag_2", None),
            ("", None),
            (twin, None),
            (keys[3].id.to_string().as_str(), Some(3)),
        ] {
            let is = named(keys.clone(), given);
            assert_eq!(
                is.ok().map(|key| key.id),
                found.map(|at: usize| keys[at].id),
                "{given}"
            );
        }
        let told = named(keys.clone(), &format!("oppdrag_3{}", "b".repeat(63)));
        let told = told.unwrap_err().to_string();
        assert!(
            told.contains("oppdrag_3bbbbbbb") && !told.contains("bbbbbbbbb"),
            "{told}"
        );
        assert!(
            named(keys, twin)
                .unwrap_err()
                .to_string()
                .starts_with("2 keys")
        );
    }
}
