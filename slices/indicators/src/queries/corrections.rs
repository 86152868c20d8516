use access::{OfficeScope, PlaceScope};
use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::Id;

use super::coded;
use crate::hearing::Correction;

macro_rules! columns {
    () => {
        "id, municipality_id, indicator_id, year, number, wrong, correct, basis, suggested_at, suggested_by, state,
            answered_at, answered_by, answer, version"
    };
}

statements! {
    FIND = concat!("SELECT ", columns!(), " FROM profile_correction WHERE office_id = $1 AND id = $2");
    OF_OFFICE = concat!("SELECT ", columns!(), " FROM profile_correction WHERE office_id = $1 ORDER BY suggested_at DESC, id DESC");
    OF_MUNICIPALITY = concat!("SELECT ", columns!(), " FROM profile_correction WHERE office_id = $1 AND municipality_id = $2
        ORDER BY suggested_at DESC, id DESC");
    INSERT = "INSERT INTO profile_correction (id, office_id, municipality_id, indicator_id, year, number, wrong, correct, basis,
            suggested_at, suggested_by, state, answered_at, answered_by, answer, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, NULL, '', '', 1)";
    ANSWER = "UPDATE profile_correction SET state = $4, answered_at = $5, answered_by = $6, answer = $7, version = version + 1
        WHERE office_id = $1 AND id = $2 AND version = $3";
}

/// # Errors
/// What the database says.
pub async fn find(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    id: Id,
) -> Result<Option<Correction>> {
    let asked = values![scope.office(), id];
    let row = reader.fetch_optional(&FIND, asked).await?;
    row.map(|row| from_row(&row)).transpose()
}

/// Every one of the office, the newest first.
///
/// # Errors
/// What the database says.
pub async fn of_office(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<Correction>> {
    let rows = reader
        .fetch_all(&OF_OFFICE, values![scope.office()])
        .await?;
    rows.iter().map(from_row).collect()
}

/// Those of one municipality, the newest first.
///
/// # Errors
/// What the database says.
pub async fn of_municipality(
    reader: &mut impl Fetch,
    scope: &PlaceScope,
) -> Result<Vec<Correction>> {
    let asked = values![scope.office().office(), scope.municipality()];
    let rows = reader.fetch_all(&OF_MUNICIPALITY, asked).await?;
    rows.iter().map(from_row).collect()
}

/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, scope: &OfficeScope, one: &Correction) -> Result<()> {
    let values = values![
        one.id,
        scope.office(),
        one.municipality,
        one.indicator,
        one.year,
        one.number,
        &one.wrong,
        &one.correct,
        &one.basis,
        one.suggested_at,
        &one.suggested_by,
        one.state.code()
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// Stores the answer. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn answer(tx: &mut Transaction, scope: &OfficeScope, one: &Correction) -> Result<bool> {
    let values = values![
        scope.office(),
        one.id,
        one.version,
        one.state.code(),
        one.answered_at,
        &one.answered_by,
        &one.answer
    ];
    Ok(tx.execute(&ANSWER, values).await? == 1)
}

fn from_row(row: &Row) -> Result<Correction> {
    Ok(Correction {
        id: row.get("id")?,
        municipality: row.get("municipality_id")?,
        indicator: row.get("indicator_id")?,
        year: year(row)?,
        number: row.get("number")?,
        wrong: row.get("wrong")?,
        correct: row.get("correct")?,
        basis: row.get("basis")?,
        suggested_at: row.get("suggested_at")?,
        suggested_by: row.get("suggested_by")?,
        state: coded(row, "state")?,
        answered_at: row.get("answered_at")?,
        answered_by: row.get("answered_by")?,
        answer: row.get("answer")?,
        version: row.get("version")?,
    })
}

fn year(row: &Row) -> Result<i32> {
    let year: i64 = row.get("year")?;
    i32::try_from(year).map_err(|_| database::DatabaseError::Unreadable("year".to_owned()))
}
