#![expect(
    clippy::unwrap_used,
    reason = "a test may say by panicking what it needs"
)]

use audit::{Actor, Event, Finding, Verified};
use database::{Closing, Database, DatabaseError, Fetch as _, Statement, Transaction, values};
use kernel::Day;
use testkit::{UnderTest, on_both};

const COUNT: Statement = Statement::new("COUNT", "SELECT count(*) AS events FROM audit_event");
const INSERT_KEY: Statement = Statement::new(
    "INSERT_KEY",
    "INSERT INTO form_key (form_key, location, at) VALUES ($1, '/', $2)",
);
const KEYS: Statement = Statement::new("KEYS", "SELECT count(*) AS keys FROM form_key");
const NOTHING: Statement = Statement::new(
    "NOTHING",
    "UPDATE form_key SET location = '/' WHERE form_key = 'none'",
);

async fn start(engine: testkit::Engine) -> UnderTest {
    UnderTest::start(engine, &[], Day::of(2026, 5, 4).unwrap()).await
}

async fn write(test: &UnderTest, number: u32) {
    let tx = test.app.database.begin().await.unwrap();
    let event = Event::new("case.decided", &Actor::program(), test.app.now())
        .after(&serde_json::json!({ "number": number }));
    let times = if number.is_multiple_of(3) { 2 } else { 1 };
    audit::commit_all(tx, &vec![event; times]).await.unwrap();
}

async fn verify(database: &Database) -> Verified {
    audit::verify(&mut database.read().await.unwrap())
        .await
        .unwrap()
}

async fn count(database: &Database, statement: &Statement, column: &str) -> i64 {
    let mut reader = database.read().await.unwrap();
    reader
        .fetch_one(statement, values![])
        .await
        .unwrap()
        .get(column)
        .unwrap()
}

#[tokio::test]
async fn a_whole_log_is_found_whole() {
    on_both(async |engine| {
        let test = start(engine).await;
        assert_eq!(
            verify(&test.app.database).await,
            Verified {
                events: 0,
                finding: None
            }
        );
        for number in 1..=6 {
            write(&test, number).await;
        }
        assert_eq!(
            verify(&test.app.database).await,
            Verified {
                events: 8,
                finding: None
            }
        );
    })
    .await;
}

#[tokio::test]
async fn a_changed_log_is_found_at_its_place() {
    on_both(async |engine| {
        for (tampering, finding) in [
            (
                "UPDATE audit_event SET after = '{\"number\":9}' WHERE seq = 4",
                Finding::Changed(4),
            ),
            (
                "UPDATE audit_event SET actor = 'somebody' WHERE seq = 2",
                Finding::Changed(2),
            ),
            (
                "UPDATE audit_event SET reason = '' WHERE seq = 1",
                Finding::Changed(1),
            ),
            (
                "UPDATE audit_event SET hash = previous_hash WHERE seq = 5",
                Finding::Changed(5),
            ),
            ("DELETE FROM audit_event WHERE seq = 3", Finding::Missing(4)),
            ("DELETE FROM audit_event WHERE seq = 1", Finding::Missing(2)),
            ("DELETE FROM audit_event WHERE seq = 8", Finding::Cut(7)),
            (
                "UPDATE audit_head SET hash = '' WHERE id = 1",
                Finding::Cut(8),
            ),
        ] {
            let test = start(engine).await;
            for number in 1..=6 {
                write(&test, number).await;
            }
            let statement = Statement::new("TAMPER", tampering);
            test.owner
                .run_without_event(&statement, values![])
                .await
                .unwrap();
            assert_eq!(
                verify(&test.app.database).await.finding,
                Some(finding),
                "{tampering}"
            );
        }
    })
    .await;
}

async fn with_key(test: &UnderTest) -> Transaction {
    let mut tx = test.app.database.begin().await.unwrap();
    tx.execute(&INSERT_KEY, values!["key", test.app.now()])
        .await
        .unwrap();
    tx
}

#[tokio::test]
async fn a_transaction_without_its_event_leaves_no_trace() {
    on_both(async |engine| {
        let test = start(engine).await;
        drop(with_key(&test).await);
        let refused = with_key(&test)
            .await
            .commit(Closing {
                statement: NOTHING,
                values: vec![],
            })
            .await;
        assert!(
            matches!(refused, Err(DatabaseError::NotClosed)),
            "{refused:?}"
        );
        let refused = audit::commit_all(with_key(&test).await, &[]).await;
        assert!(
            matches!(refused, Err(DatabaseError::NotClosed)),
            "{refused:?}"
        );
        assert_eq!(count(&test.app.database, &KEYS, "keys").await, 0);
        audit::commit(
            with_key(&test).await,
            &Event::new("key.taken", &Actor::program(), test.app.now()),
        )
        .await
        .unwrap();
        assert_eq!(count(&test.app.database, &KEYS, "keys").await, 1);
        assert_eq!(count(&test.app.database, &COUNT, "events").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_reader_cannot_write() {
    on_both(async |engine| {
        let test = start(engine).await;
        let mut reader = test.app.database.read().await.unwrap();
        let refused = reader
            .fetch_all(&INSERT_KEY, values!["key", test.app.now()])
            .await;
        assert!(refused.is_err());
        drop(reader);
        assert_eq!(count(&test.app.database, &KEYS, "keys").await, 0);
    })
    .await;
}

#[tokio::test]
async fn many_writers_at_once_make_one_chain() {
    on_both(async |engine| {
        let test = start(engine).await;
        let writers = (1..=40).map(|number| write(&test, number));
        futures_util::future::join_all(writers).await;
        assert_eq!(
            verify(&test.app.database).await,
            Verified {
                events: 53,
                finding: None
            }
        );
    })
    .await;
}

#[tokio::test]
async fn the_history_of_a_thing_is_its_own_latest_first() {
    on_both(async |engine| {
        let test = start(engine).await;
        let (own, other) = (test.app.new_id(), test.app.new_id());
        for (action, object) in [
            ("case.registered", own),
            ("case.decided", other),
            ("case.decided", own),
        ] {
            let tx = test.app.database.begin().await.unwrap();
            let event = Event::new(action, &Actor::program(), test.app.now())
                .about("case", object)
                .reason("r");
            audit::commit(tx, &event).await.unwrap();
        }
        let history = audit::history(&mut test.app.database.read().await.unwrap(), own)
            .await
            .unwrap();
        let keys: Vec<_> = history.iter().map(audit::Entry::text_key).collect();
        assert_eq!(keys, ["event-case-decided", "event-case-registered"]);
    })
    .await;
}
