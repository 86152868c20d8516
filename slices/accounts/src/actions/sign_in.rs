use audit::Actor;
use database::{Transaction, values};
use kernel::Id;
use serde_json::Value;
use shell::{App, Refusal};
use tower_sessions::Session;

use crate::{
    account_event::account_event,
    queries,
    sessions::{SESSION_AT_PROVIDER, SESSION_PROVIDER, SESSION_USER},
};

/// Commits what let the person in, and begins a session under a new key, so that a key known from before is worth nothing.
pub(crate) async fn begin_session(
    app: &App,
    session: &Session,
    mut tx: Transaction,
    user: Id,
    name: &str,
) -> Result<(), Refusal> {
    let actor = Actor {
        id: Some(user),
        name: name.to_owned(),
    };
    let account = queries::user(&mut tx, user).await?;
    let office = account.and_then(|account| account.office);
    tx.execute(&queries::accounts::SEEN, values![user, app.now()])
        .await?;
    audit::commit(
        tx,
        &account_event("account.signed-in", (&actor, app.now()), (user, office)),
    )
    .await?;
    start_session(session, user, None).await
}

/// The session at a provider that a session here began with.
pub(crate) struct At {
    /// The provider's key.
    pub provider: String,
    /// What the provider calls its session, as it is stored.
    pub session: Option<String>,
}

/// Begins a session under a new key.
pub(crate) async fn start_session(
    session: &Session,
    user: Id,
    at: Option<At>,
) -> Result<(), Refusal> {
    // Emptying alone is not enough: the library gives what comes after it the old key.
    session.clear().await;
    session.cycle_id().await.map_err(anyhow::Error::from)?;
    let (provider, at_provider) = at.map_or((None, None), |at| (Some(at.provider), at.session));
    let user = serde_json::to_value(user).map_err(anyhow::Error::from)?;
    for (name, value) in [
        (SESSION_USER, Some(user)),
        (SESSION_PROVIDER, provider.map(Value::from)),
        (SESSION_AT_PROVIDER, at_provider.map(Value::from)),
    ] {
        if let Some(value) = value {
            let kept = session.insert_value(name, value).await;
            kept.map_err(anyhow::Error::from)?;
        }
    }
    Ok(())
}

/// Where to go after signing in: the page that was asked for, as long as it is one of ours.
pub(crate) fn destination(asked: &str) -> &str {
    let ours =
        asked.starts_with('/') && !asked.starts_with("//") && !asked.starts_with("/logg-inn");
    if ours && !asked.contains(['\\', '\r', '\n', '\t']) {
        asked
    } else {
        "/"
    }
}

#[cfg(test)]
mod tests {
    use super::destination;

    #[test]
    fn one_is_never_sent_to_another_site() {
        for (asked, sent) in [
            ("/saker?frist=14", "/saker?frist=14"),
            ("", "/"),
            ("https://example.org/", "/"),
            ("//example.org", "/"),
            ("/\\example.org", "/"),
            ("/\t/example.org", "/"),
            ("saker", "/"),
            ("/logg-inn?til=/logg-inn", "/"),
        ] {
            assert_eq!(destination(asked), sent, "{asked}");
        }
    }
}
