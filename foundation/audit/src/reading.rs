use database::{Database, DatabaseError, Fetch, Result, Row, statements, values};
use kernel::{Id, Instant};

statements! {
    /// One row for each person, thing, way and clock hour: a page that is loaded again within the hour says nothing new.
    NOTE = "INSERT INTO reading (id, at, day, hour, person_id, person, role, office_id, way, object_kind, object_id, object, municipality_id, own, count)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
        WHERE NOT EXISTS (SELECT 1 FROM reading WHERE person_id = $5 AND object_id = $11 AND way = $9 AND day = $3 AND hour = $4)
        ON CONFLICT DO NOTHING";
    OF_OBJECT = "SELECT id, at, person_id, person, role, office_id, way, object_kind, object_id, object, municipality_id, own, count
        FROM reading WHERE object_id = $1 ORDER BY at DESC LIMIT 200";
}

/// Oppslag: that somebody has seen something of a register, with what was so at that moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub id: Id,
    pub at: Instant,
    pub person: Id,
    pub name: String,
    /// The role in which it was seen, by its code.
    pub role: String,
    /// The office whose register it is.
    pub office: Id,
    pub way: Way,
    /// The kind of what was seen and its identity, as in the log of events; an export has an identity of its own.
    pub kind: String,
    pub object: Id,
    /// What people call it: the archive number of a case, what an export asked for.
    pub called: String,
    pub municipality: Option<Id>,
    /// It was the person's own to work with.
    pub own: bool,
    /// How many rows were seen.
    pub count: i64,
}

/// How something was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// On a page of its own.
    Page,
    /// In a file that was taken out.
    Export,
    /// As the rows behind the figures of a report.
    Rows,
}

impl Way {
    pub fn code(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Export => "export",
            Self::Rows => "rows",
        }
    }

    fn of(code: &str) -> Option<Self> {
        [Self::Page, Self::Export, Self::Rows]
            .into_iter()
            .find(|way| way.code() == code)
    }
}

impl Reading {
    /// Reads a row that has the columns of `reading`.
    ///
    /// # Errors
    /// What the database says.
    pub fn of_row(row: &Row) -> Result<Self> {
        let way = Way::of(&row.get::<String>("way")?);
        Ok(Self {
            id: row.get("id")?,
            at: row.get("at")?,
            person: row.get("person_id")?,
            name: row.get("person")?,
            role: row.get("role")?,
            office: row.get("office_id")?,
            way: way.ok_or_else(|| DatabaseError::Unreadable("way".to_owned()))?,
            kind: row.get("object_kind")?,
            object: row.get("object_id")?,
            called: row.get("object")?,
            municipality: row.get("municipality_id")?,
            own: row.get("own")?,
            count: row.get("count")?,
        })
    }
}

/// Writes the reading into the log of readings, by itself: a page that is read changes nothing else.
///
/// # Errors
/// What the database says; then nothing was noted.
pub async fn note_reading(database: &Database, reading: &Reading) -> Result<()> {
    let (hour, _) = reading.at.hour_minute();
    let values = values![
        reading.id,
        reading.at,
        reading.at.day(),
        hour,
        reading.person,
        reading.name.as_str(),
        reading.role.as_str(),
        reading.office,
        reading.way.code(),
        reading.kind.as_str(),
        reading.object,
        reading.called.as_str(),
        reading.municipality,
        reading.own,
        reading.count
    ];
    database.run_without_event(&NOTE, values).await.map(drop)
}

/// Who has seen the thing, the latest 200 first.
///
/// # Errors
/// What the database says.
pub async fn readings_of(reader: &mut impl Fetch, object: Id) -> Result<Vec<Reading>> {
    let rows = reader.fetch_all(&OF_OBJECT, values![object]).await?;
    rows.iter().map(Reading::of_row).collect()
}
