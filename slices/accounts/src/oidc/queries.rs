//! All SQL of sign-in from a provider.

use database::{Database, Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};

use super::{Provider, entry::Account, logout_token::Who};
use crate::{link::hash_of, queries::user_of};

statements! {
    BEGIN_ATTEMPT = "INSERT INTO sign_in_attempt (state_hash, provider, destination, connecting_link, expires) VALUES ($1, $2, $3, $4, $5)";
    ATTEMPT = "SELECT destination, connecting_link FROM sign_in_attempt WHERE state_hash = $1 AND provider = $2 AND expires >= $3";
    /// Only one of two who come at once removes the row.
    USE_ATTEMPT = "DELETE FROM sign_in_attempt WHERE state_hash = $1";
    DROP_OLD_ATTEMPTS = "DELETE FROM sign_in_attempt WHERE expires < $1";
    LINKED = "SELECT u.id, u.name, u.email, u.role, u.office_id, u.language, u.active, u.last_day, i.closed_by_rule
        FROM user_identity i JOIN user_account u ON u.id = i.user_id WHERE i.issuer = $1 AND i.subject_hash = $2";
    NAMED = "SELECT id, name, email, role, office_id, language, active, last_day FROM user_account WHERE email = $1";
    IS_TAKEN = "SELECT count(*) AS found FROM user_identity WHERE issuer = $1 AND user_id = $2";
    LINK_IDENTITY = "INSERT INTO user_identity (issuer, subject_hash, user_id, linked, closed_by_rule) VALUES ($1, $2, $3, $4, $5)";
    MARK_CLOSED = "UPDATE user_identity SET closed_by_rule = $3 WHERE issuer = $1 AND user_id = $2";
    OF_SESSION = "SELECT DISTINCT user_id FROM user_session WHERE provider = $1 AND provider_session = $2 AND user_id IS NOT NULL";
    END_OF_SESSION = "DELETE FROM user_session WHERE provider = $1 AND provider_session = $2";
    OF_SUBJECT = "SELECT DISTINCT s.user_id FROM user_session s JOIN user_identity i ON i.user_id = s.user_id
        WHERE s.provider = $1 AND i.subject_hash = $2 AND i.issuer = $3";
    END_OF_SUBJECT = "DELETE FROM user_session WHERE provider = $1
        AND user_id IN (SELECT user_id FROM user_identity WHERE subject_hash = $2 AND issuer = $3)";
    TAKE_TOKEN = "INSERT INTO logout_token (token_hash, expires) VALUES ($1, $2) ON CONFLICT (token_hash) DO NOTHING";
    DROP_OLD_TOKENS = "DELETE FROM logout_token WHERE expires < $1";
}

/// Whom the provider means: its people are known by a hash, which tells a reader of the database nothing.
pub(crate) fn subject_hash(issuer: &str, subject: &str) -> String {
    hash_of(&format!("{issuer}\n{subject}"))
}

/// What is stored of the session at the provider.
pub(crate) fn session_hash(session: &str) -> String {
    hash_of(session)
}

/// Where an attempt leads when it succeeds.
#[derive(Clone, Debug)]
pub(crate) struct Aim {
    /// The page that the person wanted.
    pub destination: String,
    /// The hash of the link that connects the person to an account.
    pub connecting_link: Option<String>,
}

/// Notes an attempt that begins, and forgets those that are over.
pub(crate) async fn begin_attempt(
    database: &Database,
    (state, provider): (&str, &Provider),
    aim: &Aim,
    (now, expires): (Instant, Instant),
) -> Result<()> {
    let program = database.of_program();
    let over = values![now];
    program.run_without_event(&DROP_OLD_ATTEMPTS, over).await?;
    let begun = values![
        hash_of(state),
        provider.key.as_str(),
        aim.destination.as_str(),
        aim.connecting_link.as_deref(),
        expires
    ];
    program.run_without_event(&BEGIN_ATTEMPT, begun).await?;
    Ok(())
}

/// Uses the attempt up and says what it was for; nothing when it was used, is too old or was never begun.
pub(crate) async fn use_attempt(
    database: &Database,
    (state, provider): (&str, &Provider),
    now: Instant,
) -> Result<Option<Aim>> {
    let (program, hash) = (database.of_program(), hash_of(state));
    let asked = values![hash.as_str(), provider.key.as_str(), now];
    let found = program
        .read()
        .await?
        .fetch_optional(&ATTEMPT, asked)
        .await?;
    let used = program
        .run_without_event(&USE_ATTEMPT, values![hash])
        .await?;
    match found {
        Some(row) if used == 1 => Ok(Some(Aim {
            destination: row.get("destination")?,
            connecting_link: row.get("connecting_link")?,
        })),
        _ => Ok(None),
    }
}

/// The account of the person with the subject, else the one with the address.
pub(crate) async fn account(
    tx: &mut Transaction,
    (issuer, subject_hash): (&str, &str),
    email: Option<&str>,
) -> Result<Account> {
    if let Some(linked) = linked(tx, (issuer, subject_hash)).await? {
        return Ok(linked);
    }
    let Some(email) = email else {
        return Ok(Account::None);
    };
    let Some(row) = tx.fetch_optional(&NAMED, values![email]).await? else {
        return Ok(Account::None);
    };
    let user = user_of(&row)?;
    Ok(Account::Named {
        is_taken: is_taken(tx, issuer, user.id).await?,
        last_day: row.get("last_day")?,
        user,
    })
}

/// The account of the person with the subject.
pub(crate) async fn linked(
    tx: &mut Transaction,
    (issuer, subject_hash): (&str, &str),
) -> Result<Option<Account>> {
    let found = tx.fetch_optional(&LINKED, values![issuer, subject_hash]);
    let read = |row: Row| -> Result<Account> {
        Ok(Account::Linked {
            user: user_of(&row)?,
            last_day: row.get("last_day")?,
            closed_by_rule: row.get("closed_by_rule")?,
        })
    };
    found.await?.map(read).transpose()
}

/// Whether somebody at the provider has the account.
pub(crate) async fn is_taken(tx: &mut Transaction, issuer: &str, user: Id) -> Result<bool> {
    let taken = tx.fetch_one(&IS_TAKEN, values![issuer, user]).await?;
    Ok(taken.get::<i64>("found")? > 0)
}

/// Remembers that the person with the subject has the account.
pub(crate) async fn link_identity(
    tx: &mut Transaction,
    (issuer, subject_hash): (&str, &str),
    user: Id,
    now: Instant,
) -> Result<()> {
    let values = values![issuer, subject_hash, user, now, false];
    tx.execute(&LINK_IDENTITY, values).await.map(drop)
}

/// Notes whether it was a rule that closed the account.
pub(crate) async fn mark_closed(
    tx: &mut Transaction,
    issuer: &str,
    user: Id,
    by_rule: bool,
) -> Result<()> {
    let values = values![issuer, user, by_rule];
    tx.execute(&MARK_CLOSED, values).await.map(drop)
}

/// Takes the token for itself; `false` when it was taken before.
pub(crate) async fn take_token(
    tx: &mut Transaction,
    token_hash: &str,
    (now, expires): (Instant, Instant),
) -> Result<bool> {
    tx.execute(&DROP_OLD_TOKENS, values![now]).await?;
    let taken = tx
        .execute(&TAKE_TOKEN, values![token_hash, expires])
        .await?;
    Ok(taken == 1)
}

/// As [`take_token`], where nothing else is done.
pub(crate) async fn take_token_alone(
    program: &Database,
    token_hash: &str,
    expires: Instant,
) -> Result<bool> {
    let values = values![token_hash, expires];
    Ok(program.run_without_event(&TAKE_TOKEN, values).await? == 1)
}

/// Ends the sessions and says whose they were.
pub(crate) async fn end_sessions(
    tx: &mut Transaction,
    provider: &Provider,
    who: &Who,
) -> Result<Vec<Id>> {
    let key = provider.key.as_str();
    let rows = match who {
        Who::Session(session) => {
            let hash = session_hash(session);
            let found = tx
                .fetch_all(&OF_SESSION, values![key, hash.as_str()])
                .await?;
            tx.execute(&END_OF_SESSION, values![key, hash]).await?;
            found
        }
        Who::Subject(subject) => {
            let (issuer, hash) = (
                provider.issuer.as_str(),
                subject_hash(&provider.issuer, subject),
            );
            let asked = values![key, hash.as_str(), issuer];
            let found = tx.fetch_all(&OF_SUBJECT, asked).await?;
            tx.execute(&END_OF_SUBJECT, values![key, hash, issuer])
                .await?;
            found
        }
    };
    rows.iter().map(|row: &Row| row.get("user_id")).collect()
}
