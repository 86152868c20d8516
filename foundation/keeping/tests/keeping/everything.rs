use database::{Database, Fetch as _, Statement, values};
use keeping::{accounts, back_up, check, restore};
use testkit::{Engine, on_both};

use crate::source::{LATER, ORPHAN, REMOVE, TWIN, occasion, source, steps, told};

const LATER_WORDS: Statement = Statement::new(
    "LATER_WORDS",
    "SELECT count(*) AS n FROM kept_thing WHERE later = 'now'",
);

#[tokio::test]
async fn everything_comes_back_on_either_engine() {
    on_both(async |from| {
        let test = source(from, 40).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kopi");
        let made = back_up(&test.owner, &file, occasion(), None).await.unwrap();
        assert_eq!(check(&file).unwrap(), made);
        let manifest = &made.manifest;
        assert_eq!(
            (manifest.log.events, manifest.log.broken.as_ref()),
            (1, None)
        );
        on_both(async |to| {
            let (database, _folder) = to.empty().await;
            let restored = restore(&file, &database, &steps(&test), None).await;
            assert_eq!(restored.unwrap(), made, "{from:?} to {to:?}");
            let arrived = accounts(&mut database.read().await.unwrap()).await.unwrap();
            assert_eq!(arrived, manifest.tables);
            assert!(
                manifest
                    .tables
                    .iter()
                    .any(|table| table.name == "kept_thing" && table.rows == 40)
            );
            work_goes_on(&database).await;
        })
        .await;
    })
    .await;
}

/// What watched over the rows watches again, and the log goes on where it was.
async fn work_goes_on(database: &Database) {
    for guarded in [&REMOVE, &ORPHAN, &TWIN] {
        let mut tx = database.begin().await.unwrap();
        let done = tx.execute(guarded, values![]).await;
        assert!(done.is_err(), "{} on {}", guarded.name, database.engine());
    }
    let tx = database.begin().await.unwrap();
    audit::commit(tx, &told(2)).await.unwrap();
    let verified = audit::verify(&mut database.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!((verified.events, verified.findings), (2, Vec::new()));
}

#[tokio::test]
async fn a_copy_of_an_older_schema_is_brought_up_to_date() {
    on_both(async |engine| {
        let test = source(Engine::Sqlite, 5).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kopi");
        back_up(&test.owner, &file, occasion(), None).await.unwrap();
        let (database, _folder) = engine.empty().await;
        let newer = [steps(&test), vec![LATER]].concat();
        restore(&file, &database, &newer, None).await.unwrap();
        let mut reader = database.read().await.unwrap();
        let row = reader.fetch_one(&LATER_WORDS, values![]).await.unwrap();
        assert_eq!(row.get::<i64>("n").unwrap(), 5);
        assert!(database.migrate(&newer).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_copy_is_one_moment_while_others_write() {
    on_both(async |engine| {
        let test = source(engine, 400).await;
        let folder = tempfile::tempdir().unwrap();
        let database = test.owner.clone();
        let writing = tokio::spawn(async move {
            for number in 2.. {
                let tx = database.begin().await.unwrap();
                audit::commit(tx, &told(number)).await.unwrap();
            }
        });
        for number in 0..5 {
            let file = folder.path().join(format!("kopi-{number}"));
            let made = back_up(&test.owner, &file, occasion(), None).await.unwrap();
            let (into, _folder) = Engine::Sqlite.empty().await;
            let restored = restore(&file, &into, &steps(&test), None).await.unwrap();
            assert_eq!(restored.manifest.log.broken, None);
            assert!(made.manifest.log.events > number);
        }
        assert!(!writing.is_finished(), "writers go on while a copy is made");
        writing.abort();
    })
    .await;
}
