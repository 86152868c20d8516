//! The files that letters came as.

use database::{Fetch, Result, Transaction, statements, values};
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
    row.map(|row| {
        Ok(KeptOriginal {
            name: row.get("name")?,
            format: row.get("format")?,
            sha256: row.get("sha256")?,
        })
    })
    .transpose()
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
