use audit::{Actor, Event};
use database::{Database, DatabaseError, Transaction};
use kernel::{Id, Ids, Instant};

use super::queries;
use crate::{
    NewLink, account_event::account_event, limits::link_expires, link::hash_of, queries::accounts,
};

/// Why no connecting link was made.
#[derive(Debug, thiserror::Error)]
pub enum NoConnection {
    #[error("there is no open account with the address {0}")]
    NoAccount(String),
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

/// A link that is stored, and what is to be said of it.
pub(crate) struct MadeLink {
    pub link: NewLink,
    pub event: Event,
}

/// Makes a connecting link for one who operates the program: the way of the first administrator, whom nobody else can
/// make one for.
///
/// # Errors
/// [`NoConnection`]; then nothing is stored.
pub async fn create_connecting_link(
    database: &Database,
    ids: &Ids,
    now: Instant,
    email: &str,
) -> Result<NewLink, NoConnection> {
    let mut tx = database.begin().await?;
    let address = email.trim().to_lowercase();
    let known = crate::queries::user_by_email(&mut tx, &address).await?;
    let account = match known {
        Some(user) => accounts::account(&mut tx, user.id).await?,
        None => None,
    };
    let account = account
        .filter(|account| account.is_open(now.day()))
        .ok_or(NoConnection::NoAccount(address))?;
    let whose = (account.user.id, account.user.office);
    let made = make(&mut tx, ids, now, (whose, &Actor::program())).await?;
    audit::commit(tx, &made.event).await?;
    Ok(made.link)
}

/// Makes a link for the account; the ones that were made before are worth nothing from now on.
pub(crate) async fn make(
    tx: &mut Transaction,
    ids: &Ids,
    now: Instant,
    (whose, maker): ((Id, Option<Id>), &Actor),
) -> Result<MadeLink, DatabaseError> {
    queries::revoke(tx, whose.0, now).await?;
    let (token, expires) = (ids.token(), link_expires(now));
    queries::put(tx, (&hash_of(&token), whose.0), maker, (now, expires)).await?;
    Ok(MadeLink {
        link: NewLink {
            path: format!("/logg-inn/kobling/{token}"),
            expires,
        },
        event: account_event("account.connecting-link-made", (maker, now), whose),
    })
}
