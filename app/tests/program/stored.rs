//! What stands in the database, asked past the program.

use std::collections::BTreeSet;

use database::{Database, Fetch as _, Statement, values};
use tokio::runtime::Runtime;

const NUMBERS: Statement = Statement::new("NUMBERS", "SELECT archive_number FROM appeal_case");
const EVENTS: Statement = Statement::new(
    "EVENTS",
    "SELECT count(*) AS n FROM audit_event WHERE action = 'case.registered'",
);

/// The archive numbers of all cases, when the file and the log are whole and every case has its event.
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
        assert_eq!(verified.finding, None);
        let rows = reader.fetch_all(&NUMBERS, values![]).await.expect("cases");
        let events = reader.fetch_one(&EVENTS, values![]).await.expect("events");
        let events: i64 = events.get("n").expect("their count");
        assert_eq!(
            i64::try_from(rows.len()).ok(),
            Some(events),
            "a case without its event"
        );
        let numbers = rows
            .iter()
            .map(|row| row.get("archive_number").expect("a number"));
        let numbers = numbers.collect();
        drop(reader);
        database.close().await;
        numbers
    })
}
