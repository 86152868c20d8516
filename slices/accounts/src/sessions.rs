use std::{fmt, sync::Arc};

use async_trait::async_trait;
use database::{Database, values};
use kernel::{Clock, Id};
use shell::SESSION_USER;
use tower_sessions::{
    SessionStore,
    session::{Id as SessionId, Record},
    session_store::{Error, Result},
};

use crate::{limits::Span, link::hash_of, queries};

/// Økter: the sessions of those who are signed in, in the product's own database so that they can be ended there.
/// The key that the browser holds is stored as a hash only.
#[derive(Clone)]
pub struct Sessions {
    database: Database,
    clock: Arc<dyn Clock>,
}

impl Sessions {
    pub fn new(database: Database, clock: Arc<dyn Clock>) -> Self {
        Self { database, clock }
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
                self.clock.now()
            ];
            if self
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
        let values = values![
            hash_of(&record.id.to_string()),
            user,
            data,
            self.clock.now()
        ];
        self.database
            .run_without_event(&queries::SAVE_SESSION, values)
            .await
            .map(drop)
            .map_err(backend)
    }

    async fn load(&self, id: &SessionId) -> Result<Option<Record>> {
        let (id_hash, now) = (hash_of(&id.to_string()), self.clock.now());
        let mut reader = self.database.read().await.map_err(backend)?;
        let Some((data, span)) = queries::session(&mut reader, &id_hash)
            .await
            .map_err(backend)?
        else {
            return Ok(None);
        };
        if span.is_over(now) {
            return Ok(None);
        }
        if span.is_due_for_a_note(now) {
            let noted = self
                .database
                .run_without_event(&queries::NOTE_USE, values![id_hash, now])
                .await;
            noted.map_err(backend)?;
        }
        let data = serde_json::from_str(&data).map_err(|error| Error::Decode(error.to_string()))?;
        // The limits are ours and were looked at above; the library only wants some date.
        Ok(Some(Record {
            id: *id,
            data,
            expiry_date: tower_sessions::cookie::time::OffsetDateTime::UNIX_EPOCH,
        }))
    }

    async fn delete(&self, id: &SessionId) -> Result<()> {
        let now = self.clock.now();
        let over = Span::over_before(now);
        let gone = self
            .database
            .run_without_event(&queries::DROP_SESSION, values![hash_of(&id.to_string())])
            .await;
        gone.map_err(backend)?;
        let swept = self
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
    let data =
        serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?;
    Ok((user, data))
}

fn backend(error: database::DatabaseError) -> Error {
    Error::Backend(error.to_string())
}
