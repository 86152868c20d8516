use database::{Fetch as _, Statement, values};

use crate::UnderTest;

const TRIGGERS: Statement = Statement::new(
    "TRIGGERS",
    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('audit_event', 'audit_head', 'reading')",
);

impl UnderTest {
    /// Takes down what keeps the logs from being changed, as somebody can who owns the database.
    ///
    /// # Panics
    /// When the guards are not there to be taken down.
    pub async fn take_guards_down(&self) {
        let mut down: Vec<String> = Vec::new();
        if self.owner.engine() == "SQLite" {
            let mut reader = self.owner.read().await.expect("a snapshot");
            let rows = reader.fetch_all(&TRIGGERS, values![]).await;
            for row in rows.expect("the triggers") {
                let name: String = row.get("name").expect("a name");
                down.push(format!("DROP TRIGGER {name}"));
            }
            assert!(!down.is_empty(), "nothing guards the logs");
        } else {
            let tables = ["audit_event", "audit_head", "reading"];
            down.extend(tables.map(|table| format!("ALTER TABLE {table} DISABLE TRIGGER USER")));
        }
        for sql in down {
            self.as_owner(sql).await.expect("a guard goes down");
        }
    }

    /// Runs any statement as whoever owns the database, past the program.
    ///
    /// # Errors
    /// What the database says.
    pub async fn as_owner(&self, sql: String) -> database::Result<u64> {
        let statement = Statement::new("AS_OWNER", sql.leak());
        self.owner.run_without_event(&statement, values![]).await
    }
}
