use database::{Database, Migration};

use crate::{LogAccount, Manifest, NotKept, Occasion, account::steps, intake::Arrival, pour::pour};

/// Moves everything into an empty database of either engine, all of it or nothing, held against each other by counts
/// and hashes. What is moved stays where it was. Nobody may write meanwhile: whatever they wrote would be left behind.
///
/// # Errors
/// [`NotKept`]; then the new database is as empty as before.
pub async fn move_to(
    from: &Database,
    into: &Database,
    known: &[Migration],
    occasion: Occasion<'_>,
) -> Result<Manifest, NotKept> {
    let mut reader = from.read().await?;
    let had = steps(&mut reader).await?;
    let mut arrival = Arrival::begin(into, known, &had).await?;
    let manifest = pour(&mut reader, from.engine(), occasion, &mut arrival).await?;
    let filling = arrival.check(&manifest).await?;
    drop(reader);
    if LogAccount::of(&mut from.read().await?).await? != manifest.log {
        return Err(NotKept::InUse);
    }
    filling.commit().await?;
    into.analyze().await?;
    Ok(manifest)
}
