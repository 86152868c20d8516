//! The items of published letters and what offices write about them.

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id, Instant};

use super::owners::ownership_of;
use super::stored::{from_json, kind_of};
use super::wordings::wordings;
use crate::{
    letter::{LetterItem, Statement, ToldItem},
    wording::{self, Amended},
};

statements! {
    LEFT_OUT = "SELECT line, text, reason FROM letter_left_out WHERE letter_id = $1 ORDER BY position";
    /// As they were published: what amendments did is not among them.
    ITEMS = "SELECT id, letter_id, section, kind, address, stable_key, text, lead_in, line, nested_in, links, guess, office_id, valid_from, amendment_id FROM letter_item WHERE letter_id = $1 AND valid_from IS NULL ORDER BY position";
    ITEM = "SELECT id, letter_id, section, kind, address, stable_key, text, lead_in, line, nested_in, links, guess, office_id, valid_from, amendment_id FROM letter_item WHERE letter_id = $1 AND address = $2";
    ITEMS_FOR = "SELECT id, letter_id, section, kind, address, stable_key, text, lead_in, line, nested_in, links, guess, office_id, valid_from, amendment_id FROM letter_item
        WHERE letter_id = $1 AND (office_id IS NULL OR office_id = $2) ORDER BY position";
    TOLD_ITEMS = "SELECT i.id, i.letter_id, i.section, i.kind, i.address, i.stable_key, i.text, i.lead_in, i.line, i.nested_in, i.links, i.guess,
        i.office_id, i.valid_from, i.amendment_id,
        s.text AS statement, s.version, s.written_at, s.written_by,
        w.user_id AS owner_id, w.name AS owner_name, w.version AS owner_version FROM letter_item i
        LEFT JOIN item_statement s ON s.item_id = i.id AND s.office_id = $2 AND s.year = $3
        LEFT JOIN item_owner w ON w.item_id = i.id AND w.office_id = $2
        WHERE i.letter_id = $1 AND (i.office_id IS NULL OR i.office_id = $2) ORDER BY i.position";
    ADD_STATEMENT = "INSERT INTO item_statement (item_id, office_id, year, text, version, written_at, written_by)
        VALUES ($1, $2, $3, $4, 1, $5, $6) ON CONFLICT (item_id, office_id, year) DO NOTHING";
    CHANGE_STATEMENT = "UPDATE item_statement SET text = $1, version = version + 1, written_at = $2, written_by = $3
        WHERE item_id = $4 AND office_id = $5 AND year = $6 AND version = $7";
}

/// What was left out of a published letter: line, text and reason.
pub async fn left_out(reader: &mut impl Fetch, letter: Id) -> Result<Vec<(i64, String, String)>> {
    let rows = reader.fetch_all(&LEFT_OUT, values![letter]).await?;
    rows.iter()
        .map(|row| Ok((row.get("line")?, row.get("text")?, row.get("reason")?)))
        .collect()
}

pub async fn items(reader: &mut impl Fetch, letter: Id) -> Result<Vec<LetterItem>> {
    reader
        .fetch_all(&ITEMS, values![letter])
        .await?
        .iter()
        .map(item_of)
        .collect()
}

pub async fn item(
    reader: &mut impl Fetch,
    letter: Id,
    address: &str,
) -> Result<Option<LetterItem>> {
    reader
        .fetch_optional(&ITEM, values![letter, address])
        .await?
        .as_ref()
        .map(item_of)
        .transpose()
}

/// The items as they stand on the day; for one office, or for all when `office` is none.
pub async fn items_on(
    reader: &mut impl Fetch,
    letter: Id,
    office: Option<Id>,
    day: Day,
) -> Result<Vec<LetterItem>> {
    let wordings = wordings(reader, letter, office).await?;
    let rows = reader
        .fetch_all(&ITEMS_FOR, values![letter, office])
        .await?;
    let items = rows.iter().map(item_of).collect::<Result<Vec<_>>>()?;
    Ok(items
        .into_iter()
        .filter_map(|item| wording::on_day(item, &wordings, day))
        .collect())
}

/// The items as they stand for the office on the day, with what it has written about each for the year.
pub async fn told_items(
    reader: &mut impl Fetch,
    letter: Id,
    office: Id,
    (year, as_of): (i32, Day),
) -> Result<Vec<ToldItem>> {
    let wordings = wordings(reader, letter, Some(office)).await?;
    let rows = reader
        .fetch_all(&TOLD_ITEMS, values![letter, office, year])
        .await?;
    let mut told = Vec::with_capacity(rows.len());
    for row in &rows {
        let item = wording::on_day(item_of(row)?, &wordings, as_of);
        let (statement, ownership) = (statement_of(row)?, ownership_of(row)?);
        told.extend(item.map(|item| ToldItem {
            item,
            statement,
            ownership,
        }));
    }
    Ok(told)
}

/// Writes the statement if it is still of the version that its writer saw; 0 when there was none.
pub async fn write_statement(
    tx: &mut Transaction,
    office: Id,
    year: i32,
    statement: &Statement,
    at: Instant,
) -> Result<bool> {
    let (item, text, by) = (
        statement.item,
        statement.text.as_str(),
        statement.written_by.as_str(),
    );
    let changed = if statement.version == 0 {
        tx.execute(&ADD_STATEMENT, values![item, office, year, text, at, by])
            .await?
    } else {
        tx.execute(
            &CHANGE_STATEMENT,
            values![text, at, by, item, office, year, statement.version],
        )
        .await?
    };
    Ok(changed == 1)
}

fn item_of(row: &Row) -> Result<LetterItem> {
    let (valid_from, amendment): (Option<Day>, Option<Id>) =
        (row.get("valid_from")?, row.get("amendment_id")?);
    Ok(LetterItem {
        id: row.get("id")?,
        letter: row.get("letter_id")?,
        section: row.get("section")?,
        kind: kind_of(&row.get::<String>("kind")?)?,
        address: row.get("address")?,
        stable_key: row.get("stable_key")?,
        text: row.get("text")?,
        lead_in: row.get("lead_in")?,
        line: row.get("line")?,
        nested_in: row.get("nested_in")?,
        links: from_json(&row.get::<String>("links")?, "links")?,
        guess: from_json(&row.get::<String>("guess")?, "guess")?,
        office: row.get("office_id")?,
        valid_from,
        amended: valid_from
            .zip(amendment)
            .map(|(on, amendment)| Amended { on, amendment }),
    })
}

fn statement_of(row: &Row) -> Result<Option<Statement>> {
    let Some(text) = row.get::<Option<String>>("statement")? else {
        return Ok(None);
    };
    Ok(Some(Statement {
        item: row.get("id")?,
        text,
        version: row.get("version")?,
        written_on: row.get::<Instant>("written_at")?.day(),
        written_by: row.get("written_by")?,
    }))
}
