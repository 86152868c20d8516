//! The files that letters came as.

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::Id;

use crate::original::{KeptFile, KeptOriginal};

statements! {
    ADD_ORIGINAL = "INSERT INTO letter_original (letter_id, name, format, bytes, sha256) VALUES ($1, $2, $3, $4, $5)";
    ORIGINAL = "SELECT name, format, sha256 FROM letter_original WHERE letter_id = $1";
    ORIGINAL_BYTES = "SELECT bytes FROM letter_original WHERE letter_id = $1";
    FORGET_ORIGINAL = "DELETE FROM letter_original WHERE letter_id = $1";
}

pub async fn add_original(tx: &mut Transaction, letter: Id, file: KeptFile) -> Result<()> {
    let values = values![
        letter,
        file.original.name,
        file.original.format,
        file.bytes,
        file.original.sha256
    ];
    tx.execute(&ADD_ORIGINAL, values).await.map(drop)
}

/// The file that the letter came as; none for one that was pasted or came before files were kept.
pub async fn original(reader: &mut impl Fetch, letter: Id) -> Result<Option<KeptOriginal>> {
    let row = reader.fetch_optional(&ORIGINAL, values![letter]).await?;
    row.as_ref().map_or(Ok(None), original_of)
}

/// Reads `name`, `format` and `sha256` of a row that may have none.
pub fn original_of(row: &Row) -> Result<Option<KeptOriginal>> {
    let Some(name) = row.get("name")? else {
        return Ok(None);
    };
    Ok(Some(KeptOriginal {
        name,
        format: row.get("format")?,
        sha256: row.get("sha256")?,
    }))
}

pub async fn original_bytes(reader: &mut impl Fetch, letter: Id) -> Result<Vec<u8>> {
    reader
        .fetch_one(&ORIGINAL_BYTES, values![letter])
        .await?
        .get("bytes")
}

pub async fn forget(tx: &mut Transaction, letter: Id) -> Result<()> {
    tx.execute(&FORGET_ORIGINAL, values![letter])
        .await
        .map(drop)
}
