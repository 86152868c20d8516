use sqlx::{AssertSqlSafe, Executor as _};
use thiserror::Error;

use crate::{Database, DatabaseError, Fetch as _, Statement, fetch::Open, values};

/// One step of the schema, the same text for both engines. The words `{id}`, `{text}`, `{integer}`, `{real}`,
/// `{yesno}`, `{day}`, `{instant}` and `{bytes}` become the engine's own types. Statements end with `;` at the end of a line; one
/// that begins with the line `-- sqlite` or `-- postgres` is for that engine alone, for what no common words say: triggers.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    pub name: &'static str,
    pub sql: &'static str,
}

/// Why the schema could not be brought up to date.
#[derive(Debug, Error)]
pub enum MigrationError {
    #[error("the step {name} of the schema failed: {source}")]
    Failed {
        name: &'static str,
        source: DatabaseError,
    },
    #[error(
        "the step {0} has another text than the one that was run here; a step that was released is never changed"
    )]
    Changed(&'static str),
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

pub(crate) const APPLIED: Statement = Statement::new(
    "APPLIED",
    "SELECT checksum FROM schema_step WHERE name = $1",
);
const NOTE: Statement = Statement::new(
    "NOTE",
    "INSERT INTO schema_step (name, checksum) VALUES ($1, $2)",
);

const SQLITE_TYPES: [(&str, &str); 8] = [
    ("{id}", "TEXT"),
    ("{text}", "TEXT"),
    ("{integer}", "INTEGER"),
    ("{real}", "REAL"),
    ("{yesno}", "BOOLEAN"),
    ("{day}", "TEXT"),
    ("{instant}", "TEXT"),
    ("{bytes}", "BLOB"),
];
const POSTGRES_TYPES: [(&str, &str); 8] = [
    ("{id}", "UUID"),
    ("{text}", "TEXT"),
    ("{integer}", "BIGINT"),
    ("{real}", "DOUBLE PRECISION"),
    ("{yesno}", "BOOLEAN"),
    ("{day}", "DATE"),
    ("{instant}", "TIMESTAMPTZ"),
    ("{bytes}", "BYTEA"),
];

impl Database {
    /// The steps that are still to be run here.
    ///
    /// # Errors
    /// What the database says.
    pub async fn missing(&self, steps: &[Migration]) -> Result<Vec<&'static str>, DatabaseError> {
        let mut reader = self.read().await?;
        let mut missing = Vec::new();
        for step in steps {
            if reader
                .fetch_optional(&APPLIED, values![step.name])
                .await?
                .is_none()
            {
                missing.push(step.name);
            }
        }
        Ok(missing)
    }

    /// Brings the schema up to date, each step wholly or not at all, and says which steps were run.
    ///
    /// # Errors
    /// [`MigrationError`]; the steps before the one that failed stand.
    pub async fn migrate(&self, steps: &[Migration]) -> Result<Vec<&'static str>, MigrationError> {
        let mut open = self.begin().await?.0;
        open.make_room_for_steps().await?;
        open.commit().await?;
        let mut run = Vec::new();
        for step in steps {
            let mut open = self.begin().await?.0;
            if open.run_step(step).await? {
                open.commit().await?;
                run.push(step.name);
            }
        }
        Ok(run)
    }
}

impl Migration {
    /// SHA-256 of the text, by which a step that was run is known again.
    pub fn checksum(&self) -> String {
        checksum(self.sql)
    }
}

impl Open {
    /// Makes the table of the steps that were run, where it is not there.
    pub(crate) async fn make_room_for_steps(&mut self) -> Result<(), DatabaseError> {
        let table = "CREATE TABLE IF NOT EXISTS schema_step (name TEXT PRIMARY KEY, checksum TEXT NOT NULL)";
        self.run(table.to_owned()).await
    }

    /// Runs the step and notes it; nothing, when it was run before.
    pub(crate) async fn run_step(&mut self, step: &Migration) -> Result<bool, MigrationError> {
        let checksum = step.checksum();
        let known = self.fetch_optional((&APPLIED).into(), values![step.name]);
        if let Some(row) = known.await? {
            return if row.get::<String>("checksum")? == checksum {
                Ok(false)
            } else {
                Err(MigrationError::Changed(step.name))
            };
        }
        for sql in self.statements_of(step) {
            let done = self.run(sql).await;
            done.map_err(|source| MigrationError::Failed {
                name: step.name,
                source,
            })?;
        }
        self.execute((&NOTE).into(), values![step.name, checksum])
            .await?;
        Ok(true)
    }

    fn statements_of(&self, step: &Migration) -> Vec<String> {
        let (types, own, others) = match self {
            Self::Sqlite(_) => (&SQLITE_TYPES, "-- sqlite\n", "-- postgres\n"),
            Self::Postgres(_) => (&POSTGRES_TYPES, "-- postgres\n", "-- sqlite\n"),
        };
        let native = types
            .iter()
            .fold(step.sql.to_owned(), |sql, (word, native)| {
                sql.replace(word, native)
            });
        native
            .split(";\n")
            .map(str::trim)
            .filter(|sql| !sql.is_empty() && !sql.starts_with(others))
            .map(|sql| sql.strip_prefix(own).unwrap_or(sql).to_owned())
            .collect()
    }

    pub(crate) async fn run(&mut self, sql: String) -> Result<(), DatabaseError> {
        match self {
            Self::Sqlite(open) => (&mut **open).execute(AssertSqlSafe(sql)).await.map(drop)?,
            Self::Postgres(open) => (&mut **open).execute(AssertSqlSafe(sql)).await.map(drop)?,
        }
        Ok(())
    }
}

/// SHA-256 of the text, by which it is known again.
pub(crate) fn checksum(text: &str) -> String {
    use sha2::{Digest as _, Sha256};
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
