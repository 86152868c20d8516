use audit::Actor;
use database::{Database, Result, values};
use kernel::Instant;

use crate::{
    User,
    account_event::account_event,
    queries::{self, put_user, user_by_email},
};

/// Closes the account of one who has left and ends the sessions; `false` when there is no such open account.
///
/// # Errors
/// What the database says.
pub async fn close_account(database: &Database, now: Instant, email: &str) -> Result<bool> {
    let mut tx = database.begin().await?;
    let known = user_by_email(&mut tx, &email.trim().to_lowercase()).await?;
    let Some(user) = known.filter(|user| user.active) else {
        return Ok(false);
    };
    put_user(
        &mut tx,
        &User {
            active: false,
            ..user.clone()
        },
    )
    .await?;
    tx.execute(&queries::DROP_SESSIONS_OF_USER, values![user.id])
        .await?;
    audit::commit(
        tx,
        &account_event(
            "account.closed",
            (&Actor::program(), now),
            (user.id, user.office),
        ),
    )
    .await?;
    Ok(true)
}
