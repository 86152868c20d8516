//! The items of published letters and what offices write about them.

use std::collections::HashMap;

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id, Instant};

use super::owners::ownership_of;
use super::stored::{from_json, kind_of, unreadable, why_of};
use super::wordings::wordings;
use crate::{
    addressing::Addressing,
    letter::{LetterItem, OutOfLetter, Statement, ToldItem},
    wording::{self, Amended},
};

statements! {
    LEFT_OUT = "SELECT line, text, reason, why FROM letter_left_out WHERE letter_id = $1 ORDER BY position";
    /// As they were published: what amendments did is not among them.
    ITEMS = "SELECT id, letter_id, section, kind, address, stable_key, text, lead_in, line, nested_in, links, guess, number, priority, from_prose, addressing, card, office_id, valid_from, amendment_id FROM letter_item WHERE letter_id = $1 AND valid_from IS NULL ORDER BY position";
    ITEM = "SELECT id, letter_id, section, kind, address, stable_key, text, lead_in, line, nested_in, links, guess, number, priority, from_prose, addressing, card, office_id, valid_from, amendment_id FROM letter_item WHERE letter_id = $1 AND address = $2";
    ITEMS_FOR = "SELECT id, letter_id, section, kind, address, stable_key, text, lead_in, line, nested_in, links, guess, number, priority, from_prose, addressing, card, office_id, valid_from, amendment_id FROM letter_item
        WHERE letter_id = $1 AND (office_id IS NULL OR office_id = $2) ORDER BY position";
    TOLD_ITEMS = "SELECT i.id, i.letter_id, i.section, i.kind, i.address, i.stable_key, i.text, i.lead_in, i.line, i.nested_in, i.links, i.guess, i.number, i.priority, i.from_prose, i.addressing, i.card,
        i.office_id, i.valid_from, i.amendment_id,
        s.text AS statement, s.version, s.written_at, s.written_by, p.applies,
        w.user_id AS owner_id, w.name AS owner_name, w.version AS owner_version FROM letter_item i
        LEFT JOIN item_statement s ON s.item_id = i.id AND s.office_id = $2 AND s.year = $3
        LEFT JOIN item_owner w ON w.item_id = i.id AND w.office_id = $2
        LEFT JOIN item_applies p ON p.item_id = i.id AND p.office_id = $2
        WHERE i.letter_id = $1 AND (i.office_id IS NULL OR i.office_id = $2) ORDER BY i.position";
    ADDRESSEES = "SELECT a.item_id, a.office_id FROM item_addressee a JOIN letter_item i ON i.id = a.item_id WHERE i.letter_id = $1 ORDER BY i.position, a.office_id";
    ADD_STATEMENT = "INSERT INTO item_statement (item_id, office_id, year, text, version, written_at, written_by)
        VALUES ($1, $2, $3, $4, 1, $5, $6) ON CONFLICT (item_id, office_id, year) DO NOTHING";
    CHANGE_STATEMENT = "UPDATE item_statement SET text = $1, version = version + 1, written_at = $2, written_by = $3
        WHERE item_id = $4 AND office_id = $5 AND year = $6 AND version = $7";
}

/// What was left out of a published letter.
pub async fn left_out(reader: &mut impl Fetch, letter: Id) -> Result<Vec<OutOfLetter>> {
    let rows = reader.fetch_all(&LEFT_OUT, values![letter]).await?;
    let read = |row: &Row| {
        Ok(OutOfLetter {
            line: row.get("line")?,
            text: row.get("text")?,
            reason: row.get("reason")?,
            why: why_of(row.get::<Option<String>>("why")?.as_deref())?,
        })
    };
    rows.iter().map(read).collect()
}

pub async fn items(reader: &mut impl Fetch, letter: Id) -> Result<Vec<LetterItem>> {
    let named = addressees(reader, letter).await?;
    let rows = reader.fetch_all(&ITEMS, values![letter]).await?;
    rows.iter().map(|row| item_of(row, &named)).collect()
}

pub async fn item(
    reader: &mut impl Fetch,
    letter: Id,
    address: &str,
) -> Result<Option<LetterItem>> {
    let named = addressees(reader, letter).await?;
    let row = reader
        .fetch_optional(&ITEM, values![letter, address])
        .await?;
    row.map(|row| item_of(&row, &named)).transpose()
}

/// The items as they stand on the day; for one office, or for all when `office` is none.
pub async fn items_on(
    reader: &mut impl Fetch,
    letter: Id,
    office: Option<Id>,
    day: Day,
) -> Result<Vec<LetterItem>> {
    let named = addressees(reader, letter).await?;
    let wordings = wordings(reader, letter, office).await?;
    let rows = reader
        .fetch_all(&ITEMS_FOR, values![letter, office])
        .await?;
    let items = rows.iter().map(|row| item_of(row, &named));
    let items = items.collect::<Result<Vec<_>>>()?;
    Ok(items
        .into_iter()
        .filter_map(|item| wording::on_day(item, &wordings, day))
        .collect())
}

/// The items as they stand for the office on the day, with what it has written about each for the year, and whether
/// each binds it.
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
    let named = addressees_of(reader, letter, &rows).await?;
    let mut told = Vec::with_capacity(rows.len());
    for row in &rows {
        let item = wording::on_day(item_of(row, &named)?, &wordings, as_of);
        let decided = row.get("applies")?;
        let (statement, ownership) = (statement_of(row)?, ownership_of(row)?);
        told.extend(item.map(|item| ToldItem {
            binds: item.addressing.bind(office, decided),
            item,
            statement,
            ownership,
        }));
    }
    Ok(told)
}

type Named = HashMap<Id, Vec<Id>>;

/// The offices that the items name; most letters name none, and nothing is asked.
async fn addressees_of(reader: &mut impl Fetch, letter: Id, items: &[Row]) -> Result<Named> {
    for item in items {
        if item.get::<String>("addressing")? == "named" {
            return addressees(reader, letter).await;
        }
    }
    Ok(Named::new())
}

/// The offices that the items of the letter name.
async fn addressees(reader: &mut impl Fetch, letter: Id) -> Result<Named> {
    let mut named = Named::new();
    for row in reader.fetch_all(&ADDRESSEES, values![letter]).await? {
        let (item, office) = (row.get("item_id")?, row.get("office_id")?);
        named.entry(item).or_default().push(office);
    }
    Ok(named)
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

fn item_of(row: &Row, named: &Named) -> Result<LetterItem> {
    let (valid_from, amendment): (Option<Day>, Option<Id>) =
        (row.get("valid_from")?, row.get("amendment_id")?);
    let id = row.get("id")?;
    let card: Option<String> = row.get("card")?;
    let addressing = match row.get::<String>("addressing")?.as_str() {
        "all" => Addressing::All,
        "named" => Addressing::Named(named.get(&id).cloned().unwrap_or_default()),
        "open" => Addressing::Open,
        _ => return Err(unreadable("addressing")),
    };
    Ok(LetterItem {
        id,
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
        number: row.get("number")?,
        priority: row.get("priority")?,
        from_prose: row.get("from_prose")?,
        addressing,
        card: card.map(|card| from_json(&card, "card")).transpose()?,
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
