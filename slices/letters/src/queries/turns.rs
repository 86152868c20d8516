//! The turns of the year, and which item follows which.

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};

use super::stored::{from_json, to_json, unreadable};
use crate::turning::{Succession, SuccessionChange, Turn};

statements! {
    /// The directorate's own when there is no office; the office's own otherwise.
    NATIONAL_TURNS = "SELECT id, old_letter, office_id, number, carried, taken_at, taken_by FROM letter_turn
        WHERE new_letter = $1 AND office_id IS NULL ORDER BY number";
    TURNS_OF_OFFICE = "SELECT id, old_letter, office_id, number, carried, taken_at, taken_by FROM letter_turn
        WHERE new_letter = $1 AND office_id = $2 ORDER BY number";
    NATIONALLY_TURNED = "SELECT DISTINCT new_letter FROM letter_turn WHERE office_id IS NULL";
    TURNED_BY_OFFICE = "SELECT DISTINCT new_letter FROM letter_turn WHERE office_id = $1";
    ADD_TURN = "INSERT INTO letter_turn (id, old_letter, new_letter, office_id, number, carried, taken_at, taken_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    REMOVE_TURN = "DELETE FROM letter_turn WHERE id = $1";
    SUCCESSIONS = "SELECT s.old_item, s.new_item, s.office_id, s.change, s.reason FROM item_succession s
        JOIN letter_item o ON o.id = s.old_item WHERE o.letter_id = $1 AND (s.office_id IS NULL OR s.office_id = $2)";
    NATIONAL_SUCCESSIONS = "SELECT s.old_item, s.new_item, s.office_id, s.change, s.reason FROM item_succession s
        JOIN letter_item o ON o.id = s.old_item WHERE o.letter_id = $1 AND s.office_id IS NULL";
    ADD_SUCCESSION = "INSERT INTO item_succession (id, turn_id, old_item, new_item, office_id, change, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    REMOVE_SUCCESSIONS = "DELETE FROM item_succession WHERE turn_id = $1";
    REMOVE_CARRIED_BINDING = "DELETE FROM requirement_binding WHERE id = $1 AND version = 1";
    REMOVE_CARRIED_OWNER = "DELETE FROM item_owner WHERE item_id = $1 AND office_id = $2 AND version = 1";
    /// What follows the items of the letter was decided by the same owner.
    BUILT_ON = "SELECT count(*) AS built FROM letter_turn WHERE old_letter = $1 AND (office_id = $2 OR office_id IS NULL)";
    NATIONAL_BUILT_ON = "SELECT count(*) AS built FROM letter_turn WHERE old_letter = $1";
    SUCCESSIONS_INTO = "SELECT s.turn_id, s.old_item, r.new_item, s.office_id, s.change, s.reason FROM item_succession s
        JOIN item_replacement r ON r.old_item = s.new_item JOIN letter_item o ON o.id = r.old_item WHERE o.letter_id = $1";
    SUCCESSIONS_FROM = "SELECT s.turn_id, r.new_item AS old_item, s.new_item, s.office_id, s.change, s.reason FROM item_succession s
        JOIN item_replacement r ON r.old_item = s.old_item JOIN letter_item o ON o.id = r.old_item WHERE o.letter_id = $1";
}

pub async fn turns(reader: &mut impl Fetch, new: Id, office: Option<Id>) -> Result<Vec<Turn>> {
    let rows = match office {
        None => reader.fetch_all(&NATIONAL_TURNS, values![new]).await?,
        Some(office) => {
            reader
                .fetch_all(&TURNS_OF_OFFICE, values![new, office])
                .await?
        }
    };
    rows.iter().map(turn_of).collect()
}

/// The letters that something was carried to, by the office or by the directorate.
pub async fn turned(reader: &mut impl Fetch, office: Option<Id>) -> Result<Vec<Id>> {
    let rows = match office {
        None => reader.fetch_all(&NATIONALLY_TURNED, values![]).await?,
        Some(office) => reader.fetch_all(&TURNED_BY_OFFICE, values![office]).await?,
    };
    rows.iter().map(|row| row.get("new_letter")).collect()
}

fn turn_of(row: &Row) -> Result<Turn> {
    Ok(Turn {
        id: row.get("id")?,
        old_letter: row.get("old_letter")?,
        office: row.get("office_id")?,
        number: row.get("number")?,
        carried: from_json(&row.get::<String>("carried")?, "carried")?,
        on: row.get::<Instant>("taken_at")?.day(),
        by: row.get("taken_by")?,
    })
}

/// What follows the items of the old letter: by the directorate's word, and where there is an office by its own.
pub async fn successions(
    reader: &mut impl Fetch,
    old: Id,
    office: Option<Id>,
) -> Result<Vec<Succession>> {
    let rows = match office {
        None => {
            reader
                .fetch_all(&NATIONAL_SUCCESSIONS, values![old])
                .await?
        }
        Some(office) => reader.fetch_all(&SUCCESSIONS, values![old, office]).await?,
    };
    rows.iter().map(succession_of).collect()
}

fn succession_of(row: &Row) -> Result<Succession> {
    let change: String = row.get("change")?;
    Ok(Succession {
        old: row.get("old_item")?,
        new: row.get("new_item")?,
        office: row.get("office_id")?,
        change: serde_json::from_value(change.into()).map_err(|_| unreadable("change"))?,
        reason: row.get("reason")?,
    })
}

pub async fn add_turn(tx: &mut Transaction, turn: &Turn, new: Id, at: Instant) -> Result<()> {
    let values = values![
        turn.id,
        turn.old_letter,
        new,
        turn.office,
        turn.number,
        to_json(&turn.carried),
        at,
        turn.by.as_str()
    ];
    tx.execute(&ADD_TURN, values).await.map(drop)
}

pub async fn add_succession(
    tx: &mut Transaction,
    (id, turn): (Id, Id),
    succession: &Succession,
) -> Result<()> {
    let values = values![
        id,
        turn,
        succession.old,
        succession.new,
        succession.office,
        change_code(succession.change),
        succession.reason.clone()
    ];
    tx.execute(&ADD_SUCCESSION, values).await.map(drop)
}

fn change_code(change: SuccessionChange) -> String {
    to_json(&change).trim_matches('"').to_owned()
}

/// Takes the turn back if nothing was built on it: whether all of what it carried is as it was carried.
pub async fn take_back(tx: &mut Transaction, turn: &Turn, new: Id) -> Result<bool> {
    let built = match turn.office {
        None => tx.fetch_one(&NATIONAL_BUILT_ON, values![new]).await?,
        Some(office) => tx.fetch_one(&BUILT_ON, values![new, office]).await?,
    };
    if built.get::<i64>("built")? > 0 {
        return Ok(false);
    }
    for (_, binding) in &turn.carried.bindings {
        if tx
            .execute(&REMOVE_CARRIED_BINDING, values![*binding])
            .await?
            != 1
        {
            return Ok(false);
        }
    }
    for item in &turn.carried.owners {
        let values = values![*item, turn.office];
        if tx.execute(&REMOVE_CARRIED_OWNER, values).await? != 1 {
            return Ok(false);
        }
    }
    tx.execute(&REMOVE_SUCCESSIONS, values![turn.id]).await?;
    Ok(tx.execute(&REMOVE_TURN, values![turn.id]).await? == 1)
}

/// What led to the replaced letter's items, and what they led to, holds for the items that took over.
pub async fn carry_successions(
    tx: &mut Transaction,
    replaced: Id,
    new_id: &mut impl FnMut() -> Id,
) -> Result<()> {
    let mut rows = tx.fetch_all(&SUCCESSIONS_INTO, values![replaced]).await?;
    rows.extend(tx.fetch_all(&SUCCESSIONS_FROM, values![replaced]).await?);
    for row in &rows {
        let ids = (new_id(), row.get("turn_id")?);
        add_succession(tx, ids, &succession_of(row)?).await?;
    }
    Ok(())
}
