//! A step of the schema runs on both engines, and what is for one of them runs on that one alone.

use database::{Fetch as _, Migration, Statement, values};
use testkit::{Engine, UnderTest, on_both};

const STEP: Migration = Migration {
    name: "test-0001",
    sql: "CREATE TABLE thing (id {id} PRIMARY KEY, engine {text});\n
-- sqlite
INSERT INTO thing (id, engine) VALUES ('0190a0a0-0000-7000-8000-000000000001', 'SQLite');\n
-- postgres
INSERT INTO thing (id, engine) VALUES ('0190a0a0-0000-7000-8000-000000000001', 'PostgreSQL');\n",
};
const ENGINE: Statement = Statement::new("ENGINE", "SELECT engine FROM thing");

#[tokio::test]
async fn what_is_for_one_engine_runs_on_it_alone() {
    on_both(async |engine: Engine| {
        let today = kernel::Day::of(2026, 3, 1).unwrap();
        let under_test = UnderTest::start(engine, &[], today).await;
        let database = &under_test.owner;
        assert_eq!(database.migrate(&[STEP]).await.unwrap(), ["test-0001"]);
        let row = database
            .read()
            .await
            .unwrap()
            .fetch_one(&ENGINE, values![])
            .await
            .unwrap();
        assert_eq!(row.get::<String>("engine").unwrap(), database.engine());
    })
    .await;
}
