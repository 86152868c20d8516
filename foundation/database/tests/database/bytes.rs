//! Bytes are kept as they are, on both engines.

use database::{Closing, Fetch as _, Migration, Statement, Value, values};
use kernel::Day;
use testkit::{UnderTest, on_both};

const TABLE: Migration = Migration {
    name: "bytes-0001",
    sql: "CREATE TABLE kept (number {integer} PRIMARY KEY, file {bytes} NOT NULL, other {bytes});\n",
};
const ADD: Statement = Statement::new(
    "ADD",
    "INSERT INTO kept (number, file, other) VALUES ($1, $2, $3)",
);
const KEPT: Statement = Statement::new("KEPT", "SELECT file, other FROM kept WHERE number = $1");

#[tokio::test]
async fn every_byte_comes_back_as_it_was() {
    on_both(async |engine| {
        let test = UnderTest::start(engine, &[], Day::of(2026, 5, 4).unwrap()).await;
        let database = &test.owner;
        database.migrate(&[TABLE]).await.unwrap();
        let all: Vec<u8> = (0..=255u8).cycle().take(100_000).collect();
        for (number, file) in [(1, all), (2, Vec::new())] {
            let tx = database.begin().await.unwrap();
            let closing = Closing {
                statement: ADD,
                values: values![number, file.clone(), Value::Bytes(None)],
            };
            tx.commit(closing).await.unwrap();
            let mut reader = database.read().await.unwrap();
            let row = reader.fetch_one(&KEPT, values![number]).await.unwrap();
            assert_eq!(row.get::<Vec<u8>>("file").unwrap(), file);
            assert_eq!(row.get::<Option<Vec<u8>>>("other").unwrap(), None);
            assert!(row.get::<Vec<u8>>("other").is_err());
        }
    })
    .await;
}
