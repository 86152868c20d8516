//! Amendments: under work, published, and the items they add.

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id, Instant};

use super::{
    drafts::Made,
    stored::{from_json, kind_code, to_json},
};
use crate::{
    amendment::Amendment,
    reading::{ItemKind, MeasureGuess, recognise, stable_key},
};

statements! {
    AMENDMENTS = "SELECT id, letter_id, office_id, title, dated, valid_from, source, changes, answers, version, created_at, created_by, published_at, published_by
        FROM letter_amendment WHERE letter_id = $1 AND (office_id IS NULL OR office_id = $2) ORDER BY valid_from, published_at, created_at, id";
    EVERY_AMENDMENT = "SELECT id, letter_id, office_id, title, dated, valid_from, source, changes, answers, version, created_at, created_by, published_at, published_by
        FROM letter_amendment WHERE letter_id = $1 ORDER BY CASE WHEN published_at IS NULL THEN 1 ELSE 0 END, valid_from, published_at, created_at, id";
    AMENDMENT = "SELECT id, letter_id, office_id, title, dated, valid_from, source, changes, answers, version, created_at, created_by, published_at, published_by
        FROM letter_amendment WHERE id = $1 AND letter_id = $2";
    ADD_AMENDMENT = "INSERT INTO letter_amendment (id, letter_id, office_id, status, title, dated, valid_from, source, changes, answers, version, created_at, created_by)
        VALUES ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, 1, $10, $11)";
    SAVE_AMENDMENT = "UPDATE letter_amendment SET title = $1, dated = $2, valid_from = $3, changes = $4, answers = $5, version = version + 1
        WHERE id = $6 AND version = $7 AND status = 'draft'";
    DISCARD_AMENDMENT = "DELETE FROM letter_amendment WHERE id = $1 AND version = $2 AND status = 'draft'";
    PUBLISH_AMENDMENT = "UPDATE letter_amendment SET status = 'published', valid_from = $1, changes = $2, published_at = $3, published_by = $4, version = version + 1
        WHERE id = $5 AND version = $6 AND status = 'draft'";
    /// Makes those who change the same letter come one after the other, also the one who replaces it.
    HOLD_LETTER = "UPDATE letter SET version = version + 1 WHERE id = $1 AND status = 'published'";
    TAKEN = "SELECT position, section, kind, stable_key FROM letter_item WHERE letter_id = $1 ORDER BY position";
    ADD_AMENDED_ITEM = "INSERT INTO letter_item (id, letter_id, position, section, kind, address, stable_key, text, line, links, guess, office_id, valid_from, amendment_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, '[]', $9, $10, $11, $12)";
}

/// The amendments to the letter that the office sees: those to all and its own, in the order in which they apply.
pub async fn amendments(
    reader: &mut impl Fetch,
    letter: Id,
    office: Option<Id>,
) -> Result<Vec<Amendment>> {
    let rows = reader
        .fetch_all(&AMENDMENTS, values![letter, office])
        .await?;
    let mut found: Vec<Amendment> = rows.iter().map(amendment_of).collect::<Result<_>>()?;
    found.sort_by_key(|amendment| (amendment.is_draft(), amendment.valid_from));
    Ok(found)
}

/// Those of every owner, in the order in which they apply, drafts last.
pub async fn every_amendment(reader: &mut impl Fetch, letter: Id) -> Result<Vec<Amendment>> {
    let rows = reader.fetch_all(&EVERY_AMENDMENT, values![letter]).await?;
    rows.iter().map(amendment_of).collect()
}

pub async fn amendment(reader: &mut impl Fetch, letter: Id, id: Id) -> Result<Option<Amendment>> {
    reader
        .fetch_optional(&AMENDMENT, values![id, letter])
        .await?
        .as_ref()
        .map(amendment_of)
        .transpose()
}

pub async fn add_amendment(
    tx: &mut Transaction,
    amendment: &Amendment,
    made: &Made<'_>,
) -> Result<()> {
    let values = values![
        amendment.id,
        amendment.letter,
        amendment.office,
        amendment.title.as_str(),
        amendment.dated,
        amendment.valid_from,
        amendment.source.as_str(),
        to_json(&amendment.changes),
        amendment.answers,
        made.at,
        made.by
    ];
    tx.execute(&ADD_AMENDMENT, values).await.map(drop)
}

/// Whether the draft was still the version that the change was made from.
pub async fn save_amendment(tx: &mut Transaction, amendment: &Amendment) -> Result<bool> {
    let values = values![
        amendment.title.as_str(),
        amendment.dated,
        amendment.valid_from,
        to_json(&amendment.changes),
        amendment.answers,
        amendment.id,
        amendment.version
    ];
    Ok(tx.execute(&SAVE_AMENDMENT, values).await? == 1)
}

pub async fn discard_amendment(tx: &mut Transaction, id: Id, version: i64) -> Result<bool> {
    Ok(tx.execute(&DISCARD_AMENDMENT, values![id, version]).await? == 1)
}

pub async fn publish_amendment(
    tx: &mut Transaction,
    amendment: &Amendment,
    valid_from: Day,
    made: &Made<'_>,
) -> Result<bool> {
    let values = values![
        valid_from,
        to_json(&amendment.changes),
        made.at,
        made.by,
        amendment.id,
        amendment.version
    ];
    Ok(tx.execute(&PUBLISH_AMENDMENT, values).await? == 1)
}

/// Whether the letter still steers its year.
pub async fn hold_letter(tx: &mut Transaction, letter: Id) -> Result<bool> {
    Ok(tx.execute(&HOLD_LETTER, values![letter]).await? == 1)
}

/// An item that an amendment adds to a letter.
pub struct Added<'a> {
    pub id: Id,
    pub office: Option<Id>,
    pub valid_from: Day,
    pub amendment: Id,
    pub section: &'a str,
    pub kind: ItemKind,
    pub text: &'a str,
}

/// Adds the item last in its part, and gives the address that it got: the next one, so that no other is renumbered.
pub async fn add_item(tx: &mut Transaction, letter: Id, added: &Added<'_>) -> Result<String> {
    let rows = tx.fetch_all(&TAKEN, values![letter]).await?;
    let (mut position, mut in_part, mut keys) = (0, 0, Vec::new());
    for row in &rows {
        position = row.get::<i64>("position")? + 1;
        keys.push(row.get::<String>("stable_key")?);
        let (section, kind): (String, String) = (row.get("section")?, row.get("kind")?);
        in_part += i64::from(section == added.section && kind == kind_code(added.kind));
    }
    let address = format!("{}-{}{}", added.section, added.kind.letter(), in_part + 1);
    let key = stable_key(added.section, added.kind, added.text);
    let key = if keys.contains(&key) {
        format!("{key}-{address}")
    } else {
        key
    };
    let guess = if added.kind.is_measured() {
        recognise(added.text)
    } else {
        MeasureGuess::default()
    };
    let values = values![
        added.id,
        letter,
        position,
        added.section,
        kind_code(added.kind),
        address.as_str(),
        key,
        added.text,
        to_json(&guess),
        added.office,
        added.valid_from,
        added.amendment
    ];
    tx.execute(&ADD_AMENDED_ITEM, values).await?;
    Ok(address)
}

fn amendment_of(row: &Row) -> Result<Amendment> {
    let (at, by): (Option<Instant>, Option<String>) =
        (row.get("published_at")?, row.get("published_by")?);
    Ok(Amendment {
        id: row.get("id")?,
        letter: row.get("letter_id")?,
        office: row.get("office_id")?,
        title: row.get("title")?,
        dated: row.get("dated")?,
        valid_from: row.get("valid_from")?,
        source: row.get("source")?,
        changes: from_json(&row.get::<String>("changes")?, "changes")?,
        answers: row.get("answers")?,
        version: row.get("version")?,
        created_on: row.get::<Instant>("created_at")?.day(),
        created_by: row.get("created_by")?,
        published: at.map(Instant::day).zip(by),
    })
}
