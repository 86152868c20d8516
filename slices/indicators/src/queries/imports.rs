use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id, Instant};

statements! {
    INSERT_DRAFT = "INSERT INTO statistics_draft (id, source_id, file_name, file, uploaded_at, uploaded_by) VALUES ($1, $2, $3, $4, $5, $6)";
    DRAFT = "SELECT source_id, file_name, file FROM statistics_draft WHERE id = $1 AND uploaded_by = $2";
    DELETE_DRAFT = "DELETE FROM statistics_draft WHERE id = $1 AND uploaded_by = $2";
    DELETE_OLD_DRAFTS = "DELETE FROM statistics_draft WHERE uploaded_at < $1";
    INSERT_IMPORT = "INSERT INTO statistics_import (id, source_id, file_name, file_hash, published_on, imported_at, imported_by, of_office, synthetic,
            cells, new_editions, changed_editions)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    IMPORTS = "SELECT id, source_id, file_name, file_hash, published_on, imported_at, imported_by, of_office, synthetic, cells,
            new_editions, changed_editions, withdrawn_at, withdrawn_why
        FROM statistics_import ORDER BY imported_at DESC, id DESC";
    /// Figures that a later import built on stay.
    IS_BUILT_ON = "SELECT CAST(COUNT(*) AS BIGINT) AS later FROM statistics_edition mine
        JOIN statistics_edition other ON other.series_id = mine.series_id AND other.year = mine.year AND other.number > mine.number
        JOIN statistics_import i ON i.id = other.import_id AND i.withdrawn_at IS NULL
        WHERE mine.import_id = $1";
    ANY_SYNTHETIC = "SELECT CAST(COUNT(*) AS BIGINT) AS made_up FROM statistics_import WHERE synthetic = $1 AND withdrawn_at IS NULL";
    WITHDRAW = "UPDATE statistics_import SET withdrawn_at = $2, withdrawn_why = $3 WHERE id = $1 AND withdrawn_at IS NULL";
}

/// Opplastet fil: kept only until it is read in, given up, or a day old.
#[derive(Clone, Debug)]
pub struct Draft {
    pub source: Id,
    pub file_name: String,
    pub file: Vec<u8>,
}

/// Innlesing: one file that was read in whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub id: Id,
    pub source: Id,
    pub file_name: String,
    pub file_hash: String,
    /// The day on which the source published the figures.
    pub published: Day,
    pub imported_at: Instant,
    /// Who read it in, by name.
    pub imported_by: String,
    /// The office that read it in; none where the directorate or the program did.
    pub office: Option<Id>,
    /// Made up for the demo, and said so wherever the figures are shown.
    pub is_synthetic: bool,
    pub cells: i64,
    pub new_editions: i64,
    pub changed_editions: i64,
    /// When it was taken back, and why.
    pub withdrawn: Option<(Instant, String)>,
}

/// The day on which the newest figures of the source were published, of the files that were not taken back.
pub fn newest<'a>(imports: impl IntoIterator<Item = &'a Import>, source: Id) -> Option<Day> {
    let imports = imports.into_iter();
    let in_force = imports.filter(|one| one.source == source && one.withdrawn.is_none());
    in_force.map(|one| one.published).max()
}

/// Whether any figures in force are made up for the demo, where every file that was read in is at hand.
pub fn has_synthetic(imports: &[Import]) -> bool {
    let mut imports = imports.iter();
    imports.any(|one| one.is_synthetic && one.withdrawn.is_none())
}

/// # Errors
/// What the database says.
pub async fn insert_draft(
    tx: &mut Transaction,
    (id, at, by): (Id, Instant, Id),
    draft: &Draft,
) -> Result<()> {
    let values = values![
        id,
        draft.source,
        &draft.file_name,
        draft.file.clone(),
        at,
        by
    ];
    tx.execute(&INSERT_DRAFT, values).await.map(drop)
}

/// The file that the person uploaded; `None` when it is gone or somebody else's.
///
/// # Errors
/// What the database says.
pub async fn draft(reader: &mut impl Fetch, id: Id, by: Id) -> Result<Option<Draft>> {
    let Some(row) = reader.fetch_optional(&DRAFT, values![id, by]).await? else {
        return Ok(None);
    };
    Ok(Some(Draft {
        source: row.get("source_id")?,
        file_name: row.get("file_name")?,
        file: row.get("file")?,
    }))
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

/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, import: &Import) -> Result<()> {
    let values = values![
        import.id,
        import.source,
        &import.file_name,
        &import.file_hash,
        import.published,
        import.imported_at,
        &import.imported_by,
        import.office,
        import.is_synthetic,
        import.cells,
        import.new_editions,
        import.changed_editions
    ];
    tx.execute(&INSERT_IMPORT, values).await.map(drop)
}

/// Every import, the newest first.
///
/// # Errors
/// What the database says.
pub async fn all(reader: &mut impl Fetch) -> Result<Vec<Import>> {
    let rows = reader.fetch_all(&IMPORTS, values![]).await?;
    rows.iter().map(import).collect()
}

/// Whether a later import revised figures of this one.
///
/// # Errors
/// What the database says.
pub async fn is_built_on(reader: &mut impl Fetch, id: Id) -> Result<bool> {
    let row = reader.fetch_one(&IS_BUILT_ON, values![id]).await?;
    Ok(row.get::<i64>("later")? > 0)
}

/// Takes the import back; what was in force before it is in force again. `false` when it was taken back already.
///
/// # Errors
/// What the database says.
pub async fn withdraw(tx: &mut Transaction, id: Id, (at, why): (Instant, &str)) -> Result<bool> {
    Ok(tx.execute(&WITHDRAW, values![id, at, why]).await? == 1)
}

fn import(row: &Row) -> Result<Import> {
    let at: Option<Instant> = row.get("withdrawn_at")?;
    let why: Option<String> = row.get("withdrawn_why")?;
    Ok(Import {
        id: row.get("id")?,
        source: row.get("source_id")?,
        file_name: row.get("file_name")?,
        file_hash: row.get("file_hash")?,
        published: row.get("published_on")?,
        imported_at: row.get("imported_at")?,
        imported_by: row.get("imported_by")?,
        office: row.get("of_office")?,
        is_synthetic: row.get("synthetic")?,
        cells: row.get("cells")?,
        new_editions: row.get("new_editions")?,
        changed_editions: row.get("changed_editions")?,
        withdrawn: at.zip(why),
    })
}

/// Whether any figures in force are made up for the demo.
///
/// # Errors
/// What the database says.
pub async fn is_any_synthetic(reader: &mut impl Fetch) -> Result<bool> {
    let row = reader.fetch_one(&ANY_SYNTHETIC, values![true]).await?;
    Ok(row.get::<i64>("made_up")? > 0)
}
