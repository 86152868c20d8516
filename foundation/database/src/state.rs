//! How the database is, for those who operate the program.

use std::time::Duration;

use crate::{
    Database, DatabaseError, Fetch as _, Migration, Result, Statement, connect::Engine,
    migrate::APPLIED, values,
};

const ONE: Statement = Statement::new("ONE", "SELECT 1 AS one");

/// The connections to the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pool {
    /// How many are open.
    pub open: u32,
    /// How many of them nobody uses.
    pub idle: usize,
}

impl Database {
    /// Asks whether the database answers within the time.
    ///
    /// # Errors
    /// [`DatabaseError::Gone`] when it does not, or what the engine says.
    pub async fn answers_within(&self, time: Duration) -> Result<()> {
        let asking = async { self.read().await?.fetch_one(&ONE, values![]).await };
        match tokio::time::timeout(time, asking).await {
            Ok(answer) => answer.map(drop),
            Err(_) => Err(DatabaseError::Gone(sqlx::Error::PoolTimedOut)),
        }
    }

    /// Whether every one of the steps was run here.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn has_run(&self, steps: &[Migration]) -> Result<bool> {
        let mut reader = self.read().await?;
        for step in steps {
            if reader
                .fetch_optional(&APPLIED, values![step.name])
                .await?
                .is_none()
            {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The connections for reading (in PostgreSQL: all).
    pub fn pool(&self) -> Pool {
        match &self.engine {
            Engine::Sqlite { readers, .. } => Pool {
                open: readers.size(),
                idle: readers.num_idle(),
            },
            Engine::Postgres(pool) => Pool {
                open: pool.size(),
                idle: pool.num_idle(),
            },
        }
    }
}
