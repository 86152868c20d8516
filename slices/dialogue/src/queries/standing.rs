use access::OfficeScope;
use database::{Fetch, Result, Transaction, statements, values};
use kernel::Id;
use plan::Theme;

use super::coded;
use crate::words::Counterpart;

statements! {
    OF_OFFICE = "SELECT counterpart, theme FROM standing_topic WHERE office_id = $1 ORDER BY counterpart, id";
    ADD = "INSERT INTO standing_topic (id, office_id, counterpart, theme) VALUES ($1, $2, $3, $4)";
    FORGET = "DELETE FROM standing_topic WHERE office_id = $1 AND counterpart = $2";
}

/// What stands on the agenda of every meeting with whom.
///
/// # Errors
/// What the database says.
pub async fn of_office(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
) -> Result<Vec<(Counterpart, Theme)>> {
    let rows = reader
        .fetch_all(&OF_OFFICE, values![scope.office()])
        .await?;
    rows.iter()
        .map(|row| Ok((coded(row, "counterpart")?, coded(row, "theme")?)))
        .collect()
}

/// These and no others are the standing topics with the counterpart.
///
/// # Errors
/// What the database says.
pub async fn set(
    tx: &mut Transaction,
    scope: &OfficeScope,
    counterpart: Counterpart,
    themes: impl IntoIterator<Item = (Id, Theme)>,
) -> Result<()> {
    let office = scope.office();
    tx.execute(&FORGET, values![office, counterpart.code()])
        .await?;
    let rows = themes.into_iter();
    let rows = rows.map(|(id, theme)| values![id, office, counterpart.code(), theme.code()]);
    tx.execute_each(&ADD, rows.collect()).await?;
    Ok(())
}
