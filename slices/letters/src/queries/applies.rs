//! What offices decided of items that the letter leaves open.

use database::{Fetch, Result, Transaction, statements, values};
use kernel::{Id, Instant};

use crate::letter::Applies;

statements! {
    APPLIES = "SELECT applies, decided_at, decided_by, version FROM item_applies WHERE item_id = $1 AND office_id = $2";
    ADD_APPLIES = "INSERT INTO item_applies (item_id, office_id, applies, decided_at, decided_by, version)
        VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (item_id, office_id) DO NOTHING";
    CHANGE_APPLIES = "UPDATE item_applies SET applies = $1, decided_at = $2, decided_by = $3, version = version + 1
        WHERE item_id = $4 AND office_id = $5 AND version = $6";
}

pub async fn applies(reader: &mut impl Fetch, item: Id, office: Id) -> Result<Option<Applies>> {
    let row = reader
        .fetch_optional(&APPLIES, values![item, office])
        .await?;
    row.map(|row| {
        Ok(Applies {
            applies: row.get("applies")?,
            decided_on: row.get::<Instant>("decided_at")?.day(),
            decided_by: row.get("decided_by")?,
            version: row.get("version")?,
        })
    })
    .transpose()
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
