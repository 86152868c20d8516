use access::ApiScope;
use audit::{Actor, Event};
use database::{Database, DatabaseError, Transaction};
use kernel::{Id, Ids, Instant};
use serde_json::json;

use super::{
    ApiKey, LONGEST_DAYS, Made,
    key::{prefix, secret},
    key_event, queries,
};

/// The longest name of a key.
pub(crate) const NAME_LENGTH: usize = 80;

/// What a key is to be.
#[derive(Clone, Debug)]
pub struct WantedKey {
    pub name: String,
    /// The one office that it is for; none for the whole nation.
    pub office: Option<Id>,
    pub scopes: Vec<ApiScope>,
    /// How many days it holds.
    pub days: i64,
}

/// Why a key cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoKey {
    #[error("the name is missing or longer than 80 characters")]
    Name,
    #[error("a key needs at least one scope")]
    NoScope,
    #[error("a key that writes belongs to one office")]
    WritesNationwide,
    #[error("a key holds for 1 to 365 days")]
    Days,
}

/// Why no key was made.
#[derive(Debug, thiserror::Error)]
pub enum KeyRefused {
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Wanted(Vec<NoKey>),
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl WantedKey {
    /// Checks what is wanted; every fault at once.
    ///
    /// # Errors
    /// What is wrong, at least one fault.
    pub(crate) fn check(&self) -> Result<(), Vec<NoKey>> {
        let length = self.name.trim().chars().count();
        let faults = [
            (!(1..=NAME_LENGTH).contains(&length)).then_some(NoKey::Name),
            self.scopes.is_empty().then_some(NoKey::NoScope),
            (self.office.is_none() && self.scopes.iter().any(|scope| scope.writes()))
                .then_some(NoKey::WritesNationwide),
            (!(1..=LONGEST_DAYS).contains(&self.days)).then_some(NoKey::Days),
        ];
        let faults: Vec<_> = faults.into_iter().flatten().collect();
        if faults.is_empty() {
            Ok(())
        } else {
            Err(faults)
        }
    }
}

/// Makes a key for one who operates the program.
///
/// # Errors
/// [`KeyRefused::Wanted`] with every fault; then nothing is stored.
pub async fn make_key(
    database: &Database,
    ids: &Ids,
    now: Instant,
    wanted: &WantedKey,
) -> Result<Made, KeyRefused> {
    wanted.check().map_err(KeyRefused::Wanted)?;
    let mut tx = database.begin().await?;
    let (made, event) = store(&mut tx, ids, now, wanted, &Actor::program()).await?;
    audit::commit(tx, &event).await?;
    Ok(made)
}

/// Stores a key that was checked, and says what was done. The key itself is in the answer and nowhere else.
///
/// # Errors
/// What the database says.
pub(crate) async fn store(
    tx: &mut Transaction,
    ids: &Ids,
    now: Instant,
    wanted: &WantedKey,
    maker: &Actor,
) -> Result<(Made, Event), DatabaseError> {
    let secret = secret(ids);
    let key = ApiKey {
        id: ids.next(now),
        prefix: prefix(&secret).to_owned(),
        name: wanted.name.trim().to_owned(),
        office: wanted.office,
        scopes: wanted.scopes.clone(),
        made_by: maker.name.clone(),
        made: now,
        expires: now.plus_seconds(wanted.days * 24 * 3600),
        last_used: None,
        revoked: None,
    };
    queries::add_key(tx, &key, &api::hash_of(secret.as_bytes()), maker.id).await?;
    let scopes: Vec<_> = key.scopes.iter().map(|scope| scope.code()).collect();
    let event = key_event("key.made", (maker, now), &key).after(&json!({
        "name": key.name, "prefix": key.prefix, "scopes": scopes, "expires": key.expires,
    }));
    let made = Made {
        id: key.id,
        secret,
        expires: key.expires,
    };
    Ok((made, event))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_refused_with_all_faults_at_once() {
        let office = organisations::office_id("vestland");
        let (read, write) = (ApiScope::ReadCases, ApiScope::WriteCases);
        for (name, office, scopes, days, faults) in [
            ("Saksystemet", Some(office), vec![read, write], 365, vec![]),
            ("Styringstall", None, vec![read], 1, vec![]),
            (
                " ",
                None,
                vec![write],
                366,
                vec![NoKey::Name, NoKey::WritesNationwide, NoKey::Days],
            ),
            (
                "Saksystemet",
                Some(office),
                vec![],
                0,
                vec![NoKey::NoScope, NoKey::Days],
            ),
        ] {
            let wanted = WantedKey {
                name: name.to_owned(),
                office,
                scopes,
                days,
            };
            assert_eq!(wanted.check().err().unwrap_or_default(), faults, "{name}");
        }
    }
}
