//! What offices decided of items that the letter leaves open.

use database::{Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};

use crate::letter::Applies;

statements! {
    ADD_APPLIES = "INSERT INTO item_applies (item_id, office_id, applies, decided_at, decided_by, version)
        VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (item_id, office_id) DO NOTHING";
    CHANGE_APPLIES = "UPDATE item_applies SET applies = $1, decided_at = $2, decided_by = $3, version = version + 1
        WHERE item_id = $4 AND office_id = $5 AND version = $6";
}

/// Reads `applies`, `decided_at`, `decided_by` and `applies_version` of a row that may have none.
pub fn applies_of(row: &Row) -> Result<Option<Applies>> {
    let Some(applies) = row.get("applies")? else {
        return Ok(None);
    };
    Ok(Some(Applies {
        applies,
        decided_on: row.get::<Instant>("decided_at")?.day(),
        decided_by: row.get("decided_by")?,
        version: row.get("applies_version")?,
    }))
}

/// Decides whether the item binds the office, if what stands is still of the version; 0 when nothing stood.
pub async fn decide(
    tx: &mut Transaction,
    (item, office): (Id, Id),
    applies: bool,
    (at, by): (Instant, &str),
    version: i64,
) -> Result<bool> {
    let changed = if version == 0 {
        tx.execute(&ADD_APPLIES, values![item, office, applies, at, by])
            .await?
    } else {
        let values = values![applies, at, by, item, office, version];
        tx.execute(&CHANGE_APPLIES, values).await?
    };
    Ok(changed == 1)
}
