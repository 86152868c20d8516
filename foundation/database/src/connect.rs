use std::{path::Path, str::FromStr as _, time::Duration};

use sqlx::{
    AssertSqlSafe, Executor as _, PgPool, Sqlite, SqlitePool,
    pool::PoolOptions,
    postgres::PgConnectOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use crate::{
    DatabaseError, Reader, Result, Sql, Statement, Transaction, Values, faults,
    fetch::{Open, safe},
    reach::{Reach, reach},
};

/// How long a writer waits for another before it gives up.
const BUSY: Duration = Duration::from_secs(15);
/// How long one waits for a connection to PostgreSQL: who looks at a page should not wait longer to be told that there
/// is none.
const NO_CONNECTION: Duration = Duration::from_secs(5);

/// The database of an installation: one SQLite file, or PostgreSQL.
#[derive(Clone, Debug)]
pub struct Database {
    pub(crate) engine: Engine,
    whose: Whose,
}

/// Whose handle it is.
#[derive(Clone, Copy, Debug)]
enum Whose {
    /// The program's own, which reaches every row.
    Program,
    /// That of requests, which reach as far as the one who asks.
    Requests,
}

#[derive(Clone, Debug)]
pub(crate) enum Engine {
    /// One connection writes, many read.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

impl Database {
    /// Opens the SQLite file, made when it is not there.
    ///
    /// # Errors
    /// What the engine says of the file.
    pub async fn open_file(file: &Path) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY)
            // Rows go from the thread of the file to who asked for them by the thousand, not by fifty.
            .row_buffer_size(1000)
            .pragma("cache_size", "-16000");
        let writer = PoolOptions::new()
            .max_connections(1)
            .acquire_timeout(BUSY)
            .connect_with(options.clone())
            .await?;
        let reading = options.pragma("query_only", "on");
        let readers = PoolOptions::new()
            .max_connections(4)
            .acquire_timeout(BUSY)
            .connect_lazy_with(reading);
        Ok(Self::of(Engine::Sqlite { writer, readers }))
    }

    /// Opens the PostgreSQL database at `postgres://…`.
    ///
    /// # Errors
    /// [`DatabaseError::Address`] when the address is none, or what the engine says.
    pub async fn open_postgres(address: &str) -> Result<Self> {
        let options = PgConnectOptions::from_str(address)
            .map_err(|_| DatabaseError::Address(address.to_owned()))?;
        let pool = PoolOptions::new()
            .max_connections(10)
            .acquire_timeout(NO_CONNECTION)
            .connect_with(options)
            .await?;
        Ok(Self::of(Engine::Postgres(pool)))
    }

    fn of(engine: Engine) -> Self {
        Self {
            engine,
            whose: Whose::Program,
        }
    }

    /// The handle for answering requests: its transactions reach no further than [`crate::within`] says, and where it
    /// says nothing, to no office's rows.
    #[must_use]
    pub fn for_requests(&self) -> Self {
        Self {
            whose: Whose::Requests,
            ..self.clone()
        }
    }

    /// The program's own handle, which reaches every row: for what must be found before it is known who asks. A test
    /// names the places that may.
    #[must_use]
    pub fn of_program(&self) -> Self {
        Self {
            whose: Whose::Program,
            ..self.clone()
        }
    }

    /// Begins a transaction of PostgreSQL with its reach, in one message.
    async fn begin_postgres(&self, pool: &PgPool, begin: &str) -> Result<Open> {
        let reach = match self.whose {
            Whose::Program => Reach::Nation,
            Whose::Requests => reach(),
        };
        let sql = format!("{begin}; SET LOCAL oppdrag.reach = '{}'", reach.setting());
        Ok(Open::Postgres(pool.begin_with(AssertSqlSafe(sql)).await?))
    }

    /// A snapshot for reading.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn read(&self) -> Result<Reader> {
        faults::touch()?;
        Ok(Reader::new(match &self.engine {
            Engine::Sqlite { readers, .. } => {
                Open::Sqlite(readers.begin().await.map_err(missed_turn)?)
            }
            Engine::Postgres(pool) => {
                self.begin_postgres(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                    .await?
            }
        }))
    }

    /// A transaction for writing. In SQLite it takes its turn at once, so that read-then-write cannot fail.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn begin(&self) -> Result<Transaction> {
        faults::touch()?;
        Ok(Transaction(match &self.engine {
            Engine::Sqlite { writer, .. } => {
                let begun = begin_writing(writer).await;
                Open::Sqlite(begun.map_err(missed_turn)?)
            }
            Engine::Postgres(pool) => self.begin_postgres(pool, "BEGIN").await?,
        }))
    }

    /// Runs one statement by itself, without an event: for what is no register, that is sessions. A test names
    /// the places that may.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn run_without_event(&self, statement: &Statement, values: Values) -> Result<u64> {
        let mut open = match &self.engine {
            Engine::Sqlite { writer, .. } => {
                let begun = begin_writing(writer).await;
                Open::Sqlite(begun.map_err(missed_turn)?)
            }
            Engine::Postgres(pool) => self.begin_postgres(pool, "BEGIN").await?,
        };
        let changed = open.execute(statement.into(), values).await?;
        open.commit().await?;
        Ok(changed)
    }

    /// Lets the engine check the statement without running it.
    ///
    /// # Errors
    /// What the engine has against it.
    pub async fn prepare(&self, sql: Sql) -> Result<()> {
        let sql = safe(sql);
        match &self.engine {
            Engine::Sqlite { writer, .. } => drop(writer.acquire().await?.prepare(sql).await?),
            Engine::Postgres(pool) => drop(pool.acquire().await?.prepare(sql).await?),
        }
        Ok(())
    }

    /// Brings the engine's statistics up to date after many rows have come in.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn analyze(&self) -> Result<()> {
        match &self.engine {
            Engine::Sqlite { writer, .. } => writer.execute("ANALYZE").await.map(drop)?,
            Engine::Postgres(pool) => pool.execute("ANALYZE").await.map(drop)?,
        }
        Ok(())
    }

    /// The name of the engine, for people who operate it.
    pub fn engine(&self) -> &'static str {
        match &self.engine {
            Engine::Sqlite { .. } => "SQLite",
            Engine::Postgres(_) => "PostgreSQL",
        }
    }

    /// Closes every connection.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }
}

/// A file is never gone: who waited in vain for a connection to it waited for others.
fn missed_turn(error: sqlx::Error) -> DatabaseError {
    match error {
        sqlx::Error::PoolTimedOut => DatabaseError::Busy(error),
        other => other.into(),
    }
}

/// Takes the writer's turn. On a full disk SQLite ends a transaction by itself, and the connection does not know: it still
/// believes itself within one and begins no other. Then it is of no more use, and a new one takes its place.
async fn begin_writing(
    writer: &SqlitePool,
) -> Result<sqlx::Transaction<'static, Sqlite>, sqlx::Error> {
    match writer.begin_with("BEGIN IMMEDIATE").await {
        Err(sqlx::Error::InvalidSavePointStatement) => {
            // What it says when it is closed is of no more interest than the connection.
            let _ = writer.acquire().await?.close().await;
            writer.begin_with("BEGIN IMMEDIATE").await
        }
        begun => begun,
    }
}
