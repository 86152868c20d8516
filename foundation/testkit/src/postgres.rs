use std::{env, str::FromStr as _, thread};

use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Executor as _, PgConnection, postgres::PgConnectOptions,
};
use tokio::runtime;

/// The variable with the address of a PostgreSQL server where tests may make databases; `cargo xtask test` sets it.
pub(crate) const SERVER: &str = "OPPDRAG_TEST_POSTGRES";

/// A PostgreSQL database of a test's own, gone when this is dropped: hundreds of them, some ten megabytes each and more in the
/// server's log, would fill a disk. That of a test that fails stays, to be looked at where the server outlives the tests.
#[derive(Debug)]
pub struct PostgresDatabase {
    name: String,
    address: String,
}

/// Whether there is a PostgreSQL server to run tests on.
pub fn has_postgres() -> bool {
    env::var_os(SERVER).is_some()
}

/// A new empty PostgreSQL database, for programs of their own; `None` when there is no server.
///
/// # Panics
/// When the server makes none.
pub fn new_postgres_now() -> Option<PostgresDatabase> {
    has_postgres().then(|| now(new_postgres()))
}

/// A new empty database on the PostgreSQL server of the tests.
///
/// # Panics
/// When there is no such server.
pub async fn new_postgres() -> PostgresDatabase {
    let server = env::var(SERVER).expect("the address of the server");
    let name = format!("test_{}", uuid::Uuid::from_u128(random()).simple());
    let address = match server.split_once('?') {
        Some((base, query)) => format!("{}/{name}?{query}", base.trim_end_matches('/')),
        None => format!("{}/{name}", server.trim_end_matches('/')),
    };
    let made = PostgresDatabase { name, address };
    let making = made.ask("CREATE DATABASE", "").await;
    making.expect("a new database on the server of the tests");
    made
}

impl PostgresDatabase {
    /// `postgres://…`
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Asks the server to do so with the database.
    async fn ask(&self, what: &str, how: &str) -> sqlx::Result<()> {
        let beside = PgConnectOptions::from_str(&self.address)?.database("postgres");
        let mut connection: PgConnection = beside.connect().await?;
        let sql = format!("{what} {} {how}", self.name);
        connection.execute(AssertSqlSafe(sql)).await.map(drop)
    }
}

impl Drop for PostgresDatabase {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("the database of the failed test: {}", self.address);
            return;
        }
        // By force: what the test began may still hold connections. On a thread of its own: a test may be within a runtime,
        // which may not wait within another.
        let dropping = || now(self.ask("DROP DATABASE", "WITH (FORCE)"));
        let dropped = thread::scope(|scope| scope.spawn(dropping).join());
        // A database too many makes no test wrong.
        if !matches!(dropped, Ok(Ok(()))) {
            eprintln!("{} stays on the server: {dropped:?}", self.name);
        }
    }
}

fn now<T>(future: impl Future<Output = T>) -> T {
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(future)
}

fn random() -> u128 {
    let mut bytes = [0; 16];
    kernel::Ids::from_system().fill(&mut bytes);
    u128::from_be_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    fn is_there(address: &str) -> bool {
        let options = PgConnectOptions::from_str(address).unwrap();
        now(options.connect()).is_ok()
    }

    #[test]
    fn a_database_goes_with_its_test_and_that_of_a_failed_test_stays() {
        let Some(made) = new_postgres_now() else {
            return;
        };
        let (name, address) = (made.name.clone(), made.address.clone());
        let failing = AssertUnwindSafe(|| {
            let _made = made;
            panic!("on purpose");
        });
        assert!(catch_unwind(failing).is_err() && is_there(&address));
        let again = PostgresDatabase { name, address };
        let address = again.address.clone();
        drop(again);
        assert!(!is_there(&address));
    }
}
