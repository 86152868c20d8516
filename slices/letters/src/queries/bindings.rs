//! Which measures answer which items, for all offices or for one.

use std::collections::HashMap;

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id};
use slice::{Binding, Target};

use super::stored::{from_json, to_json};
use crate::binding::{self, StoredBinding};

statements! {
    BINDINGS = "SELECT b.id, b.item_id, b.office_id, b.measure, b.parameters, b.target, b.version, b.valid_from, b.valid_to, b.replaces FROM requirement_binding b
        JOIN letter_item i ON i.id = b.item_id WHERE i.letter_id = $1 AND (b.office_id IS NULL OR b.office_id = $2) ORDER BY i.position, b.measure, b.id";
    NATIONAL_BINDINGS = "SELECT b.id, b.item_id, b.office_id, b.measure, b.parameters, b.target, b.version, b.valid_from, b.valid_to, b.replaces FROM requirement_binding b
        JOIN letter_item i ON i.id = b.item_id WHERE i.letter_id = $1 AND b.office_id IS NULL ORDER BY i.position, b.measure, b.id";
    ADD_BINDING = "INSERT INTO requirement_binding (id, item_id, office_id, measure, parameters, target, version, valid_from, valid_to, replaces)
        VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9)";
    CHANGE_BINDING = "UPDATE requirement_binding SET measure = $1, parameters = $2, target = $3, version = version + 1 WHERE id = $4 AND item_id = $5 AND version = $6";
    /// The last day is moved forward, never back.
    END_BINDING = "UPDATE requirement_binding SET valid_to = $1, version = version + 1 WHERE id = $2 AND (valid_to IS NULL OR valid_to > $1)";
    REMOVE_BINDING = "DELETE FROM requirement_binding WHERE id = $1 AND item_id = $2 AND version = $3";
    ALL_BINDINGS = "SELECT b.id, r.new_item AS item_id, b.office_id, b.measure, b.parameters, b.target, b.version, b.valid_from, b.valid_to, b.replaces FROM requirement_binding b
        JOIN item_replacement r ON r.old_item = b.item_id JOIN letter_item o ON o.id = r.old_item WHERE o.letter_id = $1";
    CARRY_STATEMENTS = "INSERT INTO item_statement (item_id, office_id, year, text, version, written_at, written_by)
        SELECT r.new_item, s.office_id, s.year, s.text, s.version, s.written_at, s.written_by FROM item_statement s
        JOIN item_replacement r ON r.old_item = s.item_id JOIN letter_item o ON o.id = r.old_item WHERE o.letter_id = $1";
}

/// The bindings that hold for the office on the day, each with what it was before.
pub async fn bindings(
    reader: &mut impl Fetch,
    letter: Id,
    office: Option<Id>,
    as_of: Day,
) -> Result<Vec<StoredBinding>> {
    Ok(binding::on_day(
        all_bindings(reader, letter, office).await?,
        as_of,
    ))
}

/// Those of every day of the year.
pub async fn all_bindings(
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
        binding.rule.target.map(|target| target.0),
        binding.valid_from,
        binding.valid_to,
        binding.replaces
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

/// Lets the binding hold to the end of the day and no longer.
pub async fn end_binding(tx: &mut Transaction, id: Id, last: Day) -> Result<()> {
    tx.execute(&END_BINDING, values![last, id]).await.map(drop)
}

pub async fn remove_binding(tx: &mut Transaction, item: Id, id: Id, version: i64) -> Result<bool> {
    Ok(tx
        .execute(&REMOVE_BINDING, values![id, item, version])
        .await?
        == 1)
}

/// Gives the items that took over what the replaced letter's had: bindings and statements. Tells which binding became
/// which.
pub async fn carry_over(
    tx: &mut Transaction,
    replaced: Id,
    new_id: &mut impl FnMut() -> Id,
) -> Result<HashMap<Id, Id>> {
    let rows = tx.fetch_all(&ALL_BINDINGS, values![replaced]).await?;
    let known: Vec<StoredBinding> = rows.iter().map(binding_of).collect::<Result<_>>()?;
    let ids: HashMap<Id, Id> = known.iter().map(|binding| (binding.id, new_id())).collect();
    for binding in known {
        let carried = StoredBinding {
            id: ids[&binding.id],
            replaces: binding.replaces.and_then(|id| ids.get(&id).copied()),
            ..binding
        };
        add_binding(tx, &carried).await?;
    }
    tx.execute(&CARRY_STATEMENTS, values![replaced]).await?;
    Ok(ids)
}

pub fn binding_of(row: &Row) -> Result<StoredBinding> {
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
        valid_from: row.get("valid_from")?,
        valid_to: row.get("valid_to")?,
        replaces: row.get("replaces")?,
        earlier: Vec::new(),
    })
}
