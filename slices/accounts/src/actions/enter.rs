use audit::{Actor, Event};
use database::{Transaction, values};
use kernel::{Id, Instant};
use serde_json::json;
use shell::App;

use super::create_link::in_log;
use crate::{
    User,
    account_event::account_event,
    connecting,
    oidc::{
        Provider, Refused, Stop,
        claims::Claims,
        entry::{Account, Entry, NoEntry, decide},
        queries,
    },
    queries::{DROP_SESSIONS_OF_USER, accounts, put_user},
};

/// Who comes in: what the provider says of the person, and the link that the person came by to be connected to an account.
pub(crate) struct Coming<'a> {
    pub claims: &'a Claims,
    pub connecting_link: Option<&'a str>,
}

/// Finds the account of the person, brings it up to what the rules give, and notes that the person came in.
///
/// # Errors
/// Why the person does not come in.
pub(crate) async fn enter(app: &App, provider: &Provider, coming: &Coming<'_>) -> Result<Id, Stop> {
    let claims = coming.claims;
    let now = app.now();
    let subject = claims.text("sub").ok_or(Refused::NotProven.stop())?;
    let hash = queries::subject_hash(&provider.issuer, subject);
    let identity = (provider.issuer.as_str(), hash.as_str());
    let mut tx = app.database.of_program().begin().await?;
    let mut connected = None;
    let account = match coming.connecting_link {
        Some(link) => {
            let (account, by) = connect(&mut tx, identity, (link, now)).await?;
            connected = Some(by);
            account
        }
        None => {
            let email = claims.account(provider);
            queries::account(&mut tx, identity, email.as_deref()).await?
        }
    };
    let known = account.id();
    if let Err(refused) = claims.admit(provider, now) {
        return Err(Stop::Refused(refused, known));
    }
    match decide(provider, claims, account, (app.new_id(), now.day())) {
        Ok(entry) => let_in(app, provider, (tx, identity), (entry, connected)).await,
        Err(NoEntry::NoAccount) => Err(Refused::NoAccount.stop()),
        Err(NoEntry::Closed(account)) => Err(Stop::Refused(Refused::Closed, Some(account))),
        Err(NoEntry::Ended(account)) => Err(Stop::Refused(Refused::Ended, Some(account))),
        Err(NoEntry::Lost(user)) => {
            let account = user.id;
            close(app, provider, tx, user).await?;
            Err(Stop::Refused(Refused::NoAccount, Some(account)))
        }
    }
}

/// The account that the link is for, and who made the link, which is used up with everything else that is done.
async fn connect(
    tx: &mut Transaction,
    identity: (&str, &str),
    (link, now): (&str, Instant),
) -> Result<(Account, ConnectedBy), Stop> {
    let found = connecting::queries::link(tx, link).await?;
    let found = found.ok_or(Refused::LinkExpired.stop())?;
    let (account, by) = (found.user.id, ConnectedBy(found.made_by_id));
    let stop = |refused| Stop::Refused(refused, Some(account));
    let found = found.check(now).map_err(|dead| stop(dead.refused()))?;
    let linked = queries::linked(tx, identity).await?;
    let is_taken = queries::is_taken(tx, identity.0, account).await?;
    let account = found.account(linked, is_taken).map_err(stop)?;
    if connecting::queries::use_link(tx, link, now).await? {
        Ok((account, by))
    } else {
        Err(stop(Refused::LinkUsed))
    }
}

/// Who made the link that connects; none for one who operates the program.
struct ConnectedBy(Option<Id>);

async fn let_in(
    app: &App,
    provider: &Provider,
    (mut tx, identity): (Transaction, (&str, &str)),
    (entry, connected): (Entry, Option<ConnectedBy>),
) -> Result<Id, Stop> {
    let (user, now) = (&entry.user, app.now());
    let (program, whose) = (Actor::program(), (user.id, user.office));
    let mut events = Vec::new();
    if entry.before.as_ref() != Some(user) {
        put_user(&mut tx, user).await?;
        let (noted, before) = ((app.new_id(), now), entry.before.as_ref());
        accounts::grant_by(&mut tx, noted, (before, user), &provider.name).await?;
        queries::mark_closed(&mut tx, identity.0, user.id, false).await?;
        let event = match &entry.before {
            None => account_event("account.made", (&program, now), whose),
            Some(before) => {
                account_event("account.changed", (&program, now), whose).before(&in_log(before))
            }
        };
        events.push(event.after(&in_log(user)));
    }
    let person = Actor {
        id: Some(user.id),
        name: user.name.clone(),
    };
    if entry.is_new_link {
        queries::link_identity(&mut tx, identity, user.id, now).await?;
        events.push(match connected {
            // The person did it, by a link that somebody gave.
            Some(ConnectedBy(maker)) => {
                let event = account_event("account.connected", (&person, now), whose);
                event.after(&json!({ "provider": provider.key, "link_by": maker }))
            }
            None => of_provider("account.linked", &program, (app, whose), provider),
        });
    }
    events.push(of_provider(
        "account.signed-in",
        &person,
        (app, whose),
        provider,
    ));
    tx.execute(&accounts::SEEN, values![user.id, now]).await?;
    audit::commit_all(tx, &events).await?;
    Ok(user.id)
}

/// Closes the account that no rule gives a role, and ends its sessions.
async fn close(
    app: &App,
    provider: &Provider,
    mut tx: Transaction,
    user: User,
) -> Result<(), Stop> {
    let (id, office) = (user.id, user.office);
    put_user(
        &mut tx,
        &User {
            active: false,
            ..user
        },
    )
    .await?;
    queries::mark_closed(&mut tx, &provider.issuer, id, true).await?;
    tx.execute(&DROP_SESSIONS_OF_USER, values![id]).await?;
    tx.execute(&accounts::END_GRANTS, values![id, app.now()])
        .await?;
    let event = of_provider(
        "account.role-lost",
        &Actor::program(),
        (app, (id, office)),
        provider,
    );
    audit::commit(tx, &event).await?;
    Ok(())
}

fn of_provider(
    action: &'static str,
    actor: &Actor,
    (app, account): (&App, (Id, Option<Id>)),
    provider: &Provider,
) -> Event {
    let event = account_event(action, (actor, app.now()), account);
    event.after(&json!({ "provider": provider.key }))
}
