//! The corrections of a letter under review, each with the draft that its undoing brings back.

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};

use super::stored::{from_json, to_json};
use crate::{
    draft::Draft,
    history::{Done, Made, Whole},
};

/// How many are kept for one letter.
const KEPT: i64 = 100;

statements! {
    CORRECTIONS = "SELECT number, made_at, made_by, maker_id, concerns, what, undone FROM letter_correction WHERE letter_id = $1 ORDER BY number DESC";
    CORRECTION_DRAFT = "SELECT draft FROM letter_correction WHERE letter_id = $1 AND number = $2 AND undone = $3";
    ADD_CORRECTION = "INSERT INTO letter_correction (letter_id, number, made_at, made_by, maker_id, concerns, what, undone, draft)
        VALUES ($1, $2, $3, $4, $5, $6, $7, FALSE, $8)";
    TURN_CORRECTION = "UPDATE letter_correction SET undone = $1, draft = $2 WHERE letter_id = $3 AND number = $4";
    FORGET_UNDONE = "DELETE FROM letter_correction WHERE letter_id = $1 AND undone = TRUE";
    FORGET_OLD = "DELETE FROM letter_correction WHERE letter_id = $1 AND number <= $2";
    FORGET_CORRECTIONS = "DELETE FROM letter_correction WHERE letter_id = $1";
}

/// The corrections that are kept, the latest first; those that were undone can be done again.
pub async fn corrections(reader: &mut impl Fetch, letter: Id) -> Result<Vec<Made>> {
    let rows = reader.fetch_all(&CORRECTIONS, values![letter]).await?;
    rows.iter().map(made_of).collect()
}

/// Keeps the correction with the draft before it; what was undone can no longer be done again.
pub async fn add_correction(
    tx: &mut Transaction,
    letter: Id,
    done: &Done<'_>,
    before: &Draft,
) -> Result<()> {
    tx.execute(&FORGET_UNDONE, values![letter]).await?;
    let number = done.number;
    let values = values![
        letter,
        number,
        done.at,
        done.by.name.as_str(),
        done.by.id,
        done.whole.correction.key().map(i64::from),
        to_json(done.whole),
        to_json(before)
    ];
    tx.execute(&ADD_CORRECTION, values).await?;
    tx.execute(&FORGET_OLD, values![letter, number - KEPT])
        .await
        .map(drop)
}

/// The draft on the other side of the correction: before it when it stands, after it when it is undone.
pub async fn other_side(
    tx: &mut Transaction,
    letter: Id,
    number: i64,
    undone: bool,
) -> Result<Option<Draft>> {
    let row = tx
        .fetch_optional(&CORRECTION_DRAFT, values![letter, number, undone])
        .await?;
    row.map(|row| from_json(&row.get::<String>("draft")?, "draft"))
        .transpose()
}

/// Turns the correction to undone or done again; `now` is the draft that it turns away from.
pub async fn turn(
    tx: &mut Transaction,
    letter: Id,
    number: i64,
    undone: bool,
    now: &Draft,
) -> Result<()> {
    let values = values![undone, to_json(now), letter, number];
    tx.execute(&TURN_CORRECTION, values).await.map(drop)
}

pub async fn forget(tx: &mut Transaction, letter: Id) -> Result<()> {
    tx.execute(&FORGET_CORRECTIONS, values![letter])
        .await
        .map(drop)
}

fn made_of(row: &Row) -> Result<Made> {
    let concerns: Option<i64> = row.get("concerns")?;
    Ok(Made {
        number: row.get("number")?,
        at: row.get::<Instant>("made_at")?,
        by: row.get("made_by")?,
        by_id: row.get("maker_id")?,
        concerns: concerns.and_then(|key| u32::try_from(key).ok()),
        whole: from_json::<Whole>(&row.get::<String>("what")?, "what")?,
        undone: row.get("undone")?,
    })
}
