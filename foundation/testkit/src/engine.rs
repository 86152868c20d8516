use std::{env, str::FromStr as _};

use database::{Database, Table};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Executor as _, postgres::PgConnectOptions};
use tempfile::TempDir;

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// The variable with the address of a PostgreSQL server where tests may make databases; `cargo xtask test` sets it.
const SERVER: &str = "OPPDRAG_TEST_POSTGRES";

/// The role of that server that owns nothing: what is tested works as it, as an office's program does.
const WORKING_ROLE: &str = "oppdrag_app";

/// A database of the test's own.
pub(crate) struct Made {
    /// As whoever owns the tables.
    pub owner: Database,
    /// Where a PostgreSQL database stands.
    address: Option<String>,
    pub folder: TempDir,
}

/// Runs the test on SQLite and on PostgreSQL. Says so when there is no PostgreSQL server to run on.
///
/// # Panics
/// When the test does.
pub async fn on_both<F: AsyncFn(Engine)>(test: F) {
    test(Engine::Sqlite).await;
    if has_postgres() {
        test(Engine::Postgres).await;
    } else {
        eprintln!("PostgreSQL skipped: {SERVER} names no server");
    }
}

impl Engine {
    /// An empty database without a schema, and the folder that holds it as long as the test runs.
    ///
    /// # Panics
    /// When it cannot be made.
    pub async fn empty(self) -> (Database, TempDir) {
        let made = self.make().await;
        (made.owner, made.folder)
    }

    /// A new empty database.
    pub(crate) async fn make(self) -> Made {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let address = match self {
            Self::Sqlite => None,
            Self::Postgres => Some(new_postgres().await),
        };
        let owner = match &address {
            None => Database::open_file(&folder.path().join("test.sqlite")).await,
            Some(address) => Database::open_postgres(address).await,
        };
        Made {
            owner: owner.expect("a database to test on"),
            address,
            folder,
        }
    }
}

impl Made {
    /// The database as the program works in it, when the owner has made its tables.
    pub async fn working(&self, tables: &[Table]) -> Database {
        let Some(address) = &self.address else {
            return self.owner.clone();
        };
        let walls = self.owner.build_walls(tables, Some(WORKING_ROLE)).await;
        walls.expect("walls, and the role oppdrag_app on the server of the tests");
        let options = PgConnectOptions::from_str(address).expect("a postgres:// address");
        let address = options.username(WORKING_ROLE).to_url_lossy();
        let working = Database::open_postgres(address.as_str()).await;
        working.expect("a database to test on")
    }
}

/// The address of a new empty PostgreSQL database, for programs of their own; `None` when there is no server.
///
/// # Panics
/// When the server makes none.
pub fn new_postgres_now() -> Option<String> {
    env::var_os(SERVER)?;
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    Some(runtime.block_on(new_postgres()))
}

/// Whether there is a PostgreSQL server to run tests on.
pub fn has_postgres() -> bool {
    env::var_os(SERVER).is_some()
}

/// The address of a new empty database on the PostgreSQL server of the tests.
///
/// # Panics
/// When there is no such server.
pub async fn new_postgres() -> String {
    let server = env::var(SERVER).expect("the address of the server");
    let name = format!("test_{}", uuid::Uuid::from_u128(random()).simple());
    let options = PgConnectOptions::from_str(&server)
        .expect("a postgres:// address")
        .database("postgres");
    let mut connection = options.connect().await.expect("the server of the tests");
    connection
        .execute(AssertSqlSafe(format!("CREATE DATABASE {name}")))
        .await
        .expect("a new database");
    match server.split_once('?') {
        Some((base, query)) => format!("{}/{name}?{query}", base.trim_end_matches('/')),
        None => format!("{}/{name}", server.trim_end_matches('/')),
    }
}

fn random() -> u128 {
    let mut bytes = [0; 16];
    kernel::Ids::from_system().fill(&mut bytes);
    u128::from_be_bytes(bytes)
}
