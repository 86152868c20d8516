use std::path::Path;

use database::{Database, Migration};

use crate::{
    Manifest, NotKept, check,
    copy_file::{Block, Blocks},
    intake::Arrival,
};

/// Takes the copy back into an empty database of either engine, all of it or nothing, and brings the schema up to date.
/// The copy is checked before anything is written; what was written is checked before it stands.
///
/// # Errors
/// [`NotKept`]; then the database is as empty as before.
pub async fn restore(
    file: &Path,
    into: &Database,
    known: &[Migration],
) -> Result<Manifest, NotKept> {
    let manifest = check(file)?;
    let mut arrival = Arrival::begin(into, known, &manifest.steps).await?;
    let mut blocks = Blocks::open(file)?;
    loop {
        match blocks.next()? {
            Block::Table(table) => arrival.begin_table(&table.name, &table.columns).await?,
            Block::Row(row) => arrival.add(&row).await?,
            Block::Manifest(_) => break,
        }
    }
    arrival.check(&manifest).await?.commit().await?;
    into.analyze().await?;
    Ok(manifest)
}
