use std::{path::Path, str::FromStr as _};

use database::{Database, Table};
use sqlx::{ConnectOptions as _, postgres::PgConnectOptions};
use tempfile::TempDir;

use crate::postgres::{PostgresDatabase, SERVER, has_postgres, new_postgres};

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// The role of that server that owns nothing: what is tested works as it, as an office's program does.
const WORKING_ROLE: &str = "oppdrag_app";

/// A database of the test's own.
pub(crate) struct Made {
    /// As whoever owns the tables.
    pub owner: Database,
    pub place: Place,
}

/// What holds a database as long as the test runs. It goes when this is dropped.
pub struct Place {
    folder: TempDir,
    postgres: Option<PostgresDatabase>,
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
    /// An empty database without a schema, and what holds it as long as the test runs.
    ///
    /// # Panics
    /// When it cannot be made.
    pub async fn empty(self) -> (Database, Place) {
        let made = self.make().await;
        (made.owner, made.place)
    }

    /// A new empty database.
    pub(crate) async fn make(self) -> Made {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let postgres = match self {
            Self::Sqlite => None,
            Self::Postgres => Some(new_postgres().await),
        };
        let owner = match &postgres {
            None => Database::open_file(&folder.path().join("test.sqlite")).await,
            Some(postgres) => Database::open_postgres(postgres.address()).await,
        };
        Made {
            owner: owner.expect("a database to test on"),
            place: Place { folder, postgres },
        }
    }
}

impl Place {
    /// The folder with the files, where the engine is SQLite.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

impl Made {
    /// The database as the program works in it, when the owner has made its tables.
    pub async fn working(&self, tables: &[Table]) -> Database {
        let Some(postgres) = &self.place.postgres else {
            return self.owner.clone();
        };
        let walls = self.owner.build_walls(tables, Some(WORKING_ROLE)).await;
        walls.expect("walls, and the role oppdrag_app on the server of the tests");
        let options = PgConnectOptions::from_str(postgres.address());
        let options = options.expect("a postgres:// address");
        let address = options.username(WORKING_ROLE).to_url_lossy();
        let working = Database::open_postgres(address.as_str()).await;
        working.expect("a database to test on")
    }
}
