use std::{collections::HashMap, fmt};

use async_trait::async_trait;
use database::{DatabaseError, Transaction, values};
use jobs::{Job, Schedule};
use kernel::Id;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shell::{App, Refusal, SESSION_PERSON};
use tower_sessions::{
    Session, SessionStore,
    session::{Id as SessionId, Record},
    session_store::{Error, Result},
};

use crate::{
    connecting,
    limits::{LINKS_KEPT, Span},
    link::hash_of,
    people::person,
    queries,
};

/// The name under which a session keeps whose it is.
pub(crate) const SESSION_USER: &str = "user";
/// The key of the provider that the person came from.
pub(crate) const SESSION_PROVIDER: &str = "provider";
/// The session there, as it is stored.
pub(crate) const SESSION_AT_PROVIDER: &str = "at_provider";
/// The name under which a session keeps the deputyship by which the person acts.
pub(crate) const SESSION_DEPUTYSHIP: &str = "deputyship";

/// Økter: the sessions of those who are signed in, in the product's own database so that they can be ended there.
/// The key that the browser holds is stored as a hash only. A session that is read brings along whose it is.
#[derive(Clone)]
pub struct Sessions(App);

impl Sessions {
    pub fn new(app: &App) -> Self {
        Self(app.clone())
    }
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let contents = Contents::of(record)?;
        loop {
            let values = values![
                hash_of(&record.id.to_string()),
                contents.user,
                contents.data.as_str(),
                self.0.now(),
                contents.provider.as_deref(),
                contents.at_provider.as_deref()
            ];
            if self
                .0
                .database
                .run_without_event(&queries::NEW_SESSION, values)
                .await
                .map_err(backend(&self.0))?
                == 1
            {
                return Ok(());
            }
            record.id = SessionId::default();
        }
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let contents = Contents::of(record)?;
        let values = values![
            hash_of(&record.id.to_string()),
            contents.user,
            contents.data,
            self.0.now(),
            contents.provider,
            contents.at_provider
        ];
        self.0
            .database
            .run_without_event(&queries::SAVE_SESSION, values)
            .await
            .map(drop)
            .map_err(backend(&self.0))
    }

    async fn load(&self, id: &SessionId) -> Result<Option<Record>> {
        let (id_hash, now) = (hash_of(&id.to_string()), self.0.now());
        let mut reader = self.0.database.read().await.map_err(backend(&self.0))?;
        let stored = queries::session(&mut reader, &id_hash, now.day()).await;
        let Some(stored) = stored.map_err(backend(&self.0))? else {
            return Ok(None);
        };
        if stored.span.is_over(now) {
            return Ok(None);
        }
        drop(reader);
        if stored.span.is_due_for_a_note(now) {
            let noted = self
                .0
                .database
                .run_without_event(&queries::NOTE_USE, values![id_hash, now])
                .await;
            note_of_use(noted);
        } else if let Some(person) = &stored.person
            && stored.span.is_news_since(person.last_seen)
        {
            let noted = self.0.database.run_without_event(
                &queries::accounts::SEEN,
                values![person.user.id, stored.span.last_seen],
            );
            note_of_use(noted.await);
        }
        let mut data: HashMap<String, Value> =
            serde_json::from_str(&stored.data).map_err(decode)?;
        let acting = data
            .get(SESSION_DEPUTYSHIP)
            .and_then(|id| serde_json::from_value(id.clone()).ok());
        let stored = stored.person;
        let found = stored.and_then(|stored| person(stored, acting, &self.0.texts, now.day()));
        if let Some(person) = found {
            let person = serde_json::to_value(person).map_err(decode)?;
            data.insert(SESSION_PERSON.to_owned(), person);
        }
        // The limits are ours and were looked at above; the library only wants some date.
        Ok(Some(Record {
            id: *id,
            data,
            expiry_date: tower_sessions::cookie::time::OffsetDateTime::UNIX_EPOCH,
        }))
    }

    async fn delete(&self, id: &SessionId) -> Result<()> {
        let gone = self
            .0
            .database
            .run_without_event(&queries::DROP_SESSION, values![hash_of(&id.to_string())])
            .await;
        gone.map(drop).map_err(backend(&self.0))
    }
}

/// Lets the session keep the value from its next request on, in the transaction that tells why: both stand or neither.
///
/// # Errors
/// [`Refusal::SignIn`] when the session has ended meanwhile.
pub(crate) async fn keep(
    tx: &mut Transaction,
    session: &Session,
    name: &str,
    value: Value,
) -> std::result::Result<(), Refusal> {
    let id = session.id().ok_or(Refusal::SignIn)?;
    let id_hash = hash_of(&id.to_string());
    let contents = queries::own_sessions::contents(tx, &id_hash).await?;
    let contents = contents.ok_or(Refusal::SignIn)?;
    let mut contents: HashMap<String, Value> =
        serde_json::from_str(&contents).map_err(anyhow::Error::from)?;
    contents.insert(name.to_owned(), value);
    let contents = serde_json::to_string(&contents).map_err(anyhow::Error::from)?;
    queries::own_sessions::put_contents(tx, &id_hash, &contents).await?;
    Ok(())
}

/// Sessions that are over and links that expired a month ago are not kept.
pub(crate) const SWEEP: Job = Job {
    kind: "accounts.sweep",
    schedule: Schedule::Every { seconds: 3600 },
    run: |app, _| Box::pin(sweep(app)),
};

async fn sweep(app: &App) -> anyhow::Result<()> {
    let now = app.now();
    let over = Span::over_before(now);
    let sessions = values![over.began, over.last_seen];
    let database = &app.database;
    database
        .run_without_event(&queries::DROP_OLD_SESSIONS, sessions)
        .await?;
    let links = values![now.plus_seconds(-LINKS_KEPT)];
    database
        .run_without_event(&queries::DROP_OLD_LINKS, links.clone())
        .await?;
    let connecting = &connecting::queries::DROP_OLD_CONNECTING_LINKS;
    database.run_without_event(connecting, links).await?;
    Ok(())
}

/// What of a session is looked for by: whose it is and where the person came from; and all its data as text.
struct Contents {
    user: Option<Id>,
    provider: Option<String>,
    at_provider: Option<String>,
    data: String,
}

impl Contents {
    fn of(record: &Record) -> Result<Self> {
        let stored = record
            .data
            .iter()
            .filter(|(name, _)| *name != SESSION_PERSON);
        let stored: HashMap<_, _> = stored.collect();
        let data =
            serde_json::to_string(&stored).map_err(|error| Error::Encode(error.to_string()))?;
        Ok(Self {
            user: read(record, SESSION_USER),
            provider: read(record, SESSION_PROVIDER),
            at_provider: read(record, SESSION_AT_PROVIDER),
            data,
        })
    }
}

fn read<T: DeserializeOwned>(record: &Record, name: &str) -> Option<T> {
    let value = record.data.get(name)?;
    serde_json::from_value(value.clone()).ok()
}

/// Whoever reads must be able to go on when nothing can be written.
fn note_of_use(noted: database::Result<u64>) {
    if let Err(error) = noted {
        tracing::warn!(%error, "the use of a session was not noted");
    }
}

fn decode(error: serde_json::Error) -> Error {
    Error::Decode(error.to_string())
}

/// What the database says, after the program has taken note of how the database is.
fn backend(app: &App) -> impl Fn(DatabaseError) -> Error {
    |error| {
        app.operation().met(&error, app.now());
        Error::Backend(error.to_string())
    }
}
