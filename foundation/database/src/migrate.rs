use sqlx::{AssertSqlSafe, Executor as _};
use thiserror::Error;

use crate::{Database, DatabaseError, Fetch as _, Statement, connect::Engine, fetch::Open, values};

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

const APPLIED: Statement = Statement::new(
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
    /// Brings the schema up to date, each step wholly or not at all, and says which steps were run.
    ///
    /// # Errors
    /// [`MigrationError`]; the steps before the one that failed stand.
    pub async fn migrate(&self, steps: &[Migration]) -> Result<Vec<&'static str>, MigrationError> {
        let mut open = self.begin().await?.0;
        let table = "CREATE TABLE IF NOT EXISTS schema_step (name TEXT PRIMARY KEY, checksum TEXT NOT NULL)";
        open.run(table.to_owned()).await?;
        open.commit().await?;
        let mut run = Vec::new();
        for step in steps {
            if self.migrate_one(step).await? {
                run.push(step.name);
            }
        }
        Ok(run)
    }

    async fn migrate_one(&self, step: &Migration) -> Result<bool, MigrationError> {
        let checksum = checksum(step.sql);
        let mut tx = self.begin().await?;
        if let Some(row) = tx.fetch_optional(&APPLIED, values![step.name]).await? {
            let known: String = row.get("checksum")?;
            return if known == checksum {
                Ok(false)
            } else {
                Err(MigrationError::Changed(step.name))
            };
        }
        for sql in self.statements_of(step) {
            tx.0.run(sql)
                .await
                .map_err(|source| MigrationError::Failed {
                    name: step.name,
                    source,
                })?;
        }
        tx.execute(&NOTE, values![step.name, checksum]).await?;
        tx.0.commit().await?;
        Ok(true)
    }

    fn statements_of(&self, step: &Migration) -> Vec<String> {
        let types = match &self.engine {
            Engine::Sqlite { .. } => &SQLITE_TYPES,
            Engine::Postgres(_) => &POSTGRES_TYPES,
        };
        let native = types
            .iter()
            .fold(step.sql.to_owned(), |sql, (word, native)| {
                sql.replace(word, native)
            });
        let (own, others) = match &self.engine {
            Engine::Sqlite { .. } => ("-- sqlite\n", "-- postgres\n"),
            Engine::Postgres(_) => ("-- postgres\n", "-- sqlite\n"),
        };
        native
            .split(";\n")
            .map(str::trim)
            .filter(|sql| !sql.is_empty() && !sql.starts_with(others))
            .map(|sql| sql.strip_prefix(own).unwrap_or(sql).to_owned())
            .collect()
    }
}

fn checksum(sql: &str) -> String {
    use sha2::{Digest as _, Sha256};
    Sha256::digest(sql.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

impl Open {
    async fn run(&mut self, sql: String) -> Result<(), DatabaseError> {
        match self {
            Self::Sqlite(open) => (&mut **open).execute(AssertSqlSafe(sql)).await.map(drop)?,
            Self::Postgres(open) => (&mut **open).execute(AssertSqlSafe(sql)).await.map(drop)?,
        }
        Ok(())
    }
}
