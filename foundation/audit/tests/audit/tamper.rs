//! Somebody who owns the database takes the guards down and changes the log: every change is found, at its place.

use audit::{Actor, Checkpoint, Event, Fault, Seal, Verified};
use database::{Closing, Fetch as _, Statement, values};
use kernel::{Day, Ids};
use testkit::{Engine, UnderTest, on_both};

use crate::tampering::{self, Dice, INSERT, Log, Tampering};

/// How often the log is tampered with on each engine.
const TIMES: u64 = 1_000;
const EMPTY: Statement = Statement::new("EMPTY", "DELETE FROM audit_event");
const EMPTY_HEAD: Statement = Statement::new("EMPTY_HEAD", "DELETE FROM audit_head");
const HEAD: Statement = Statement::new(
    "HEAD",
    "INSERT INTO audit_head (id, seq, hash) VALUES (1, $1, $2)",
);

/// A log of thirty entries of every shape, with a checkpoint for every seventh.
async fn written(test: &UnderTest) -> Vec<Checkpoint> {
    let folder = tempfile::tempdir().unwrap();
    let seal = Seal::open_or_make(&folder.path().join("segl.key"), &Ids::from_seed(9)).unwrap();
    let mut checkpoints = Vec::new();
    for number in 1..=30 {
        let tx = test.app.database.begin().await.unwrap();
        audit::commit(tx, &event(test, number)).await.unwrap();
        if number % 7 == 0 || number == 30 {
            let whole = verified(test, &[]).await;
            checkpoints.push(Checkpoint::seal(&whole, &seal, test.app.now()).unwrap());
        }
    }
    checkpoints
}

fn event(test: &UnderTest, number: i64) -> Event {
    let actor = Actor {
        id: (number % 2 == 0).then(|| test.app.new_id()),
        name: format!("Kari Nes {number}"),
    };
    let at = test.app.now().plus_seconds(number);
    let mut event = Event::new("case.decided", &actor, at);
    if number % 3 > 0 {
        let after = serde_json::json!({ "outcome": "upheld", "number": number });
        event = event.about("case", test.app.new_id()).after(&after);
    }
    if number % 4 == 0 {
        event = event.before(&serde_json::json!({ "outcome": null }));
    }
    if number % 5 == 0 {
        event = event
            .office(test.app.new_id())
            .reason("Klagen er «tatt til følge»: § 18 – æøå");
    }
    event
}

async fn verified(test: &UnderTest, checkpoints: &[Checkpoint]) -> Verified {
    let mut reader = test.app.database.read().await.unwrap();
    audit::verify_against(&mut reader, checkpoints, |_| ())
        .await
        .unwrap()
}

/// Tables without any rule of their own, as an owner can make them.
async fn without_rules(test: &UnderTest) {
    test.take_guards_down().await;
    for table in ["audit_event", "audit_head"] {
        for sql in [
            format!("CREATE TABLE bare AS SELECT * FROM {table}"),
            format!("DROP TABLE {table}"),
            format!("ALTER TABLE bare RENAME TO {table}"),
        ] {
            test.as_owner(sql).await.unwrap();
        }
    }
    if test.owner.engine() == "PostgreSQL" {
        test.as_owner("GRANT SELECT ON audit_event, audit_head TO PUBLIC".to_owned())
            .await
            .unwrap();
    }
}

async fn put(test: &UnderTest, log: &Log) {
    let mut tx = test.owner.begin().await.unwrap();
    tx.execute(&EMPTY, values![]).await.unwrap();
    tx.execute(&EMPTY_HEAD, values![]).await.unwrap();
    if let Some((seq, hash)) = &log.head {
        tx.execute(&HEAD, values![*seq, hash.as_str()])
            .await
            .unwrap();
    }
    let (last, before) = log.rows.split_last().unwrap();
    for row in before {
        tx.execute(&INSERT, row.clone()).await.unwrap();
    }
    let closing = Closing {
        statement: INSERT,
        values: last.clone(),
    };
    tx.commit(closing).await.unwrap();
}

async fn read(test: &UnderTest) -> Log {
    let mut reader = test.app.database.read().await.unwrap();
    let rows = reader.fetch_all(&tampering::ALL, values![]).await.unwrap();
    let head = reader.fetch_one(&tampering::END, values![]).await.unwrap();
    Log {
        rows: rows.iter().map(tampering::values_of).collect(),
        head: Some((head.get("seq").unwrap(), head.get("hash").unwrap())),
    }
}

#[tokio::test]
async fn a_thousand_tamperings_are_all_found_at_their_place() {
    on_both(async |engine: Engine| {
        let test = UnderTest::start(engine, &[], Day::of(2026, 5, 4).unwrap()).await;
        let checkpoints = written(&test).await;
        without_rules(&test).await;
        let whole = read(&test).await;
        put(&test, &whole).await;
        let untouched = verified(&test, &checkpoints).await;
        assert!(untouched.is_whole(), "{untouched:?}");
        for seed in 0..TIMES {
            let tampering = Tampering::random(&whole, &mut Dice::new(seed), engine);
            put(&test, &tampering.log).await;
            let without = verified(&test, &[]).await;
            let with = verified(&test, &checkpoints).await;
            let told = format!("{engine:?} {seed} {}: {with:?}", tampering.what);
            assert!(is_found(&with, &tampering), "{told}");
            // What is consistent in itself to the very end is what checkpoints are for.
            assert_eq!(without.is_whole(), tampering.needs_checkpoint, "{told}");
        }
    })
    .await;
}

/// The first finding is at the place, or tells of the stretch between two checkpoints that it lies in.
fn is_found(verified: &Verified, tampering: &Tampering) -> bool {
    let first = verified.first().map(|finding| match finding.fault {
        Fault::NotAsSealed { whole_to } => whole_to + 1..=finding.seq,
        Fault::Missing { to } => finding.seq..=to,
        _ => finding.seq..=finding.seq,
    });
    first.is_some_and(|first| {
        first.start() <= tampering.places.end() && tampering.places.start() <= first.end()
    })
}
