use audit::{Actor, Event};
use database::{Transaction, values};
use kernel::Id;
use serde_json::json;
use shell::App;

use super::create_link::in_log;
use crate::{
    User,
    account_event::account_event,
    oidc::{
        Provider, Refused, Stop,
        claims::Claims,
        entry::{Entry, NoEntry, decide},
        queries,
    },
    queries::{DROP_SESSIONS_OF_USER, accounts, put_user},
};

/// Finds the account of the person, brings it up to what the rules give, and notes that the person came in.
///
/// # Errors
/// Why the person does not come in.
pub(crate) async fn enter(app: &App, provider: &Provider, claims: &Claims) -> Result<Id, Stop> {
    let now = app.now();
    let subject = claims.text("sub").ok_or(Refused::NotProven.stop())?;
    let hash = queries::subject_hash(&provider.issuer, subject);
    let identity = (provider.issuer.as_str(), hash.as_str());
    let mut tx = app.database.of_program().begin().await?;
    let email = claims.account(provider);
    let account = queries::account(&mut tx, identity, email.as_deref()).await?;
    let known = account.id();
    if let Err(refused) = claims.admit(provider, now) {
        return Err(Stop::Refused(refused, known));
    }
    match decide(provider, claims, account, (app.new_id(), now.day())) {
        Ok(entry) => let_in(app, provider, (tx, identity), entry).await,
        Err(NoEntry::NoAccount) => Err(Refused::NoAccount.stop()),
        Err(NoEntry::Closed(account)) => Err(Stop::Refused(Refused::Closed, Some(account))),
        Err(NoEntry::Lost(user)) => {
            let account = user.id;
            close(app, provider, tx, user).await?;
            Err(Stop::Refused(Refused::NoAccount, Some(account)))
        }
    }
}

async fn let_in(
    app: &App,
    provider: &Provider,
    (mut tx, identity): (Transaction, (&str, &str)),
    entry: Entry,
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
    if entry.is_new_link {
        queries::link_identity(&mut tx, identity, user.id, now).await?;
        events.push(of_provider(
            "account.linked",
            &program,
            (app, whose),
            provider,
        ));
    }
    let person = Actor {
        id: Some(user.id),
        name: user.name.clone(),
    };
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
