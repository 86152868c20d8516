//! What amendments made of the words of items.

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::Id;

use super::stored::{from_json, to_json};
use crate::wording::Wording;

statements! {
    WORDINGS = "SELECT w.item_id, w.amendment_id, w.valid_from, w.text, w.guess FROM item_wording w
        JOIN letter_item i ON i.id = w.item_id JOIN letter_amendment a ON a.id = w.amendment_id
        WHERE i.letter_id = $1 AND (w.office_id IS NULL OR w.office_id = $2) ORDER BY w.valid_from, a.published_at, w.id";
    ITEM_WORDINGS = "SELECT w.item_id, w.amendment_id, w.valid_from, w.text, w.guess, a.title FROM item_wording w
        JOIN letter_amendment a ON a.id = w.amendment_id
        WHERE w.item_id = $1 AND (w.office_id IS NULL OR w.office_id = $2) ORDER BY w.valid_from, a.published_at, w.id";
    ADD_WORDING = "INSERT INTO item_wording (id, item_id, amendment_id, office_id, valid_from, text, guess) VALUES ($1, $2, $3, $4, $5, $6, $7)";
}

/// Every wording that the office's items have got, in the order in which they apply.
pub async fn wordings(
    reader: &mut impl Fetch,
    letter: Id,
    office: Option<Id>,
) -> Result<Vec<Wording>> {
    let rows = reader.fetch_all(&WORDINGS, values![letter, office]).await?;
    rows.iter().map(wording_of).collect()
}

/// Every wording that the item has got for the office, each with the title of its amendment.
pub async fn wordings_of_item(
    reader: &mut impl Fetch,
    item: Id,
    office: Id,
) -> Result<Vec<(Wording, String)>> {
    let rows = reader
        .fetch_all(&ITEM_WORDINGS, values![item, office])
        .await?;
    rows.iter()
        .map(|row| Ok((wording_of(row)?, row.get("title")?)))
        .collect()
}

/// Stores the wording; for one office, or for all when `office` is none.
pub async fn add_wording(
    tx: &mut Transaction,
    id: Id,
    office: Option<Id>,
    wording: &Wording,
) -> Result<()> {
    let values = values![
        id,
        wording.item,
        wording.amendment,
        office,
        wording.valid_from,
        wording.text.clone(),
        to_json(&wording.guess)
    ];
    tx.execute(&ADD_WORDING, values).await.map(drop)
}

pub fn wording_of(row: &Row) -> Result<Wording> {
    Ok(Wording {
        item: row.get("item_id")?,
        amendment: row.get("amendment_id")?,
        valid_from: row.get("valid_from")?,
        text: row.get("text")?,
        guess: from_json(&row.get::<String>("guess")?, "guess")?,
    })
}
