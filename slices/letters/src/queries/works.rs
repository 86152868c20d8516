//! The library: works, the keys they are known by, and the items that lean on them.

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::Id;
use recognition::Reference;

use super::{links, stored::unreadable};
use crate::library::{self, Work};

statements! {
    /// One row for each letter whose items lean on the work, of those that the office sees.
    WORKS = "SELECT w.id, w.kind, w.number, w.dated, w.title, w.link, w.unavailable, w.valid_until, w.replaced_by, w.version,
        c.checked_at, c.outcome, c.answered, c.moved_to, l.id AS letter_id, l.year, count(*) AS leaning
        FROM reference_work w JOIN (SELECT item_id, work_id FROM item_reference UNION
            SELECT m.item_id, m.work_id FROM amended_reference m JOIN letter_amendment a ON a.id = m.amendment_id
            WHERE a.office_id IS NULL OR a.office_id = $1) r ON r.work_id = w.id
        JOIN letter_item i ON i.id = r.item_id JOIN letter l ON l.id = i.letter_id
        LEFT JOIN link_check c ON c.work_id = w.id AND c.link = w.link
        WHERE l.status = 'published' AND (l.office_id IS NULL OR l.office_id = $1) AND (i.office_id IS NULL OR i.office_id = $1)
        GROUP BY w.id, c.work_id, l.id ORDER BY w.title, w.id, l.year DESC";
    WORKS_OF_ITEM = "SELECT w.id, w.kind, w.number, w.dated, w.title, w.link, w.unavailable, w.valid_until, w.replaced_by, w.version,
        c.checked_at, c.outcome, c.answered, c.moved_to
        FROM reference_work w JOIN item_reference r ON r.work_id = w.id
        LEFT JOIN link_check c ON c.work_id = w.id AND c.link = w.link WHERE r.item_id = $1 ORDER BY w.title";
    WORKS_OF_AMENDED_ITEM = "SELECT w.id, w.kind, w.number, w.dated, w.title, w.link, w.unavailable, w.valid_until, w.replaced_by, w.version,
        c.checked_at, c.outcome, c.answered, c.moved_to
        FROM reference_work w JOIN amended_reference r ON r.work_id = w.id
        LEFT JOIN link_check c ON c.work_id = w.id AND c.link = w.link WHERE r.item_id = $1 AND r.amendment_id = $2 ORDER BY w.title";
    LEANING = "SELECT i.address, i.text, l.id AS letter_id, l.title AS letter_title, l.year
        FROM (SELECT item_id, work_id FROM item_reference UNION
            SELECT m.item_id, m.work_id FROM amended_reference m JOIN letter_amendment a ON a.id = m.amendment_id
            WHERE a.office_id IS NULL OR a.office_id = $2) r
        JOIN letter_item i ON i.id = r.item_id JOIN letter l ON l.id = i.letter_id
        WHERE r.work_id = $1 AND l.status = 'published' AND (l.office_id IS NULL OR l.office_id = $2)
        AND (i.office_id IS NULL OR i.office_id = $2) ORDER BY l.year DESC, i.position";
    KEYS = "SELECT work_key, work_id FROM reference_key";
    ADD_WORK = "INSERT INTO reference_work (id, kind, number, dated, title, link, unavailable, version) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)";
    ADD_KEY = "INSERT INTO reference_key (work_key, work_id) VALUES ($1, $2)";
    COMPLETE = "UPDATE reference_work SET number = COALESCE(number, $1), dated = COALESCE(dated, $2), link = COALESCE(link, $3) WHERE id = $4 AND version = 1";
    LEAN = "INSERT INTO item_reference (item_id, work_id) VALUES ($1, $2) ON CONFLICT (item_id, work_id) DO NOTHING";
    LEAN_AMENDED = "INSERT INTO amended_reference (item_id, amendment_id, work_id) VALUES ($1, $2, $3) ON CONFLICT (item_id, amendment_id, work_id) DO NOTHING";
    CHANGE_WORK = "UPDATE reference_work SET kind = $1, number = $2, dated = $3, title = $4, link = $5, unavailable = $6,
        valid_until = $7, replaced_by = $8, version = version + 1 WHERE id = $9 AND version = $10";
    MOVE_ITEMS = "UPDATE item_reference SET work_id = $1 WHERE work_id = $2
        AND item_id NOT IN (SELECT item_id FROM item_reference WHERE work_id = $1)";
    DROP_ITEMS = "DELETE FROM item_reference WHERE work_id = $1";
    MOVE_AMENDED = "UPDATE amended_reference SET work_id = $1 WHERE work_id = $2 AND NOT EXISTS (SELECT 1 FROM amended_reference o
        WHERE o.work_id = $1 AND o.item_id = amended_reference.item_id AND o.amendment_id = amended_reference.amendment_id)";
    DROP_AMENDED = "DELETE FROM amended_reference WHERE work_id = $1";
    MOVE_KEYS = "UPDATE reference_key SET work_id = $1 WHERE work_id = $2";
    MOVE_SUCCESSION = "UPDATE reference_work SET replaced_by = $1 WHERE replaced_by = $2 AND id <> $1";
    FREE_SUCCESSOR = "UPDATE reference_work SET replaced_by = NULL WHERE id = $1 AND replaced_by = $2";
    DROP_WORK = "DELETE FROM reference_work WHERE id = $1 AND version = $2";
}

/// A letter whose items lean on a work, and how many.
#[derive(Clone, Debug)]
pub struct LeaningLetter {
    pub letter: Id,
    pub year: i64,
    pub items: i64,
}

/// An item that leans on a work.
pub struct Leaning {
    pub letter: Id,
    pub letter_title: String,
    pub year: i64,
    pub address: String,
    pub text: String,
}

/// Every work that an item leans on that the office sees, in order of title.
pub async fn works(reader: &mut impl Fetch, office: Id) -> Result<Vec<(Work, Vec<LeaningLetter>)>> {
    let mut works: Vec<(Work, Vec<LeaningLetter>)> = Vec::new();
    for row in &reader.fetch_all(&WORKS, values![office]).await? {
        let work = work_of(row)?;
        let letter = LeaningLetter {
            letter: row.get("letter_id")?,
            year: row.get::<Option<i64>>("year")?.unwrap_or_default(),
            items: row.get("leaning")?,
        };
        match works.last_mut().filter(|(last, _)| last.id == work.id) {
            Some((_, letters)) => letters.push(letter),
            None => works.push((work, vec![letter])),
        }
    }
    Ok(works)
}

/// What the item leans on by the words that the amendment gave it, or by the letter's own where none is named.
pub async fn works_of_item(
    reader: &mut impl Fetch,
    item: Id,
    amendment: Option<Id>,
) -> Result<Vec<Work>> {
    let rows = match amendment {
        None => reader.fetch_all(&WORKS_OF_ITEM, values![item]).await?,
        Some(amendment) => {
            let values = values![item, amendment];
            reader.fetch_all(&WORKS_OF_AMENDED_ITEM, values).await?
        }
    };
    rows.iter().map(work_of).collect()
}

/// The items of letters that the office sees, that lean on the work.
pub async fn leaning(reader: &mut impl Fetch, work: Id, office: Id) -> Result<Vec<Leaning>> {
    let rows = reader.fetch_all(&LEANING, values![work, office]).await?;
    rows.iter()
        .map(|row| {
            Ok(Leaning {
                letter: row.get("letter_id")?,
                letter_title: row.get("letter_title")?,
                year: row.get::<Option<i64>>("year")?.unwrap_or_default(),
                address: row.get("address")?,
                text: row.get("text")?,
            })
        })
        .collect()
}

/// Puts what items lean on into the library, each work once by its key; what an earlier letter did not tell is filled in.
pub async fn lean(
    tx: &mut Transaction,
    leanings: Vec<((Id, Option<Id>), Reference)>,
    new_id: &mut impl FnMut() -> Id,
) -> Result<()> {
    let rows = tx.fetch_all(&KEYS, values![]).await?;
    let known: Result<Vec<(String, Id)>> = rows
        .iter()
        .map(|row| Ok((row.get("work_key")?, row.get("work_id")?)))
        .collect();
    let mut known: std::collections::HashMap<String, Id> = known?.into_iter().collect();
    let (mut works, mut keys, mut completed) = (Vec::new(), Vec::new(), Vec::new());
    let (mut leans, mut amended) = (Vec::new(), Vec::new());
    for ((item, amendment), work) in leanings {
        let key = work.key();
        let id = if let Some(id) = known.get(&key) {
            if work.number.is_some() || work.dated.is_some() || work.link.is_some() {
                completed.push(values![work.number, work.dated, work.link, *id]);
            }
            *id
        } else {
            let id = new_id();
            works.push(values![
                id,
                library::code(work.kind),
                work.number,
                work.dated,
                work.title,
                work.link,
                work.unavailable
            ]);
            keys.push(values![key.as_str(), id]);
            known.insert(key, id);
            id
        };
        match amendment {
            None => leans.push(values![item, id]),
            Some(amendment) => amended.push(values![item, amendment, id]),
        }
    }
    tx.execute_each(&ADD_WORK, works).await?;
    tx.execute_each(&ADD_KEY, keys).await?;
    tx.execute_each(&COMPLETE, completed).await?;
    tx.execute_each(&LEAN, leans).await?;
    tx.execute_each(&LEAN_AMENDED, amended).await.map(drop)
}

/// Whether the work still was of the version that was corrected.
pub async fn change_work(tx: &mut Transaction, work: &Work) -> Result<bool> {
    let values = values![
        library::code(work.kind),
        work.number.clone(),
        work.dated,
        work.title.as_str(),
        work.link.clone(),
        work.unavailable,
        work.valid_until,
        work.replaced_by,
        work.id,
        work.version
    ];
    Ok(tx.execute(&CHANGE_WORK, values).await? == 1)
}

/// Lets everything that leans on one work lean on the other, and later letters too.
pub async fn join_works(
    tx: &mut Transaction,
    (from, version): (Id, i64),
    into: Id,
) -> Result<bool> {
    tx.execute(&MOVE_ITEMS, values![into, from]).await?;
    tx.execute(&DROP_ITEMS, values![from]).await?;
    tx.execute(&MOVE_AMENDED, values![into, from]).await?;
    tx.execute(&DROP_AMENDED, values![from]).await?;
    tx.execute(&MOVE_KEYS, values![into, from]).await?;
    tx.execute(&MOVE_SUCCESSION, values![into, from]).await?;
    links::drop_check(tx, from).await?;
    tx.execute(&FREE_SUCCESSOR, values![into, from]).await?;
    Ok(tx.execute(&DROP_WORK, values![from, version]).await? == 1)
}

pub(super) fn work_of(row: &Row) -> Result<Work> {
    Ok(Work {
        id: row.get("id")?,
        kind: library::kind_of(&row.get::<String>("kind")?).ok_or_else(|| unreadable("kind"))?,
        number: row.get("number")?,
        dated: row.get("dated")?,
        title: row.get("title")?,
        link: row.get("link")?,
        unavailable: row.get("unavailable")?,
        valid_until: row.get("valid_until")?,
        replaced_by: row.get("replaced_by")?,
        version: row.get("version")?,
        check: links::check_of(row)?,
    })
}
