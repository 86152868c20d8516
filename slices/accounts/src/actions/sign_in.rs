use audit::Actor;
use database::{Transaction, values};
use kernel::Id;
use shell::{App, Refusal};
use tower_sessions::Session;

use crate::{account_event::account_event, queries, sessions::SESSION_USER};

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
    session.flush().await.map_err(anyhow::Error::from)?;
    session
        .insert(SESSION_USER, user)
        .await
        .map_err(anyhow::Error::from)?;
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
