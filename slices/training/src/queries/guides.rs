use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, Values, statements, values};
use kernel::{Day, Id};

use super::coded;
use crate::{
    guide::{Assignment, Guide},
    words::SupportKind,
};

statements! {
    FIND = "SELECT id, municipality_id, name, capacity_percent, first_day, last_day, version FROM guide WHERE office_id = $1 AND id = $2";
    /// What the guides of the office help with.
    ASSIGNMENTS = "SELECT a.id, a.guide_id, a.nav_office_id, a.theme, a.first_day, a.last_day FROM guide_assignment a
        JOIN guide g ON g.id = a.guide_id WHERE g.office_id = $1 ORDER BY a.first_day DESC, a.id";
    /// The support that was given to a guide, the latest first.
    SUPPORT = "SELECT u.given_on, u.kind, u.note FROM guide_support u JOIN guide g ON g.id = u.guide_id
        WHERE g.office_id = $1 AND u.guide_id = $2 ORDER BY u.given_on DESC, u.id";
    /// The last day that each guide was supported.
    LAST_SUPPORT = "SELECT u.guide_id, MAX(u.given_on) AS given_on FROM guide_support u JOIN guide g ON g.id = u.guide_id
        WHERE g.office_id = $1 GROUP BY u.guide_id";
    INSERT = "INSERT INTO guide (id, office_id, municipality_id, name, capacity_percent, first_day, last_day, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 1)";
    UPDATE = "UPDATE guide SET municipality_id = $3, name = $4, capacity_percent = $5, first_day = $6, last_day = $7, version = version + 1
        WHERE id = $1 AND office_id = $2 AND version = $8";
    ASSIGN = "INSERT INTO guide_assignment (id, guide_id, nav_office_id, first_day, theme) VALUES ($1, $2, $3, $4, $5)";
    END_ASSIGNMENT = "UPDATE guide_assignment SET last_day = $3 WHERE id = $1 AND guide_id = $2 AND last_day IS NULL AND first_day <= $3";
    GIVE_SUPPORT = "INSERT INTO guide_support (id, guide_id, given_on, kind, note) VALUES ($1, $2, $3, $4, $5)";
}

/// Støtte til en veileder, with what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub day: Day,
    pub kind: SupportKind,
    pub note: String,
}

/// The guide; `None` when this office has no such one.
///
/// # Errors
/// What the database says.
pub async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Guide>> {
    let row = reader
        .fetch_optional(&FIND, values![scope.office(), id])
        .await?;
    row.as_ref().map(from_row).transpose()
}

/// What the guides of the office help with, the latest first.
///
/// # Errors
/// What the database says.
pub async fn assignments(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<Assignment>> {
    let rows = reader
        .fetch_all(&ASSIGNMENTS, values![scope.office()])
        .await?;
    let assignment = |row: &Row| -> Result<Assignment> {
        Ok(Assignment {
            id: row.get("id")?,
            guide: row.get("guide_id")?,
            nav_office: row.get("nav_office_id")?,
            theme: coded(row, "theme")?,
            first_day: row.get("first_day")?,
            last_day: row.get("last_day")?,
        })
    };
    rows.iter().map(assignment).collect()
}

/// The support that was given to the guide, the latest first.
///
/// # Errors
/// What the database says.
pub async fn support(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    guide: Id,
) -> Result<Vec<Given>> {
    let rows = reader
        .fetch_all(&SUPPORT, values![scope.office(), guide])
        .await?;
    let given = |row: &Row| -> Result<Given> {
        Ok(Given {
            day: row.get("given_on")?,
            kind: coded(row, "kind")?,
            note: row.get("note")?,
        })
    };
    rows.iter().map(given).collect()
}

/// The last day that each guide of the office was supported.
///
/// # Errors
/// What the database says.
pub async fn last_support(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<(Id, Day)>> {
    let rows = reader
        .fetch_all(&LAST_SUPPORT, values![scope.office()])
        .await?;
    rows.iter()
        .map(|row| Ok((row.get("guide_id")?, row.get("given_on")?)))
        .collect()
}

/// Stores a new guide.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, scope: &OfficeScope, guide: &Guide) -> Result<()> {
    tx.execute(&INSERT, written(scope, guide)).await?;
    Ok(())
}

/// Stores the guide as it now is. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save(tx: &mut Transaction, scope: &OfficeScope, guide: &Guide) -> Result<bool> {
    let mut values = written(scope, guide);
    values.push(guide.version.into());
    Ok(tx.execute(&UPDATE, values).await? == 1)
}

/// Gives the guide a NAV office to help. The guide must have been found in the office's scope by the caller, as in the
/// steps that follow.
///
/// # Errors
/// What the database says.
pub async fn assign(tx: &mut Transaction, assignment: &Assignment) -> Result<()> {
    let values = values![
        assignment.id,
        assignment.guide,
        assignment.nav_office,
        assignment.first_day,
        assignment.theme.code()
    ];
    tx.execute(&ASSIGN, values).await?;
    Ok(())
}

/// Notes the last day that the guide helped there. `false` when there is no such assignment that goes on.
///
/// # Errors
/// What the database says.
pub async fn end_assignment(
    tx: &mut Transaction,
    (assignment, guide): (Id, Id),
    day: Day,
) -> Result<bool> {
    Ok(tx
        .execute(&END_ASSIGNMENT, values![assignment, guide, day])
        .await?
        == 1)
}

/// Notes that the guide was supported.
///
/// # Errors
/// What the database says.
pub async fn give_support(
    tx: &mut Transaction,
    (id, guide): (Id, Id),
    given: &Given,
) -> Result<()> {
    let values = values![id, guide, given.day, given.kind.code(), given.note.as_str()];
    tx.execute(&GIVE_SUPPORT, values).await?;
    Ok(())
}

fn written(scope: &OfficeScope, guide: &Guide) -> Values {
    values![
        guide.id,
        scope.office(),
        guide.municipality,
        guide.name.as_str(),
        guide.capacity_percent,
        guide.first_day,
        guide.last_day
    ]
}

fn from_row(row: &Row) -> Result<Guide> {
    Ok(Guide {
        id: row.get("id")?,
        municipality: row.get("municipality_id")?,
        name: row.get("name")?,
        capacity_percent: row.get("capacity_percent")?,
        first_day: row.get("first_day")?,
        last_day: row.get("last_day")?,
        version: row.get("version")?,
    })
}
