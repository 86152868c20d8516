use database::{Fetch, Result, Row, statements, values};
use kernel::{Id, Instant};

statements! {
    HISTORY = "SELECT at, actor, action, before, after, reason FROM audit_event WHERE object_id = $1 ORDER BY seq DESC";
}

/// One line of the history of an object.
#[derive(Clone, Debug)]
pub struct Entry {
    pub at: Instant,
    pub actor: String,
    pub action: String,
    pub before: Option<serde_json::Value>,
    pub after: Option<serde_json::Value>,
    pub reason: Option<String>,
}

impl Entry {
    /// The key of the text that says the action in people's words: `case.decided` → `event-case-decided`.
    pub fn text_key(&self) -> String {
        format!("event-{}", self.action.replace('.', "-"))
    }

    fn from_row(row: &Row) -> Result<Self> {
        let json = |column| -> Result<Option<serde_json::Value>> {
            Ok(row
                .get::<Option<String>>(column)?
                .and_then(|text| serde_json::from_str(&text).ok()))
        };
        Ok(Self {
            at: row.get("at")?,
            actor: row.get("actor")?,
            action: row.get("action")?,
            before: json("before")?,
            after: json("after")?,
            reason: row.get("reason")?,
        })
    }
}

/// What was done with the object, the latest first.
///
/// # Errors
/// What the database says.
pub async fn history(reader: &mut impl Fetch, object: Id) -> Result<Vec<Entry>> {
    reader
        .fetch_all(&HISTORY, values![object])
        .await?
        .iter()
        .map(Entry::from_row)
        .collect()
}
