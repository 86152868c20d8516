use access::OfficeScope;
use database::{DatabaseError, Fetch, Result, Transaction, statements, values};
use documents::tables::{Row, Sheet};
use kernel::{Id, Instant};
use serde::{Deserialize, Serialize};

use super::activities::coded;
use crate::words::Organiser;

statements! {
    INSERT_DRAFT = "INSERT INTO activity_import_draft (id, office_id, organiser, file_name, sheet, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6)";
    DRAFT = "SELECT organiser, file_name, sheet FROM activity_import_draft WHERE office_id = $1 AND id = $2";
    DELETE_DRAFT = "DELETE FROM activity_import_draft WHERE office_id = $1 AND id = $2";
    DELETE_OLD_DRAFTS = "DELETE FROM activity_import_draft WHERE uploaded_at < $1";
}

/// Opplastet fil med aktiviteter: kept only until it is read in, given up, or a day old.
#[derive(Clone, Debug)]
pub struct Draft {
    pub organiser: Organiser,
    pub file_name: String,
    pub sheet: Sheet,
}

/// A table as it is kept while it is looked at.
#[derive(Deserialize, Serialize)]
struct Kept {
    columns: Vec<String>,
    rows: Vec<(usize, Vec<String>)>,
}

/// # Errors
/// What the database says.
pub async fn insert(
    tx: &mut Transaction,
    scope: &OfficeScope,
    (id, at): (Id, Instant),
    draft: &Draft,
) -> Result<()> {
    let rows = draft.sheet.rows.iter();
    let kept = Kept {
        columns: draft.sheet.columns.clone(),
        rows: rows.map(|row| (row.number, row.cells.clone())).collect(),
    };
    let sheet = serde_json::to_string(&kept).unwrap_or_default();
    let values = values![
        id,
        scope.office(),
        draft.organiser.code(),
        &draft.file_name,
        sheet,
        at
    ];
    tx.execute(&INSERT_DRAFT, values).await.map(drop)
}

/// The uploaded file; `None` when it is gone or belongs to another office.
///
/// # Errors
/// What the database says.
pub async fn draft(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Draft>> {
    let asked = values![scope.office(), id];
    let Some(row) = reader.fetch_optional(&DRAFT, asked).await? else {
        return Ok(None);
    };
    let sheet: String = row.get("sheet")?;
    let kept: Kept =
        serde_json::from_str(&sheet).map_err(|_| DatabaseError::Unreadable("sheet".to_owned()))?;
    let rows = kept.rows.into_iter();
    Ok(Some(Draft {
        organiser: coded(&row, "organiser")?,
        file_name: row.get("file_name")?,
        sheet: Sheet {
            columns: kept.columns,
            rows: rows.map(|(number, cells)| Row { number, cells }).collect(),
        },
    }))
}

/// Removes the uploaded file; `false` when it is gone already.
///
/// # Errors
/// What the database says.
pub async fn delete(tx: &mut Transaction, scope: &OfficeScope, id: Id) -> Result<bool> {
    let gone = tx
        .execute(&DELETE_DRAFT, values![scope.office(), id])
        .await?;
    Ok(gone == 1)
}

/// Deletes uploads that nobody went on with within a day, of every office, and says how many there were.
///
/// # Errors
/// What the database says.
pub async fn delete_old(tx: &mut Transaction, now: Instant) -> Result<u64> {
    let day_ago = now.plus_seconds(-24 * 3600);
    tx.execute(&DELETE_OLD_DRAFTS, values![day_ago]).await
}
