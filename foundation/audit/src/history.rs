use database::{Fetch, Result, Row, Select};
use kernel::{Id, Instant};

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

/// What was done with the objects, the latest first, as far as it is the office's business: its own events and those that
/// belong to no office. What another office did with something that all share is not told.
///
/// # Errors
/// What the database says.
pub async fn history(
    reader: &mut impl Fetch,
    objects: &[Id],
    office: Option<Id>,
) -> Result<Vec<Entry>> {
    let select = match office {
        Some(office) => Select::new(
            "SELECT at, actor, action, before, after, reason FROM audit_event WHERE (office_id IS NULL OR office_id = {})",
            [office.into()],
        ),
        None => Select::new(
            "SELECT at, actor, action, before, after, reason FROM audit_event WHERE office_id IS NULL",
            [],
        ),
    };
    let objects = objects.iter().map(|object| (*object).into());
    let select = select.and_any_of("object_id IN", objects);
    let (sql, values) = select.then("ORDER BY seq DESC", []).finish();
    let rows = reader.fetch_all(sql, values).await?;
    rows.iter().map(Entry::from_row).collect()
}

/// When something was last done with each of the objects; those that nothing was done with are not among them.
///
/// # Errors
/// What the database says.
pub async fn last_done(reader: &mut impl Fetch, objects: &[Id]) -> Result<Vec<(Id, Instant)>> {
    if objects.is_empty() {
        return Ok(vec![]);
    }
    let select = Select::new(
        "SELECT object_id, MAX(at) AS at FROM audit_event WHERE object_id IS NOT NULL",
        [],
    );
    let select = select.and_any_of(
        "object_id IN",
        objects.iter().map(|object| (*object).into()),
    );
    let (sql, values) = select.then("GROUP BY object_id", []).finish();
    let rows = reader.fetch_all(sql, values).await?;
    rows.iter()
        .map(|row| Ok((row.get("object_id")?, row.get("at")?)))
        .collect()
}
