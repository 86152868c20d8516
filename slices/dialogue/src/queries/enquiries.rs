use access::{OfficeScope, PlaceScope};
use database::{Fetch, Result, Row, Transaction, Values, statements, values};
use kernel::{Day, Id, Period};

use super::coded;
use crate::enquiry::Enquiry;

macro_rules! columns {
    () => {
        "id, asker, municipality_id, nav_office_id, channel, theme, question, received_on, owner_id, answered_on, answer, version"
    };
}

statements! {
    FIND = concat!("SELECT ", columns!(), " FROM enquiry WHERE office_id = $1 AND id = $2");
    /// Those that came in the period, the latest first.
    OF_PERIOD = concat!("SELECT ", columns!(), " FROM enquiry WHERE office_id = $1 AND received_on BETWEEN $2 AND $3 ORDER BY received_on DESC, id DESC");
    /// Those that nobody has answered, and follow-ups that nobody has carried out: the kind, the day and the theme.
    OPEN = "SELECT 'enquiry' AS kind, received_on AS day FROM enquiry WHERE office_id = $1 AND answered_on IS NULL
        UNION ALL SELECT 'follow_up' AS kind, f.due_day AS day FROM meeting_follow_up f JOIN activity a ON a.id = f.meeting_id
            WHERE a.office_id = $1 AND f.done_on IS NULL
        UNION ALL SELECT 'help' AS kind, r.asked_on AS day FROM help_request r
            WHERE r.to_office_id = $1 AND r.closed_on IS NULL
            AND NOT EXISTS (SELECT 1 FROM help_answer h WHERE h.request_id = r.id AND h.office_id = $1)
        ORDER BY day";
    /// What came from one municipality in the period: when, and when it was answered.
    OF_MUNICIPALITY = "SELECT received_on, answered_on FROM enquiry
        WHERE office_id = $1 AND municipality_id = $2 AND received_on BETWEEN $3 AND $4";
    INSERT = "INSERT INTO enquiry (id, office_id, asker, municipality_id, nav_office_id, channel, theme, question, received_on, owner_id,
            answered_on, answer, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)";
    UPDATE = "UPDATE enquiry SET asker = $3, municipality_id = $4, nav_office_id = $5, channel = $6, theme = $7, question = $8,
            received_on = $9, owner_id = $10, answered_on = $11, answer = $12, version = version + 1
        WHERE id = $1 AND office_id = $2 AND version = $13";
}

/// What is open in the office, each with its day.
#[derive(Clone, Debug, Default)]
pub struct Open {
    pub enquiries: Vec<Day>,
    pub follow_ups: Vec<Day>,
    /// Requests of other offices to this one.
    pub help: Vec<Day>,
}

/// # Errors
/// What the database says.
pub async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Enquiry>> {
    let row = reader
        .fetch_optional(&FIND, values![scope.office(), id])
        .await?;
    row.map(|row| from_row(&row)).transpose()
}

/// The enquiries that came in the period, the latest first.
///
/// # Errors
/// What the database says.
pub async fn of_period(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    period: Period,
) -> Result<Vec<Enquiry>> {
    let asked = values![scope.office(), period.first, period.last];
    let rows = reader.fetch_all(&OF_PERIOD, asked).await?;
    rows.iter().map(from_row).collect()
}

/// # Errors
/// What the database says.
pub async fn open(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Open> {
    let mut open = Open::default();
    for row in reader.fetch_all(&OPEN, values![scope.office()]).await? {
        let of_its_kind = match row.get::<String>("kind")?.as_str() {
            "enquiry" => &mut open.enquiries,
            "follow_up" => &mut open.follow_ups,
            _ => &mut open.help,
        };
        of_its_kind.push(row.get("day")?);
    }
    Ok(open)
}

/// When the municipality asked in the period, and when it was answered.
///
/// # Errors
/// What the database says.
pub async fn of_municipality(
    reader: &mut impl Fetch,
    scope: &PlaceScope,
    period: Period,
) -> Result<Vec<(Day, Option<Day>)>> {
    let (office, municipality) = (scope.office().office(), scope.municipality());
    let asked = values![office, municipality, period.first, period.last];
    let rows = reader.fetch_all(&OF_MUNICIPALITY, asked).await?;
    rows.iter()
        .map(|row| Ok((row.get("received_on")?, row.get("answered_on")?)))
        .collect()
}

/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, scope: &OfficeScope, enquiry: &Enquiry) -> Result<()> {
    tx.execute(&INSERT, columns(scope, enquiry)).await?;
    Ok(())
}

/// Stores the enquiry as it now is. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save(tx: &mut Transaction, scope: &OfficeScope, enquiry: &Enquiry) -> Result<bool> {
    let mut values = columns(scope, enquiry);
    values.push(enquiry.version.into());
    Ok(tx.execute(&UPDATE, values).await? > 0)
}

fn columns(scope: &OfficeScope, enquiry: &Enquiry) -> Values {
    values![
        enquiry.id,
        scope.office(),
        enquiry.asker.code(),
        enquiry.municipality,
        enquiry.nav_office,
        enquiry.channel.code(),
        enquiry.theme.code(),
        &enquiry.question,
        enquiry.received,
        enquiry.owner,
        enquiry.answered,
        &enquiry.answer,
    ]
}

fn from_row(row: &Row) -> Result<Enquiry> {
    Ok(Enquiry {
        id: row.get("id")?,
        asker: coded(row, "asker")?,
        municipality: row.get("municipality_id")?,
        nav_office: row.get("nav_office_id")?,
        channel: coded(row, "channel")?,
        theme: coded(row, "theme")?,
        question: row.get("question")?,
        received: row.get("received_on")?,
        owner: row.get("owner_id")?,
        answered: row.get("answered_on")?,
        answer: row.get("answer")?,
        version: row.get("version")?,
    })
}
