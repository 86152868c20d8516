use std::{env, str::FromStr as _};

use database::Database;
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

/// Runs the test on SQLite and on PostgreSQL. Says so when there is no PostgreSQL server to run on.
///
/// # Panics
/// When the test does.
pub async fn on_both<F: AsyncFn(Engine)>(test: F) {
    test(Engine::Sqlite).await;
    if env::var_os(SERVER).is_some() {
        test(Engine::Postgres).await;
    } else {
        eprintln!("PostgreSQL skipped: {SERVER} names no server");
    }
}

impl Engine {
    /// A new empty database, and the folder that holds it as long as the test runs.
    pub(crate) async fn make(self) -> (Database, TempDir) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let database = match self {
            Self::Sqlite => Database::open_file(&folder.path().join("test.sqlite")).await,
            Self::Postgres => Database::open_postgres(&new_postgres().await).await,
        };
        (database.expect("a database to test on"), folder)
    }
}

async fn new_postgres() -> String {
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
