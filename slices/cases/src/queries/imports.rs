use access::OfficeScope;
use database::{DatabaseError, Fetch, Result, Row, Transaction, statements, values};
use documents::tables::Sheet;
use kernel::{Id, Instant};

statements! {
    SEEN = "SELECT imported_at, cases FROM import_batch WHERE office_id = $1 AND content_hash = $2";
    INSERT = "INSERT INTO import_batch (id, office_id, content_hash, file_name, cases, imported_at) VALUES ($1, $2, $3, $4, $5, $6)";
    INSERT_DRAFT = "INSERT INTO import_draft (id, office_id, content_hash, file_name, sheet, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6)";
    DRAFT = "SELECT content_hash, file_name, sheet FROM import_draft WHERE office_id = $1 AND id = $2";
    DELETE_DRAFT = "DELETE FROM import_draft WHERE office_id = $1 AND id = $2";
    /// Uploads nobody went on with are not kept.
    DELETE_OLD_DRAFTS = "DELETE FROM import_draft WHERE uploaded_at < $1";
    NUMBERS = "SELECT archive_number FROM appeal_case WHERE office_id = $1";
}

/// Innlesing: a file that was read in.
#[derive(Clone, Debug)]
pub struct Batch<'a> {
    pub id: Id,
    pub content_hash: &'a str,
    pub file_name: &'a str,
    pub cases: usize,
    pub at: Instant,
}

/// When this very file was read in before.
pub async fn seen(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    content_hash: &str,
) -> Result<Option<Instant>> {
    let row = reader
        .fetch_optional(&SEEN, values![scope.office(), content_hash])
        .await?;
    row.map(|row| row.get("imported_at")).transpose()
}

/// Notes that the file was read in.
pub async fn insert(tx: &mut Transaction, scope: &OfficeScope, batch: &Batch<'_>) -> Result<()> {
    let cases = i64::try_from(batch.cases).unwrap_or(i64::MAX);
    let values = values![
        batch.id,
        scope.office(),
        batch.content_hash,
        batch.file_name,
        cases,
        batch.at
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// The archive numbers that the office has already.
pub async fn archive_numbers(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<String>> {
    let number = |row: &Row| row.get("archive_number");
    reader
        .fetch_all(&NUMBERS, values![scope.office()])
        .await?
        .iter()
        .map(number)
        .collect()
}

/// Opplastet fil som ikke er lest inn ennå: kept only until it is read in, given up, or a day old.
#[derive(Clone, Debug)]
pub struct Draft {
    pub content_hash: String,
    pub file_name: String,
    pub sheet: Sheet,
}

/// Keeps an uploaded table while its columns are chosen.
pub async fn insert_draft(
    tx: &mut Transaction,
    scope: &OfficeScope,
    id: Id,
    draft: &Draft,
    now: Instant,
) -> Result<()> {
    let sheet = json::write(&draft.sheet);
    let values = values![
        id,
        scope.office(),
        &draft.content_hash,
        &draft.file_name,
        sheet,
        now
    ];
    tx.execute(&INSERT_DRAFT, values).await.map(drop)
}

/// The uploaded table; `None` when it is gone or belongs to another office.
pub async fn draft(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Draft>> {
    let Some(row) = reader
        .fetch_optional(&DRAFT, values![scope.office(), id])
        .await?
    else {
        return Ok(None);
    };
    Ok(Some(Draft {
        content_hash: row.get("content_hash")?,
        file_name: row.get("file_name")?,
        sheet: json::read(&row.get::<String>("sheet")?)
            .ok_or_else(|| DatabaseError::Unreadable("sheet".to_owned()))?,
    }))
}

/// Removes the uploaded table; `false` when it is gone already.
pub async fn delete_draft(tx: &mut Transaction, scope: &OfficeScope, id: Id) -> Result<bool> {
    Ok(tx
        .execute(&DELETE_DRAFT, values![scope.office(), id])
        .await?
        == 1)
}

/// A table as it is kept while its columns are chosen.
mod json {
    use documents::tables::{Row, Sheet};

    pub fn write(sheet: &Sheet) -> String {
        let rows: Vec<_> = sheet
            .rows
            .iter()
            .map(|row| (row.number, &row.cells))
            .collect();
        serde_json::json!({ "columns": sheet.columns, "rows": rows }).to_string()
    }

    #[derive(serde::Deserialize)]
    struct Kept {
        columns: Vec<String>,
        rows: Vec<(usize, Vec<String>)>,
    }

    pub fn read(text: &str) -> Option<Sheet> {
        let Kept { columns, rows } = serde_json::from_str(text).ok()?;
        let rows = rows
            .into_iter()
            .map(|(number, cells)| Row { number, cells })
            .collect();
        Some(Sheet { columns, rows })
    }
}

/// Deletes uploads that nobody went on with within a day, of every office, and says how many there were.
pub async fn delete_old_drafts(tx: &mut Transaction, now: Instant) -> Result<u64> {
    tx.execute(&DELETE_OLD_DRAFTS, values![now.plus_seconds(-24 * 3600)])
        .await
}
