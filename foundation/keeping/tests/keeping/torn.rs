//! The power goes while the file is written: what was committed before stands, and nothing by halves.

use std::{fs, path::Path};

use audit::{Actor, Event};
use database::{Database, Fetch as _, Migration, Statement, values};
use kernel::Ids;
use testkit::Engine;

use crate::source::now;

const TEARS: usize = 500;
const COMMITS: i64 = 80;
const THING: Migration = Migration {
    name: "thing-0001",
    sql: "CREATE TABLE thing (number {integer} PRIMARY KEY, words {text} NOT NULL);\n",
};
const ADD: Statement = Statement::new("ADD", "INSERT INTO thing (number, words) VALUES ($1, $2)");
const NUMBERS: Statement = Statement::new("NUMBERS", "SELECT number FROM thing ORDER BY number");

/// A database as it lies on the disk with its write-ahead log, and how long the log was after each commit.
struct OnDisk {
    file: Vec<u8>,
    log: Vec<u8>,
    ends: Vec<usize>,
}

#[tokio::test]
async fn a_torn_log_gives_an_exact_prefix_of_what_was_committed() {
    let on_disk = committed().await;
    let folder = tempfile::tempdir().unwrap();
    let random = Ids::from_seed(7);
    let mut seen = std::collections::BTreeSet::new();
    for number in 0..TEARS {
        let log = torn(&on_disk.log, number, &random);
        let same = log
            .iter()
            .zip(&on_disk.log)
            .take_while(|(torn, whole)| torn == whole);
        let same = same.count();
        let expected = on_disk.ends.iter().filter(|end| **end <= same).count();
        let place = folder.path().join(format!("{number}.sqlite"));
        fs::write(&place, &on_disk.file).unwrap();
        fs::write(place.with_extension("sqlite-wal"), &log).unwrap();
        let count = i64::try_from(expected).unwrap();
        holds_exactly(&place, count).await;
        seen.insert(expected);
        for ending in ["sqlite", "sqlite-wal", "sqlite-shm"] {
            let _ = fs::remove_file(place.with_extension(ending));
        }
    }
    assert!(seen.len() > 60, "tears all over the log, not {seen:?}");
}

/// Commits one by one into a file whose log is never taken into it.
async fn committed() -> OnDisk {
    let (database, folder) = Engine::Sqlite.empty().await;
    let place = folder.path().join("test.sqlite");
    let steps = [audit::MIGRATIONS, &[THING]].concat();
    database.migrate(&steps).await.unwrap();
    database.close().await;
    let database = Database::open_file(&place).await.unwrap();
    let log = place.with_extension("sqlite-wal");
    let mut ends = Vec::new();
    for number in 1..=COMMITS {
        let mut tx = database.begin().await.unwrap();
        let words = "ord ".repeat(usize::try_from(number % 7 * 400).unwrap());
        tx.execute(&ADD, values![number, words]).await.unwrap();
        let event = Event::new("thing.added", &Actor::program(), now());
        audit::commit(tx, &event).await.unwrap();
        ends.push(fs::metadata(&log).unwrap().len().try_into().unwrap());
    }
    assert!(
        ends.is_sorted(),
        "the log was taken into the file: {ends:?}"
    );
    let (file, log) = (fs::read(&place).unwrap(), fs::read(&log).unwrap());
    database.close().await;
    OnDisk { file, log, ends }
}

/// The log cut, or with a tail of nothing, of noise, or behind one changed bit, from some place on.
fn torn(whole: &[u8], number: usize, random: &Ids) -> Vec<u8> {
    let mut bytes = [0; 8];
    random.fill(&mut bytes);
    let place = usize::from_le_bytes(bytes) % whole.len();
    let mut log = whole.to_vec();
    match number % 4 {
        0 => log.truncate(place),
        1 => log[place..].fill(0),
        2 => random.fill(&mut log[place..]),
        _ => log[place] ^= 1 << (number % 8),
    }
    log
}

async fn holds_exactly(place: &Path, count: i64) {
    let database = Database::open_file(place).await.unwrap();
    let mut reader = database.read().await.unwrap();
    assert!(reader.faults_of_file().await.unwrap().is_empty());
    let rows = reader.fetch_all(&NUMBERS, values![]).await.unwrap();
    let numbers: Vec<i64> = rows.iter().map(|row| row.get("number").unwrap()).collect();
    assert_eq!(numbers, (1..=count).collect::<Vec<_>>());
    let verified = audit::verify(&mut reader).await.unwrap();
    assert_eq!((verified.events, verified.findings), (count, Vec::new()));
    drop(reader);
    database.close().await;
}
