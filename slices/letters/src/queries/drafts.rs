//! Letters under review, and how they become published ones.

use database::{Fetch, Result, Transaction, statements, values};
use kernel::{Id, Instant};

use super::stored::{from_json, kind_code, to_json, why_code};
use super::{corrections, originals};
use crate::{addressing::Addressing, draft::Draft, reading::recognise};

statements! {
    WORKING_COPY = "SELECT source, draft, version FROM letter WHERE id = $1";
    ADD_LETTER = "INSERT INTO letter (id, office_id, status, title, year, sections, source, draft, undo, version, created_at, created_by)
        VALUES ($1, $2, 'draft', $3, $4, $5, $6, $7, NULL, 1, $8, $9)";
    SAVE_DRAFT = "UPDATE letter SET draft = $1, version = version + 1 WHERE id = $2 AND version = $3 AND status = 'draft'";
    DISCARD_DRAFT = "DELETE FROM letter WHERE id = $1 AND version = $2 AND status = 'draft'";
    REPLACE_LETTER = "UPDATE letter SET status = 'replaced', version = version + 1 WHERE id = $1 AND status = 'published'";
    PUBLISH_LETTER = "UPDATE letter SET status = 'published', title = $1, year = $2, sections = $3, draft = NULL, undo = NULL,
        published_at = $4, published_by = $5, version = version + 1 WHERE id = $6 AND version = $7 AND status = 'draft'";
    ADD_ITEM = "INSERT INTO letter_item (id, letter_id, position, section, kind, address, stable_key, text, lead_in, line, nested_in, links, guess, number, priority, from_prose, addressing, card)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
    ADD_ADDRESSEE = "INSERT INTO item_addressee (item_id, office_id) VALUES ($1, $2)";
    ADD_LEFT_OUT = "INSERT INTO letter_left_out (letter_id, position, line, text, reason, why) VALUES ($1, $2, $3, $4, $5, $6)";
}

/// A letter under review: its source, the draft, and how many changes that has behind it.
pub struct WorkingCopy {
    pub source: String,
    pub draft: Draft,
    pub version: i64,
}

pub async fn working_copy(reader: &mut impl Fetch, id: Id) -> Result<WorkingCopy> {
    let row = reader.fetch_one(&WORKING_COPY, values![id]).await?;
    let draft: Option<String> = row.get("draft")?;
    let draft = draft
        .as_deref()
        .map(|text| from_json(text, "draft"))
        .transpose()?
        .unwrap_or_default();
    Ok(WorkingCopy {
        source: row.get("source")?,
        draft,
        version: row.get("version")?,
    })
}

/// Who made something, and when.
pub struct Made<'a> {
    pub at: Instant,
    pub by: &'a str,
}

pub async fn add_letter(
    tx: &mut Transaction,
    id: Id,
    office: Option<Id>,
    source: &str,
    draft: &Draft,
    made: &Made<'_>,
) -> Result<()> {
    let sections = to_json(&draft.sections);
    let values = values![
        id,
        office,
        draft.title.as_str(),
        draft.year,
        sections,
        source,
        to_json(draft),
        made.at,
        made.by
    ];
    tx.execute(&ADD_LETTER, values).await.map(drop)
}

/// Whether the draft was still the version that the change was made from.
pub async fn save_draft(tx: &mut Transaction, id: Id, version: i64, draft: &Draft) -> Result<bool> {
    let values = values![to_json(draft), id, version];
    Ok(tx.execute(&SAVE_DRAFT, values).await? == 1)
}

/// Takes the draft away with its original and its corrections; false when it is of another version, and then the
/// caller must let the transaction go.
pub async fn discard_draft(tx: &mut Transaction, id: Id, version: i64) -> Result<bool> {
    corrections::forget(tx, id).await?;
    originals::forget(tx, id).await?;
    Ok(tx.execute(&DISCARD_DRAFT, values![id, version]).await? == 1)
}

/// Whether the letter still was the one that steers its year; nobody else changes it from here on.
pub async fn replace_letter(tx: &mut Transaction, id: Id) -> Result<bool> {
    Ok(tx.execute(&REPLACE_LETTER, values![id]).await? == 1)
}

/// Makes the draft the letter of its year, with a row for each item.
pub async fn publish(
    tx: &mut Transaction,
    id: Id,
    version: i64,
    draft: &Draft,
    made: &Made<'_>,
    mut new_id: impl FnMut() -> Id,
) -> Result<bool> {
    let values = values![
        draft.title.as_str(),
        draft.year,
        to_json(&draft.sections),
        made.at,
        made.by,
        id,
        version
    ];
    if tx.execute(&PUBLISH_LETTER, values).await? != 1 {
        return Ok(false);
    }
    let mut addressees = Vec::new();
    let mut rows = Vec::with_capacity(draft.items.len());
    for (position, (item, key)) in draft.items.iter().zip(draft.stable_keys()).enumerate() {
        let guess = if item.kind.is_measured() {
            recognise(&item.text)
        } else {
            Default::default()
        };
        let nested_in = item
            .nested_in
            .and_then(|parent| draft.item(parent))
            .map(|parent| parent.address.clone());
        let item_id = new_id();
        if let Addressing::Named(offices) = &item.addressing {
            addressees.extend(offices.iter().map(|office| values![item_id, *office]));
        }
        rows.push(values![
            item_id,
            id,
            position as i64,
            item.section.as_str(),
            kind_code(item.kind),
            item.address.as_str(),
            key,
            item.text.as_str(),
            item.lead_in.clone(),
            item.line as i64,
            nested_in,
            to_json(&item.links),
            to_json(&guess),
            &item.number,
            item.priority,
            item.from_prose,
            item.addressing.code(),
            item.card.as_ref().map(to_json)
        ]);
    }
    tx.execute_each(&ADD_ITEM, rows).await?;
    tx.execute_each(&ADD_ADDRESSEE, addressees).await?;
    let left_out = draft.left_out.iter().enumerate();
    let rows = left_out.map(|(position, left)| {
        values![
            id,
            position as i64,
            left.item.line as i64,
            left.item.text.as_str(),
            left.reason.as_str(),
            why_code(left.why)
        ]
    });
    tx.execute_each(&ADD_LEFT_OUT, rows.collect()).await?;
    Ok(true)
}
