//! Copies from every released schema are taken back: restored, brought up to date and found whole on both engines.

use std::{fs, path::PathBuf};

use database::{Database, Fetch as _, Statement, values};
use keeping::{accounts, check, restore};
use testkit::{Engine, on_both};

use crate::sources::root;

const CASES: Statement = Statement::new("CASES", "SELECT count(*) AS n FROM appeal_case");

/// The kept copies, one of each release, oldest first.
fn kept() -> Vec<PathBuf> {
    let folder = fs::read_dir(root().join("app/tests/kept")).unwrap();
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "kopi"));
    files.sort();
    files
}

#[tokio::test]
async fn a_copy_of_every_release_is_restored_and_brought_up_to_date() {
    assert!(!kept().is_empty(), "there is a copy of the first release");
    for file in kept() {
        let made = check(&file).unwrap().manifest;
        assert!(made.rows() > 100 && made.log.broken.is_none(), "{file:?}");
        on_both(async |engine: Engine| {
            let (database, _folder) = engine.empty().await;
            let steps = oppdrag::steps(&oppdrag::house());
            let restored = restore(&file, &database, &steps, None).await;
            restored.unwrap_or_else(|why| panic!("{file:?} on {engine:?}: {why}"));
            assert!(database.migrate(&steps).await.unwrap().is_empty());
            is_at_work(&database, made.log.events).await;
        })
        .await;
    }
}

async fn is_at_work(database: &Database, events: i64) {
    let mut reader = database.read().await.unwrap();
    assert!(reader.faults_of_file().await.unwrap().is_empty());
    let verified = audit::verify(&mut reader).await.unwrap();
    assert_eq!((verified.events, verified.findings), (events, Vec::new()));
    let cases = reader.fetch_one(&CASES, values![]).await.unwrap();
    assert!(cases.get::<i64>("n").unwrap() > 0);
    assert!(!accounts(&mut reader).await.unwrap().is_empty());
}

/// The schema of each release is one that a copy is kept of: the newest kept copy is of this version or the one before
/// it was released.
#[test]
fn there_is_a_copy_of_this_version() {
    let name = format!("{}.kopi", env!("CARGO_PKG_VERSION"));
    let is_kept = kept().iter().any(|file| file.ends_with(&name));
    assert!(is_kept, "keep a copy of this release: see CONTRIBUTING.md");
}
