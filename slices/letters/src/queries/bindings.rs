//! Which measures answer which items, for all offices or for one.

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::Id;
use slice::{Binding, Target};

use super::stored::{from_json, to_json};
use crate::binding::StoredBinding;

statements! {
    BINDINGS = "SELECT b.id, b.item_id, b.office_id, b.measure, b.parameters, b.target, b.version FROM requirement_binding b
        JOIN letter_item i ON i.id = b.item_id WHERE i.letter_id = $1 AND (b.office_id IS NULL OR b.office_id = $2) ORDER BY i.position, b.measure, b.id";
    NATIONAL_BINDINGS = "SELECT b.id, b.item_id, b.office_id, b.measure, b.parameters, b.target, b.version FROM requirement_binding b
        JOIN letter_item i ON i.id = b.item_id WHERE i.letter_id = $1 AND b.office_id IS NULL ORDER BY i.position, b.measure, b.id";
    ADD_BINDING = "INSERT INTO requirement_binding (id, item_id, office_id, measure, parameters, target, version) VALUES ($1, $2, $3, $4, $5, $6, 1)";
    CHANGE_BINDING = "UPDATE requirement_binding SET measure = $1, parameters = $2, target = $3, version = version + 1 WHERE id = $4 AND item_id = $5 AND version = $6";
    REMOVE_BINDING = "DELETE FROM requirement_binding WHERE id = $1 AND item_id = $2 AND version = $3";
    ALL_BINDINGS = "SELECT b.id, n.id AS item_id, b.office_id, b.measure, b.parameters, b.target, b.version FROM requirement_binding b
        JOIN letter_item o ON o.id = b.item_id JOIN letter_item n ON n.letter_id = $2 AND n.stable_key = o.stable_key WHERE o.letter_id = $1";
    CARRY_STATEMENTS = "INSERT INTO item_statement (item_id, office_id, year, text, version, written_at, written_by)
        SELECT n.id, s.office_id, s.year, s.text, s.version, s.written_at, s.written_by FROM item_statement s
        JOIN letter_item o ON o.id = s.item_id JOIN letter_item n ON n.letter_id = $2 AND n.stable_key = o.stable_key
        WHERE o.letter_id = $1";
}

pub async fn bindings(
    reader: &mut impl Fetch,
    letter: Id,
    office: Option<Id>,
) -> Result<Vec<StoredBinding>> {
    let rows = match office {
        Some(office) => reader.fetch_all(&BINDINGS, values![letter, office]).await?,
        None => {
            reader
                .fetch_all(&NATIONAL_BINDINGS, values![letter])
                .await?
        }
    };
    rows.iter().map(binding_of).collect()
}

pub async fn add_binding(tx: &mut Transaction, binding: &StoredBinding) -> Result<()> {
    let values = values![
        binding.id,
        binding.item,
        binding.office,
        binding.rule.measure.as_str(),
        to_json(&binding.rule.parameters),
        binding.rule.target.map(|target| target.0)
    ];
    tx.execute(&ADD_BINDING, values).await.map(drop)
}

pub async fn change_binding(tx: &mut Transaction, binding: &StoredBinding) -> Result<bool> {
    let values = values![
        binding.rule.measure.as_str(),
        to_json(&binding.rule.parameters),
        binding.rule.target.map(|target| target.0),
        binding.id,
        binding.item,
        binding.version
    ];
    Ok(tx.execute(&CHANGE_BINDING, values).await? == 1)
}

pub async fn remove_binding(tx: &mut Transaction, item: Id, id: Id, version: i64) -> Result<bool> {
    Ok(tx
        .execute(&REMOVE_BINDING, values![id, item, version])
        .await?
        == 1)
}

/// Gives the items of the new letter what the replaced one had, where their words are the same: bindings and statements.
pub async fn carry_over(
    tx: &mut Transaction,
    replaced: Id,
    new: Id,
    mut new_id: impl FnMut() -> Id,
) -> Result<()> {
    let rows = tx.fetch_all(&ALL_BINDINGS, values![replaced, new]).await?;
    for binding in rows.iter().map(binding_of) {
        let carried = StoredBinding {
            id: new_id(),
            ..binding?
        };
        add_binding(tx, &carried).await?;
    }
    tx.execute(&CARRY_STATEMENTS, values![replaced, new])
        .await
        .map(drop)
}

fn binding_of(row: &Row) -> Result<StoredBinding> {
    let target: Option<i64> = row.get("target")?;
    Ok(StoredBinding {
        id: row.get("id")?,
        item: row.get("item_id")?,
        office: row.get("office_id")?,
        rule: Binding {
            measure: row.get("measure")?,
            parameters: from_json(&row.get::<String>("parameters")?, "parameters")?,
            target: target
                .and_then(|target| u32::try_from(target).ok())
                .map(Target),
        },
        version: row.get("version")?,
    })
}
