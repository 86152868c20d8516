use std::{collections::HashMap, fmt};

use async_trait::async_trait;
use database::values;
use kernel::Id;
use serde_json::Value;
use shell::{App, SESSION_PERSON};
use tower_sessions::{
    SessionStore,
    session::{Id as SessionId, Record},
    session_store::{Error, Result},
};

use crate::{limits::Span, link::hash_of, people::person, queries};

/// The name under which a session keeps whose it is.
pub(crate) const SESSION_USER: &str = "user";
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
        let (user, data) = contents(record)?;
        loop {
            let values = values![
                hash_of(&record.id.to_string()),
                user,
                data.as_str(),
                self.0.now()
            ];
            if self
                .0
                .database
                .run_without_event(&queries::NEW_SESSION, values)
                .await
                .map_err(backend)?
                == 1
            {
                return Ok(());
            }
            record.id = SessionId::default();
        }
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let (user, data) = contents(record)?;
        let values = values![hash_of(&record.id.to_string()), user, data, self.0.now()];
        self.0
            .database
            .run_without_event(&queries::SAVE_SESSION, values)
            .await
            .map(drop)
            .map_err(backend)
    }

    async fn load(&self, id: &SessionId) -> Result<Option<Record>> {
        let (id_hash, now) = (hash_of(&id.to_string()), self.0.now());
        let mut reader = self.0.database.read().await.map_err(backend)?;
        let stored = queries::session(&mut reader, &id_hash, now.day()).await;
        let Some(stored) = stored.map_err(backend)? else {
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
            noted.map_err(backend)?;
        } else if let Some(person) = &stored.person
            && stored.span.is_news_since(person.last_seen)
        {
            let noted = self.0.database.run_without_event(
                &queries::accounts::SEEN,
                values![person.user.id, stored.span.last_seen],
            );
            noted.await.map_err(backend)?;
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
        let now = self.0.now();
        let over = Span::over_before(now);
        let gone = self
            .0
            .database
            .run_without_event(&queries::DROP_SESSION, values![hash_of(&id.to_string())])
            .await;
        gone.map_err(backend)?;
        let swept = self
            .0
            .database
            .run_without_event(
                &queries::DROP_OLD_SESSIONS,
                values![over.began, over.last_seen],
            )
            .await;
        swept.map(drop).map_err(backend)
    }
}

/// Whose session it is, and its data as text.
fn contents(record: &Record) -> Result<(Option<Id>, String)> {
    let user = record
        .data
        .get(SESSION_USER)
        .and_then(|user| serde_json::from_value(user.clone()).ok());
    let stored = record
        .data
        .iter()
        .filter(|(name, _)| *name != SESSION_PERSON);
    let stored: HashMap<_, _> = stored.collect();
    let data = serde_json::to_string(&stored).map_err(|error| Error::Encode(error.to_string()))?;
    Ok((user, data))
}

fn decode(error: serde_json::Error) -> Error {
    Error::Decode(error.to_string())
}

fn backend(error: database::DatabaseError) -> Error {
    Error::Backend(error.to_string())
}
