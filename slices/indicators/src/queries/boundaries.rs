use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};

use super::coded;
use crate::boundaries::BoundarySet;

statements! {
    INSERT_DRAFT = "INSERT INTO boundary_draft (id, file_name, file, uploaded_at, uploaded_by) VALUES ($1, $2, $3, $4, $5)";
    DRAFT = "SELECT file_name, file FROM boundary_draft WHERE id = $1 AND uploaded_by = $2";
    DELETE_DRAFT = "DELETE FROM boundary_draft WHERE id = $1 AND uploaded_by = $2";
    DELETE_OLD_DRAFTS = "DELETE FROM boundary_draft WHERE uploaded_at < $1";
    INSERT = "INSERT INTO boundary_set (id, kind, first_year, file_name, file_hash, attribution, licence, numbers, nation, county,
            imported_at, imported_by, of_office)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    SETS = "SELECT id, kind, first_year, file_name, file_hash, attribution, licence, numbers, imported_at, imported_by, of_office,
            withdrawn_at, withdrawn_why
        FROM boundary_set ORDER BY imported_at DESC, id DESC";
    SHAPES = "SELECT nation, county FROM boundary_set WHERE id = $1";
    WITHDRAW = "UPDATE boundary_set SET withdrawn_at = $2, withdrawn_why = $3 WHERE id = $1 AND withdrawn_at IS NULL";
}

/// Opplastede grenser: kept only until they are read in, given up, or a day old.
#[derive(Clone, Debug)]
pub struct Draft {
    pub file_name: String,
    pub file: Vec<u8>,
}

/// # Errors
/// What the database says.
pub async fn insert_draft(
    tx: &mut Transaction,
    (id, at, by): (Id, Instant, Id),
    draft: Draft,
) -> Result<()> {
    let values = values![id, draft.file_name, draft.file, at, by];
    tx.execute(&INSERT_DRAFT, values).await.map(drop)
}

/// The file that the person uploaded; `None` when it is gone or somebody else's.
///
/// # Errors
/// What the database says.
pub async fn draft(reader: &mut impl Fetch, id: Id, by: Id) -> Result<Option<Draft>> {
    let row = reader.fetch_optional(&DRAFT, values![id, by]).await?;
    let draft = |row: &Row| {
        Ok(Draft {
            file_name: row.get("file_name")?,
            file: row.get("file")?,
        })
    };
    row.as_ref().map(draft).transpose()
}

/// Removes the uploaded file; `false` when it is gone already.
///
/// # Errors
/// What the database says.
pub async fn delete_draft(tx: &mut Transaction, id: Id, by: Id) -> Result<bool> {
    Ok(tx.execute(&DELETE_DRAFT, values![id, by]).await? == 1)
}

/// Deletes uploads that nobody went on with within a day, and says how many there were.
///
/// # Errors
/// What the database says.
pub async fn delete_old_drafts(tx: &mut Transaction, now: Instant) -> Result<u64> {
    let day_ago = now.plus_seconds(-24 * 3600);
    tx.execute(&DELETE_OLD_DRAFTS, values![day_ago]).await
}

/// Stores a set with its shapes, for the nation and for a county.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, set: &BoundarySet, shapes: [String; 2]) -> Result<()> {
    let [nation, county] = shapes;
    let values = values![
        set.id,
        set.kind.code(),
        set.first_year,
        &set.file_name,
        &set.file_hash,
        &set.attribution,
        &set.licence,
        set.numbers.join(" "),
        nation,
        county,
        set.imported_at,
        &set.imported_by,
        set.office
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// Every set without its shapes, the newest first.
///
/// # Errors
/// What the database says.
pub async fn sets(reader: &mut impl Fetch) -> Result<Vec<BoundarySet>> {
    let rows = reader.fetch_all(&SETS, values![]).await?;
    rows.iter().map(set).collect()
}

/// The shapes of a set, as [`insert`] stored them; none of none, so that a page that needs none asks as often as one that
/// does.
///
/// # Errors
/// What the database says.
pub async fn shapes(reader: &mut impl Fetch, id: Option<Id>) -> Result<Option<[String; 2]>> {
    let row = reader.fetch_optional(&SHAPES, values![id]).await?;
    let shapes = |row: &Row| Ok([row.get("nation")?, row.get("county")?]);
    row.as_ref().map(shapes).transpose()
}

/// Takes a set back; `false` when it was taken back already.
///
/// # Errors
/// What the database says.
pub async fn withdraw(tx: &mut Transaction, id: Id, (at, why): (Instant, &str)) -> Result<bool> {
    Ok(tx.execute(&WITHDRAW, values![id, at, why]).await? == 1)
}

fn set(row: &Row) -> Result<BoundarySet> {
    let numbers: String = row.get("numbers")?;
    let at: Option<Instant> = row.get("withdrawn_at")?;
    let why: Option<String> = row.get("withdrawn_why")?;
    let first_year: i64 = row.get("first_year")?;
    let unreadable = |_| database::DatabaseError::Unreadable("first_year".to_owned());
    Ok(BoundarySet {
        id: row.get("id")?,
        kind: coded(row, "kind")?,
        first_year: i32::try_from(first_year).map_err(unreadable)?,
        file_name: row.get("file_name")?,
        file_hash: row.get("file_hash")?,
        attribution: row.get("attribution")?,
        licence: row.get("licence")?,
        numbers: numbers.split_whitespace().map(str::to_owned).collect(),
        imported_at: row.get("imported_at")?,
        imported_by: row.get("imported_by")?,
        office: row.get("of_office")?,
        withdrawn: at.zip(why),
    })
}
