//! Who of an office answers for which item.

use database::{Result, Row, Transaction, statements, values};
use kernel::Id;

use crate::item_owner::{ItemOwner, Ownership};

statements! {
    ADD_OWNER = "INSERT INTO item_owner (item_id, office_id, user_id, name, version) VALUES ($1, $2, $3, $4, 1)
        ON CONFLICT (item_id, office_id) DO NOTHING";
    CHANGE_OWNER = "UPDATE item_owner SET user_id = $1, name = $2, version = version + 1 WHERE item_id = $3 AND office_id = $4 AND version = $5";
    CARRY_OWNERS = "INSERT INTO item_owner (item_id, office_id, user_id, name, version)
        SELECT r.new_item, w.office_id, w.user_id, w.name, 1 FROM item_owner w
        JOIN item_replacement r ON r.old_item = w.item_id JOIN letter_item o ON o.id = r.old_item WHERE o.letter_id = $1";
}

/// Gives the item to the person, or to nobody, if it still is as the one who chose saw it.
pub async fn set_owner(
    tx: &mut Transaction,
    (item, office): (Id, Id),
    owner: Option<&ItemOwner>,
    version: i64,
) -> Result<bool> {
    let user = owner.map(|owner| owner.user);
    let name = owner.map(|owner| owner.name.as_str());
    let changed = if version == 0 {
        tx.execute(&ADD_OWNER, values![item, office, user, name])
            .await?
    } else {
        tx.execute(&CHANGE_OWNER, values![user, name, item, office, version])
            .await?
    };
    Ok(changed == 1)
}

/// Gives the items that took over the owners that the replaced letter's had.
pub async fn carry_owners(tx: &mut Transaction, replaced: Id) -> Result<()> {
    tx.execute(&CARRY_OWNERS, values![replaced]).await.map(drop)
}

/// Reads `owner_id`, `owner_name` and `owner_version` of a row that may have none.
pub fn ownership_of(row: &Row) -> Result<Ownership> {
    let user: Option<Id> = row.get("owner_id")?;
    let name: Option<String> = row.get("owner_name")?;
    Ok(Ownership {
        owner: user.zip(name).map(|(user, name)| ItemOwner { user, name }),
        version: row.get::<Option<i64>>("owner_version")?.unwrap_or(0),
    })
}
