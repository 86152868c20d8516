//! What stands in the database, asked past the program.

use std::collections::BTreeSet;

use database::{Database, Fetch as _, Statement, values};
use tokio::runtime::Runtime;

use crate::busy::{Deed, Done};

const NUMBERS: Statement = Statement::new(
    "NUMBERS",
    "SELECT c.archive_number, (SELECT count(*) FROM audit_event e WHERE e.object_id = c.id AND e.action = 'case.registered') AS events
        FROM appeal_case c",
);
const EVENTS_OF_NOTHING: Statement = Statement::new(
    "EVENTS_OF_NOTHING",
    "SELECT count(*) AS n FROM audit_event e WHERE e.action = 'case.registered'
        AND NOT EXISTS (SELECT 1 FROM appeal_case c WHERE c.id = e.object_id)",
);
const STATES: Statement = Statement::new("STATES", "SELECT archive_number, state FROM appeal_case");
/// How long the shortest number is that the writers of tests give a case; those of the demo, of which many have no
/// event, are shorter.
const SHORTEST: usize = "2026/70000".len();

/// The archive numbers of the cases that writers registered, when the file and the log are whole and every case has its
/// one event.
///
/// # Panics
/// When they are not.
pub fn stored(open: impl Future<Output = database::Result<Database>>) -> BTreeSet<String> {
    Runtime::new().expect("a runtime").block_on(async {
        let database = open.await.expect("the database");
        let mut reader = database.read().await.expect("a snapshot");
        let faults = reader.faults_of_file().await.expect("a check");
        assert!(faults.is_empty(), "{faults:?}");
        let verified = audit::verify(&mut reader)
            .await
            .expect("a check of the log");
        assert!(verified.is_whole(), "{verified:?}");
        let nothing = reader.fetch_one(&EVENTS_OF_NOTHING, values![]).await;
        let nothing: i64 = nothing.expect("a count").get("n").expect("a count");
        assert_eq!(nothing, 0, "an event without its case");
        let rows = reader.fetch_all(&NUMBERS, values![]).await.expect("cases");
        let mut numbers = BTreeSet::new();
        for row in rows {
            let number: String = row.get("archive_number").expect("a number");
            if number.len() >= SHORTEST {
                let events: i64 = row.get("events").expect("a count");
                assert_eq!(events, 1, "{number} and its event");
                numbers.insert(number);
            }
        }
        drop(reader);
        database.close().await;
        numbers
    })
}

/// What stands there of what busy people did.
pub fn deeds(open: impl Future<Output = database::Result<Database>>) -> BTreeSet<Deed> {
    Runtime::new().expect("a runtime").block_on(async {
        let database = open.await.expect("the database");
        let mut reader = database.read().await.expect("a snapshot");
        let rows = reader.fetch_all(&STATES, values![]).await.expect("cases");
        let mut deeds = BTreeSet::new();
        for row in rows {
            let number: String = row.get("archive_number").expect("a number");
            let state: String = row.get("state").expect("a state");
            if state == "decided" {
                deeds.insert((number.clone(), Done::Decided));
            }
            deeds.insert((number, Done::Registered));
        }
        drop(reader);
        database.close().await;
        deeds
    })
}
