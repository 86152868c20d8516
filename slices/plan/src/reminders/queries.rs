use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id};

use super::Rhythm;
use crate::queries::activities::coded;

statements! {
    OF_PERSON = "SELECT user_id, office_id, rhythm, last_sent, version FROM plan_reminder WHERE user_id = $1";
    ALL_WANTED = "SELECT user_id, office_id, rhythm, last_sent, version FROM plan_reminder WHERE rhythm <> 'never' ORDER BY office_id, user_id";
    /// Nothing when somebody was first.
    CHOOSE = "INSERT INTO plan_reminder (user_id, office_id, rhythm, version) VALUES ($1, $2, $3, 1)
        ON CONFLICT (user_id) DO UPDATE SET office_id = excluded.office_id, rhythm = excluded.rhythm,
            version = plan_reminder.version + 1
        WHERE plan_reminder.version = $4";
    /// Nothing when it was sent today already.
    NOTE_SENT = "UPDATE plan_reminder SET last_sent = $2 WHERE user_id = $1 AND (last_sent IS NULL OR last_sent < $2)";
}

/// Påminnelser for én: what a person has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminder {
    pub user: Id,
    pub office: Id,
    pub rhythm: Rhythm,
    pub last_sent: Option<Day>,
    pub version: i64,
}

/// What the person has chosen; none who never chose.
///
/// # Errors
/// What the database says.
pub async fn of_person(reader: &mut impl Fetch, user: Id) -> Result<Option<Reminder>> {
    let row = reader.fetch_optional(&OF_PERSON, values![user]).await?;
    row.as_ref().map(from_row).transpose()
}

/// Everyone who wants to be reminded, office by office.
///
/// # Errors
/// What the database says.
pub async fn all_wanted(reader: &mut impl Fetch) -> Result<Vec<Reminder>> {
    let rows = reader.fetch_all(&ALL_WANTED, values![]).await?;
    rows.iter().map(from_row).collect()
}

/// Stores the choice in place of the one of this version. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn choose(
    tx: &mut Transaction,
    (user, office): (Id, Id),
    rhythm: Rhythm,
    version: i64,
) -> Result<bool> {
    let values = values![user, office, rhythm.code(), version];
    Ok(tx.execute(&CHOOSE, values).await? == 1)
}

/// Notes that the person is reminded today. `false` when that was done already.
///
/// # Errors
/// What the database says.
pub async fn note_sent(tx: &mut Transaction, user: Id, today: Day) -> Result<bool> {
    Ok(tx.execute(&NOTE_SENT, values![user, today]).await? == 1)
}

fn from_row(row: &Row) -> Result<Reminder> {
    Ok(Reminder {
        user: row.get("user_id")?,
        office: row.get("office_id")?,
        rhythm: coded(row, "rhythm")?,
        last_sent: row.get("last_sent")?,
        version: row.get("version")?,
    })
}
