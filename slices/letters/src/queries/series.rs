//! An item through the years: what it came from, and what it became.

use database::{Fetch, Result, Row, statements, values};
use kernel::Id;

use super::bindings::binding_of;
use crate::{
    binding::StoredBinding,
    series::{Former, Later},
};

statements! {
    /// Three years back at most.
    FORMER = "WITH RECURSIVE chain (item_id, depth) AS (
            SELECT id, CAST(0 AS BIGINT) FROM letter_item WHERE id = $1
            UNION SELECT s.old_item, c.depth + 1 FROM chain c JOIN item_succession s ON s.new_item = c.item_id
            WHERE c.depth < 3 AND (s.office_id IS NULL OR s.office_id = $2))
        SELECT i.id, i.letter_id, i.address, i.text, l.year FROM chain c JOIN letter_item i ON i.id = c.item_id
        JOIN letter l ON l.id = i.letter_id WHERE c.depth > 0 AND l.year IS NOT NULL ORDER BY l.year DESC, i.position";
    FORMER_BINDINGS = "WITH RECURSIVE chain (item_id, depth) AS (
            SELECT id, CAST(0 AS BIGINT) FROM letter_item WHERE id = $1
            UNION SELECT s.old_item, c.depth + 1 FROM chain c JOIN item_succession s ON s.new_item = c.item_id
            WHERE c.depth < 3 AND (s.office_id IS NULL OR s.office_id = $2))
        SELECT b.id, b.item_id, b.office_id, b.measure, b.parameters, b.target, b.version, b.valid_from, b.valid_to, b.replaces
        FROM requirement_binding b WHERE b.item_id IN (SELECT item_id FROM chain) AND (b.office_id IS NULL OR b.office_id = $2)
        ORDER BY b.measure, b.id";
    /// What the letter's items are known by, those that amendments added among them.
    KNOWN_BY = "SELECT id, stable_key, address FROM letter_item WHERE letter_id = $1 AND (office_id IS NULL OR office_id = $2)";
    LATER = "SELECT i.letter_id, i.address, l.year, s.reason FROM item_succession s
        LEFT JOIN letter_item i ON i.id = s.new_item LEFT JOIN letter l ON l.id = i.letter_id
        WHERE s.old_item = $1 AND (s.office_id IS NULL OR s.office_id = $2) ORDER BY l.year, i.position";
}

/// The items of earlier letters that it came from, the latest year first; for the office.
pub async fn former(reader: &mut impl Fetch, item: Id, office: Id) -> Result<Vec<Former>> {
    let rows = reader.fetch_all(&FORMER, values![item, office]).await?;
    let found = rows.iter().map(|row| {
        Ok(Former {
            item: row.get("id")?,
            letter: row.get("letter_id")?,
            address: row.get("address")?,
            text: row.get("text")?,
            year: row.get::<i64>("year")? as i32,
        })
    });
    found.collect()
}

/// The bindings of the item and of all that it came from.
pub async fn series_bindings(
    reader: &mut impl Fetch,
    item: Id,
    office: Id,
) -> Result<Vec<StoredBinding>> {
    let rows = reader
        .fetch_all(&FORMER_BINDINGS, values![item, office])
        .await?;
    rows.iter().map(binding_of).collect()
}

/// What an item is known by: in programs by its stable key, to people by its address.
pub struct KnownBy {
    pub id: Id,
    pub key: String,
    pub address: String,
}

/// What the letter's items are known by; for the office.
pub async fn known_by(reader: &mut impl Fetch, letter: Id, office: Id) -> Result<Vec<KnownBy>> {
    let rows = reader.fetch_all(&KNOWN_BY, values![letter, office]).await?;
    let read = |row: &Row| {
        Ok(KnownBy {
            id: row.get("id")?,
            key: row.get("stable_key")?,
            address: row.get("address")?,
        })
    };
    rows.iter().map(read).collect()
}

/// What the item became in a later letter, or why it ended.
pub async fn later(reader: &mut impl Fetch, item: Id, office: Id) -> Result<Vec<Later>> {
    let rows = reader.fetch_all(&LATER, values![item, office]).await?;
    let found = rows.iter().map(|row| {
        let (letter, address): (Option<Id>, Option<String>) =
            (row.get("letter_id")?, row.get("address")?);
        Ok(Later {
            item: letter.zip(address),
            year: row.get::<Option<i64>>("year")?.map(|year| year as i32),
            reason: row.get("reason")?,
        })
    });
    found.collect()
}
