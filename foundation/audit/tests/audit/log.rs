use audit::{Actor, Event, Verified};
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
        let empty = verify(&test.app.database).await;
        assert!(empty.is_whole() && empty.events == 0 && empty.end.is_none());
        for number in 1..=6 {
            write(&test, number).await;
        }
        let whole = verify(&test.app.database).await;
        assert!(whole.is_whole(), "{whole:?}");
        assert_eq!((whole.events, whole.end.unwrap().seq), (8, 8));
    })
    .await;
}

#[tokio::test]
async fn the_database_refuses_to_change_the_logs() {
    on_both(async |engine| {
        let test = start(engine).await;
        for number in 1..=6 {
            write(&test, number).await;
        }
        let reading = |id| {
            format!(
                "INSERT INTO reading VALUES ('{id}', '2026-05-04T12:00:00.000000Z', '2026-05-04', 14, '{id}', 'Kari', 'leader', '{id}', 'page', 'case', '{id}', '2026/1', NULL, FALSE, 1)"
            )
        };
        let id = test.app.new_id();
        test.as_owner(reading(id)).await.unwrap();
        let mut refused = vec![
            "UPDATE audit_event SET reason = 'x' WHERE seq = 4",
            "UPDATE audit_event SET seq = 9 WHERE seq = 8",
            "UPDATE audit_event SET actor = actor",
            "DELETE FROM audit_event WHERE seq = 8",
            "DELETE FROM audit_event",
            "INSERT INTO audit_event SELECT 9, at, actor_id, actor, office_id, action, object_kind, object_id, before, after, reason, previous_hash, hash FROM audit_event WHERE seq = 8",
            "INSERT INTO audit_event SELECT 0, at, actor_id, actor, office_id, action, object_kind, object_id, before, after, reason, previous_hash, hash FROM audit_event WHERE seq = 8",
            "UPDATE audit_head SET hash = '' WHERE id = 1",
            "UPDATE audit_head SET seq = seq + 1 WHERE id = 1",
            "UPDATE audit_head SET seq = seq + 2, hash = 'x' WHERE id = 1",
            "UPDATE audit_head SET seq = seq - 1, hash = 'x' WHERE id = 1",
            "UPDATE audit_head SET id = 2 WHERE id = 1",
            "DELETE FROM audit_head",
            "INSERT INTO audit_head VALUES (2, 8, 'x')",
            "UPDATE reading SET person = 'Ola'",
            "DELETE FROM reading",
        ];
        refused.extend(match engine {
            testkit::Engine::Sqlite => vec![
                "INSERT OR REPLACE INTO audit_event SELECT seq, at, actor_id, 'x', office_id, action, object_kind, object_id, before, after, reason, previous_hash, hash FROM audit_event WHERE seq = 8",
                "INSERT OR REPLACE INTO audit_head VALUES (1, 0, '')",
                "INSERT OR REPLACE INTO reading SELECT id, at, day, hour, person_id, 'Ola', role, office_id, way, object_kind, object_id, object, municipality_id, own, count FROM reading",
            ],
            testkit::Engine::Postgres => vec![
                "TRUNCATE audit_event",
                "TRUNCATE audit_head",
                "TRUNCATE reading",
                "INSERT INTO audit_event SELECT * FROM audit_event WHERE seq = 8 ON CONFLICT (seq) DO UPDATE SET actor = 'x'",
            ],
        });
        if engine == testkit::Engine::Postgres {
            // The walls between offices show the owner no entry to change; here the guards stand alone.
            for table in ["audit_event", "audit_head", "reading"] {
                let sql = format!("ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY");
                test.as_owner(sql).await.unwrap();
            }
        }
        for sql in refused {
            let answer = test.as_owner(sql.to_owned()).await;
            assert!(answer.is_err(), "{engine:?} lets pass: {sql} {answer:?}");
        }
        let whole = verify(&test.app.database).await;
        assert!(whole.is_whole() && whole.events == 8, "{whole:?}");
        write(&test, 7).await;
        assert!(verify(&test.app.database).await.is_whole());
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
        let whole = verify(&test.app.database).await;
        assert!(whole.is_whole() && whole.events == 53, "{whole:?}");
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
        let history = audit::history(&mut test.app.database.read().await.unwrap(), &[own], None)
            .await
            .unwrap();
        let keys: Vec<_> = history.iter().map(audit::Entry::text_key).collect();
        assert_eq!(keys, ["event-case-decided", "event-case-registered"]);
    })
    .await;
}

#[tokio::test]
async fn the_history_of_what_all_share_tells_nothing_of_another_office() {
    on_both(async |engine| {
        let test = start(engine).await;
        let (item, own, other) = (test.app.new_id(), test.app.new_id(), test.app.new_id());
        for (action, office) in [
            ("letter.published", None),
            ("letter.bound", Some(own)),
            ("letter.unbound", Some(other)),
        ] {
            let tx = test.app.database.begin().await.unwrap();
            let event = Event::new(action, &Actor::program(), test.app.now()).about("item", item);
            let event = match office {
                Some(office) => event.office(office),
                None => event,
            };
            audit::commit(tx, &event).await.unwrap();
        }
        let mut reader = test.app.database.read().await.unwrap();
        for (office, told) in [
            (Some(own), vec!["letter.bound", "letter.published"]),
            (Some(other), vec!["letter.unbound", "letter.published"]),
            (None, vec!["letter.published"]),
        ] {
            let history = audit::history(&mut reader, &[item], office).await.unwrap();
            let actions: Vec<_> = history.into_iter().map(|entry| entry.action).collect();
            assert_eq!(actions, told, "{office:?}");
        }
    })
    .await;
}
