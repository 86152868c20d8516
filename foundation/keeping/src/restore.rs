use std::path::Path;

use audit::PublicKey;
use database::{Database, Migration};

use crate::{
    Checked, NotKept, check,
    copy_file::{Block, Blocks},
    intake::Arrival,
};

/// Takes the copy back into an empty database of either engine, all of it or nothing, and brings the schema up to date.
/// Where a key is given the copy must be sealed with it. The copy is checked before anything is written; what was written is checked before it stands.
///
/// # Errors
/// [`NotKept`]; then the database is as empty as before.
pub async fn restore(
    file: &Path,
    into: &Database,
    known: &[Migration],
    sealed_by: Option<&PublicKey>,
) -> Result<Checked, NotKept> {
    let checked = check(file)?;
    checked.must_be_of(sealed_by)?;
    let manifest = &checked.manifest;
    let mut arrival = Arrival::begin(into, known, &manifest.steps).await?;
    let mut blocks = Blocks::open(file)?;
    loop {
        match blocks.next()? {
            Block::Table(table) => arrival.begin_table(&table.name, &table.columns).await?,
            Block::Row(row) => arrival.add(&row).await?,
            Block::Manifest(_) => break,
        }
    }
    arrival.check(manifest).await?.commit().await?;
    into.analyze().await?;
    Ok(checked)
}
