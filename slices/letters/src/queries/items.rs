//! The items of published letters and what offices write about them.

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id, Instant};

use super::applies::applies_of;
use super::owners::ownership_of;
use super::stored::{from_json, kind_of, unreadable, why_of};
use super::wordings::given_of;
use crate::{
    addressing::Addressing,
    letter::{KnownItem, LetterItem, OutOfLetter, Statement, ToldItem},
    wording::Amended,
};

/// The columns of the item `i`, in every statement that reads one.
macro_rules! item_columns {
    () => {
        "i.id, i.letter_id, i.section, i.kind, i.address, i.stable_key, i.text, i.lead_in, i.line, i.nested_in, i.links, i.guess, i.number, \
         i.priority, i.from_prose, i.addressing, i.card, i.office_id, i.valid_from, i.amendment_id, CASE WHEN i.addressing = 'named' THEN \
         (SELECT string_agg(CAST(a.office_id AS TEXT), ' ' ORDER BY a.office_id) FROM item_addressee a WHERE a.item_id = i.id) END AS named"
    };
}

statements! {
    LEFT_OUT = "SELECT line, text, reason, why FROM letter_left_out WHERE letter_id = $1 ORDER BY position";
    /// As they were published: what amendments did is not among them.
    ITEMS = concat!("SELECT ", item_columns!(), " FROM letter_item i WHERE i.letter_id = $1 AND i.valid_from IS NULL ORDER BY i.position");
    ITEM = concat!("SELECT ", item_columns!(), " FROM letter_item i WHERE i.letter_id = $1 AND i.address = $2");
    /// One row for each wording that an item has got, or one where it has got none.
    KNOWN_ITEMS = concat!("SELECT ", item_columns!(), ", x.amendment_id AS wording_amendment, x.valid_from AS wording_from, x.text AS wording,
        x.guess AS wording_guess, m.title AS wording_title,
        s.text AS statement, s.version, s.written_at, s.written_by, w.user_id AS owner_id, w.name AS owner_name, w.version AS owner_version,
        p.applies, p.decided_at, p.decided_by, p.version AS applies_version FROM letter_item i
        LEFT JOIN item_statement s ON s.item_id = i.id AND s.office_id = $2 AND s.year = $3
        LEFT JOIN item_owner w ON w.item_id = i.id AND w.office_id = $2
        LEFT JOIN item_applies p ON p.item_id = i.id AND p.office_id = $2
        LEFT JOIN item_wording x ON x.item_id = i.id AND (x.office_id IS NULL OR x.office_id = $2)
        LEFT JOIN letter_amendment m ON m.id = x.amendment_id
        WHERE i.letter_id = $1 AND (i.office_id IS NULL OR i.office_id = $2) ORDER BY i.position, x.valid_from, m.published_at, x.id");
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
    let rows = reader.fetch_all(&ITEMS, values![letter]).await?;
    rows.iter().map(item_of).collect()
}

pub async fn item(
    reader: &mut impl Fetch,
    letter: Id,
    address: &str,
) -> Result<Option<LetterItem>> {
    let row = reader
        .fetch_optional(&ITEM, values![letter, address])
        .await?;
    row.as_ref().map(item_of).transpose()
}

/// The items as they stand on the day; for one office, or for all when `office` is none.
pub async fn items_on(
    reader: &mut impl Fetch,
    letter: Id,
    office: Option<Id>,
    day: Day,
) -> Result<Vec<LetterItem>> {
    let known = known_items(reader, letter, office, day.year()).await?;
    let items = known.iter().filter_map(|known| known.on_day(day));
    Ok(items.collect())
}

/// The items as they stand for the office on the day, with what it has written about each for the year, and whether
/// each binds it.
pub async fn told_items(
    reader: &mut impl Fetch,
    letter: Id,
    office: Id,
    (year, as_of): (i32, Day),
) -> Result<Vec<ToldItem>> {
    let known = known_items(reader, letter, Some(office), year).await?;
    let told = known.iter().filter_map(|known| known.told(office, as_of));
    Ok(told.collect())
}

/// The items that the letter has on whatever day, with all that is known of each; for one office and what it has told of
/// the year, or for all when `office` is none.
pub async fn known_items(
    reader: &mut impl Fetch,
    letter: Id,
    office: Option<Id>,
    year: i32,
) -> Result<Vec<KnownItem>> {
    let mut known: Vec<KnownItem> = Vec::new();
    for row in &reader
        .fetch_all(&KNOWN_ITEMS, values![letter, office, year])
        .await?
    {
        let id: Id = row.get("id")?;
        if known.last().is_none_or(|last| last.item.id != id) {
            known.push(KnownItem {
                item: item_of(row)?,
                wordings: Vec::new(),
                statement: statement_of(row)?,
                ownership: ownership_of(row)?,
                applies: applies_of(row)?,
            });
        }
        if let Some(last) = known.last_mut() {
            last.wordings.extend(given_of(row)?);
        }
    }
    Ok(known)
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
    let card: Option<String> = row.get("card")?;
    let addressing = match row.get::<String>("addressing")?.as_str() {
        "all" => Addressing::All,
        "named" => Addressing::Named(offices_of(row)?),
        "open" => Addressing::Open,
        _ => return Err(unreadable("addressing")),
    };
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
        number: row.get("number")?,
        priority: row.get("priority")?,
        from_prose: row.get("from_prose")?,
        addressing,
        card: card.map(|card| from_json(&card, "card")).transpose()?,
    })
}

fn offices_of(row: &Row) -> Result<Vec<Id>> {
    let named: Option<String> = row.get("named")?;
    let named = named.unwrap_or_default();
    let offices = named.split_whitespace().map(str::parse);
    offices
        .collect::<std::result::Result<_, _>>()
        .map_err(|_| unreadable("named"))
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
