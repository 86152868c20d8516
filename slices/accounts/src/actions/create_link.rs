use audit::{Actor, Event};
use database::{Database, DatabaseError, Transaction, values};
use kernel::{Ids, Instant, Language};
use serde_json::json;

use crate::{
    NoAccount, User, Wanted,
    account_event::account_event,
    limits::link_expires,
    link::hash_of,
    queries::{self, accounts, put_user, user_by_email},
    user::Checked,
};

/// A link that was made: to be handed to the person and to nobody else.
#[derive(Clone, Debug)]
pub struct NewLink {
    /// The address without the host, `/logg-inn/lenke/…`.
    pub path: String,
    pub expires: Instant,
}

/// Why no link was made.
#[derive(Debug, thiserror::Error)]
pub enum NoLink {
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Account(Vec<NoAccount>),
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

/// Makes the account where there is none with that e-mail address, brings it up to date where there is, and makes a
/// link that signs the person in once within 24 hours.
///
/// # Errors
/// [`NoLink::Account`] with every fault; then nothing is stored.
pub async fn create_link(
    database: &Database,
    ids: &Ids,
    now: Instant,
    wanted: Wanted<'_>,
) -> Result<NewLink, NoLink> {
    let checked = wanted.check(now.day()).map_err(NoLink::Account)?;
    let mut tx = database.begin().await?;
    let (user, brought) = bring_up_to_date(&mut tx, ids, now, checked).await?;
    let token = ids.token();
    let expires = link_expires(now);
    tx.execute(
        &queries::PUT_LINK,
        values![hash_of(&token), user.id, now, expires],
    )
    .await?;
    let made = account_event(
        "account.link-made",
        (&Actor::program(), now),
        (user.id, user.office),
    );
    let events: Vec<_> = brought.into_iter().chain([made]).collect();
    audit::commit_all(tx, &events).await?;
    Ok(NewLink {
        path: format!("/logg-inn/lenke/{token}"),
        expires,
    })
}

/// The account as it is wanted, and the event of what was changed to make it so.
async fn bring_up_to_date(
    tx: &mut Transaction,
    ids: &Ids,
    now: Instant,
    wanted: Checked,
) -> Result<(User, Option<Event>), DatabaseError> {
    let known = user_by_email(tx, &wanted.email).await?;
    let (id, language) = known.as_ref().map_or_else(
        || (ids.next(now), Language::default()),
        |known| (known.id, known.language),
    );
    let user = User {
        id,
        name: wanted.name,
        email: wanted.email,
        role: wanted.role,
        office: wanted.office,
        language,
        active: true,
    };
    if known.as_ref() == Some(&user) {
        return Ok((user, None));
    }
    put_user(tx, &user).await?;
    let (noted, program) = ((ids.next(now), now), Actor::program().name);
    accounts::grant_by(tx, noted, (known.as_ref(), &user), &program).await?;
    let action = if known.is_some() {
        "account.changed"
    } else {
        "account.made"
    };
    let whose = (user.id, user.office);
    let mut event = account_event(action, (&Actor::program(), now), whose).after(&in_log(&user));
    if let Some(known) = &known {
        event = event.before(&in_log(known));
    }
    Ok((user, Some(event)))
}

/// The log never forgets, so it holds neither name nor address.
pub(crate) fn in_log(user: &User) -> serde_json::Value {
    json!({ "role": user.role.code(), "office": user.office, "active": user.active })
}
