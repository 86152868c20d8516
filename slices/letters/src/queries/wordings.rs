//! What amendments made of the words of items.

use database::{Result, Row, Transaction, statements, values};
use kernel::Id;

use super::stored::{from_json, to_json};
use crate::wording::Wording;

statements! {
    ADD_WORDING = "INSERT INTO item_wording (id, item_id, amendment_id, office_id, valid_from, text, guess) VALUES ($1, $2, $3, $4, $5, $6, $7)";
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

/// The wording of a row that may have none, with the title of its amendment.
pub fn given_of(row: &Row) -> Result<Option<(Wording, String)>> {
    let Some(amendment) = row.get("wording_amendment")? else {
        return Ok(None);
    };
    let wording = Wording {
        item: row.get("id")?,
        amendment,
        valid_from: row.get("wording_from")?,
        text: row.get("wording")?,
        guess: from_json(&row.get::<String>("wording_guess")?, "wording_guess")?,
    };
    Ok(Some((wording, row.get("wording_title")?)))
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
