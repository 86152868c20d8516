//! All SQL of the slice.

use database::{DatabaseError, Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};
use serde::{Serialize, de::DeserializeOwned};
use slice::{Binding, Target};

use crate::{
    binding::StoredBinding,
    draft::Draft,
    letter::{Letter, LetterItem, LetterStatus, Statement, ToldItem},
    reading::{ItemKind, recognise, stable_key},
};

statements! {
    LETTERS = "SELECT id, office_id, status, title, year, sections, version, created_at, created_by FROM letter
        WHERE office_id IS NULL OR office_id = $1 ORDER BY CASE WHEN year IS NULL THEN 9999 ELSE year END DESC, created_at DESC";
    NATIONAL_LETTERS = "SELECT id, office_id, status, title, year, sections, version, created_at, created_by FROM letter
        WHERE office_id IS NULL ORDER BY CASE WHEN year IS NULL THEN 9999 ELSE year END DESC, created_at DESC";
    LETTER = "SELECT id, office_id, status, title, year, sections, version, created_at, created_by FROM letter WHERE id = $1";
    /// The latest year first; within a year the office's own before the one to all.
    PUBLISHED = "SELECT id, office_id, status, title, year, sections, version, created_at, created_by FROM letter
        WHERE status = 'published' AND (office_id IS NULL OR office_id = $1)
        ORDER BY year DESC, CASE WHEN office_id IS NULL THEN 1 ELSE 0 END";
    NATIONAL_LETTER_OF_YEAR = "SELECT id FROM letter WHERE status = 'published' AND year = $1 AND office_id IS NULL";
    OWN_LETTER_OF_YEAR = "SELECT id FROM letter WHERE status = 'published' AND year = $1 AND office_id = $2";
    WORKING_COPY = "SELECT source, draft, undo FROM letter WHERE id = $1";
    ADD_LETTER = "INSERT INTO letter (id, office_id, status, title, year, sections, source, draft, undo, version, created_at, created_by)
        VALUES ($1, $2, 'draft', $3, $4, $5, $6, $7, NULL, 1, $8, $9)";
    SAVE_DRAFT = "UPDATE letter SET draft = $1, undo = $2, version = version + 1 WHERE id = $3 AND version = $4 AND status = 'draft'";
    REPLACE_LETTER = "UPDATE letter SET status = 'replaced', version = version + 1 WHERE id = $1 AND status = 'published'";
    PUBLISH_LETTER = "UPDATE letter SET status = 'published', title = $1, year = $2, sections = $3, draft = NULL, undo = NULL,
        published_at = $4, published_by = $5, version = version + 1 WHERE id = $6 AND version = $7 AND status = 'draft'";
    DISCARD_DRAFT = "DELETE FROM letter WHERE id = $1 AND version = $2 AND status = 'draft'";
    ADD_ITEM = "INSERT INTO letter_item (id, letter_id, position, section, kind, address, stable_key, text, lead_in, line, nested_in, links, guess)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    ADD_LEFT_OUT = "INSERT INTO letter_left_out (letter_id, position, line, text, reason) VALUES ($1, $2, $3, $4, $5)";
    LEFT_OUT = "SELECT line, text, reason FROM letter_left_out WHERE letter_id = $1 ORDER BY position";
    ITEMS = "SELECT id, letter_id, section, kind, address, text, lead_in, line, nested_in, links, guess FROM letter_item WHERE letter_id = $1 ORDER BY position";
    ITEM = "SELECT id, letter_id, section, kind, address, text, lead_in, line, nested_in, links, guess FROM letter_item WHERE letter_id = $1 AND address = $2";
    BINDINGS = "SELECT b.id, b.item_id, b.office_id, b.measure, b.parameters, b.target, b.version FROM requirement_binding b
        JOIN letter_item i ON i.id = b.item_id WHERE i.letter_id = $1 AND (b.office_id IS NULL OR b.office_id = $2) ORDER BY i.position, b.measure, b.id";
    NATIONAL_BINDINGS = "SELECT b.id, b.item_id, b.office_id, b.measure, b.parameters, b.target, b.version FROM requirement_binding b
        JOIN letter_item i ON i.id = b.item_id WHERE i.letter_id = $1 AND b.office_id IS NULL ORDER BY i.position, b.measure, b.id";
    ADD_BINDING = "INSERT INTO requirement_binding (id, item_id, office_id, measure, parameters, target, version) VALUES ($1, $2, $3, $4, $5, $6, 1)";
    CHANGE_BINDING = "UPDATE requirement_binding SET measure = $1, parameters = $2, target = $3, version = version + 1 WHERE id = $4 AND item_id = $5 AND version = $6";
    REMOVE_BINDING = "DELETE FROM requirement_binding WHERE id = $1 AND item_id = $2 AND version = $3";
    TOLD_ITEMS = "SELECT i.id, i.letter_id, i.section, i.kind, i.address, i.text, i.lead_in, i.line, i.nested_in, i.links, i.guess,
        s.text AS statement, s.version, s.written_at, s.written_by FROM letter_item i
        LEFT JOIN item_statement s ON s.item_id = i.id AND s.office_id = $2 AND s.year = $3
        WHERE i.letter_id = $1 ORDER BY i.position";
    ALL_BINDINGS = "SELECT b.id, n.id AS item_id, b.office_id, b.measure, b.parameters, b.target, b.version FROM requirement_binding b
        JOIN letter_item o ON o.id = b.item_id JOIN letter_item n ON n.letter_id = $2 AND n.stable_key = o.stable_key WHERE o.letter_id = $1";
    CARRY_STATEMENTS = "INSERT INTO item_statement (item_id, office_id, year, text, version, written_at, written_by)
        SELECT n.id, s.office_id, s.year, s.text, s.version, s.written_at, s.written_by FROM item_statement s
        JOIN letter_item o ON o.id = s.item_id JOIN letter_item n ON n.letter_id = $2 AND n.stable_key = o.stable_key
        WHERE o.letter_id = $1";
    ADD_STATEMENT = "INSERT INTO item_statement (item_id, office_id, year, text, version, written_at, written_by)
        VALUES ($1, $2, $3, $4, 1, $5, $6) ON CONFLICT (item_id, office_id, year) DO NOTHING";
    CHANGE_STATEMENT = "UPDATE item_statement SET text = $1, version = version + 1, written_at = $2, written_by = $3
        WHERE item_id = $4 AND office_id = $5 AND year = $6 AND version = $7";
}

/// The letters that somebody sees: the ones to all, and those of the office that is looked at.
pub async fn letters(reader: &mut impl Fetch, office: Option<Id>) -> Result<Vec<Letter>> {
    let rows = match office {
        Some(office) => reader.fetch_all(&LETTERS, values![office]).await?,
        None => reader.fetch_all(&NATIONAL_LETTERS, values![]).await?,
    };
    rows.iter().map(letter_of).collect()
}

pub async fn letter(reader: &mut impl Fetch, id: Id) -> Result<Option<Letter>> {
    reader
        .fetch_optional(&LETTER, values![id])
        .await?
        .as_ref()
        .map(letter_of)
        .transpose()
}

/// The published letters that the office has, the latest year first.
pub async fn published_letters(reader: &mut impl Fetch, office: Id) -> Result<Vec<Letter>> {
    reader
        .fetch_all(&PUBLISHED, values![office])
        .await?
        .iter()
        .map(letter_of)
        .collect()
}

/// The published letter of the same owner and year, which a new one would replace.
pub async fn published(
    reader: &mut impl Fetch,
    office: Option<Id>,
    year: i32,
) -> Result<Option<Id>> {
    let row = match office {
        Some(office) => {
            reader
                .fetch_optional(&OWN_LETTER_OF_YEAR, values![year, office])
                .await?
        }
        None => {
            reader
                .fetch_optional(&NATIONAL_LETTER_OF_YEAR, values![year])
                .await?
        }
    };
    row.map(|row| row.get("id")).transpose()
}

/// A letter under review: its source, the draft, and the draft before the last change.
pub struct WorkingCopy {
    pub source: String,
    pub draft: Draft,
    pub undo: Option<Draft>,
}

pub async fn working_copy(reader: &mut impl Fetch, id: Id) -> Result<WorkingCopy> {
    let row = reader.fetch_one(&WORKING_COPY, values![id]).await?;
    let draft: Option<String> = row.get("draft")?;
    let undo: Option<String> = row.get("undo")?;
    let draft = draft
        .as_deref()
        .map(|text| from_json(text, "draft"))
        .transpose()?
        .unwrap_or_default();
    Ok(WorkingCopy {
        source: row.get("source")?,
        draft,
        undo: undo
            .as_deref()
            .map(|text| from_json(text, "undo"))
            .transpose()?,
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
pub async fn save_draft(
    tx: &mut Transaction,
    id: Id,
    version: i64,
    draft: &Draft,
    undo: Option<&Draft>,
) -> Result<bool> {
    Ok(tx
        .execute(
            &SAVE_DRAFT,
            values![to_json(draft), undo.map(to_json), id, version],
        )
        .await?
        == 1)
}

pub async fn discard_draft(tx: &mut Transaction, id: Id, version: i64) -> Result<bool> {
    Ok(tx.execute(&DISCARD_DRAFT, values![id, version]).await? == 1)
}

pub async fn replace_letter(tx: &mut Transaction, id: Id) -> Result<()> {
    tx.execute(&REPLACE_LETTER, values![id]).await.map(drop)
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
    let mut keys = std::collections::HashMap::new();
    let mut rows = Vec::with_capacity(draft.items.len());
    for (position, item) in draft.items.iter().enumerate() {
        let mut key = stable_key(&item.section, item.kind, &item.text);
        let seen = keys.entry(key.clone()).or_insert(0);
        *seen += 1;
        if *seen > 1 {
            key = format!("{key}-{seen}");
        }
        let guess = if item.kind.is_measured() {
            recognise(&item.text)
        } else {
            Default::default()
        };
        let nested_in = item
            .nested_in
            .and_then(|parent| draft.item(parent))
            .map(|parent| parent.address.clone());
        rows.push(values![
            new_id(),
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
            to_json(&guess)
        ]);
    }
    tx.execute_each(&ADD_ITEM, rows).await?;
    let left_out = draft.left_out.iter().enumerate();
    let rows = left_out.map(|(position, left)| {
        values![
            id,
            position as i64,
            left.item.line as i64,
            left.item.text.as_str(),
            left.reason.as_str()
        ]
    });
    tx.execute_each(&ADD_LEFT_OUT, rows.collect()).await?;
    Ok(true)
}

/// Gives the items of the new letter what the replaced one had, where their words are the same: bindings and statements.
pub async fn carry_over(
    tx: &mut Transaction,
    replaced: Id,
    new: Id,
    mut new_id: impl FnMut() -> Id,
) -> Result<()> {
    let rows = tx.fetch_all(&ALL_BINDINGS, values![replaced, new]).await?;
    for binding in rows.iter().map(binding_of) {
        let carried = StoredBinding {
            id: new_id(),
            ..binding?
        };
        add_binding(tx, &carried).await?;
    }
    tx.execute(&CARRY_STATEMENTS, values![replaced, new])
        .await
        .map(drop)
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

pub async fn bindings(
    reader: &mut impl Fetch,
    letter: Id,
    office: Option<Id>,
) -> Result<Vec<StoredBinding>> {
    let rows = match office {
        Some(office) => reader.fetch_all(&BINDINGS, values![letter, office]).await?,
        None => {
            reader
                .fetch_all(&NATIONAL_BINDINGS, values![letter])
                .await?
        }
    };
    rows.iter().map(binding_of).collect()
}

pub async fn add_binding(tx: &mut Transaction, binding: &StoredBinding) -> Result<()> {
    let values = values![
        binding.id,
        binding.item,
        binding.office,
        binding.rule.measure.as_str(),
        to_json(&binding.rule.parameters),
        binding.rule.target.map(|target| target.0)
    ];
    tx.execute(&ADD_BINDING, values).await.map(drop)
}

pub async fn change_binding(tx: &mut Transaction, binding: &StoredBinding) -> Result<bool> {
    let values = values![
        binding.rule.measure.as_str(),
        to_json(&binding.rule.parameters),
        binding.rule.target.map(|target| target.0),
        binding.id,
        binding.item,
        binding.version
    ];
    Ok(tx.execute(&CHANGE_BINDING, values).await? == 1)
}

pub async fn remove_binding(tx: &mut Transaction, item: Id, id: Id, version: i64) -> Result<bool> {
    Ok(tx
        .execute(&REMOVE_BINDING, values![id, item, version])
        .await?
        == 1)
}

/// The items with what the office has written about each for the year.
pub async fn told_items(
    reader: &mut impl Fetch,
    letter: Id,
    office: Id,
    year: i32,
) -> Result<Vec<ToldItem>> {
    let rows = reader
        .fetch_all(&TOLD_ITEMS, values![letter, office, year])
        .await?;
    rows.iter()
        .map(|row| {
            Ok(ToldItem {
                item: item_of(row)?,
                statement: statement_of(row)?,
            })
        })
        .collect()
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

fn letter_of(row: &Row) -> Result<Letter> {
    Ok(Letter {
        id: row.get("id")?,
        office: row.get("office_id")?,
        status: row
            .get::<String>("status")?
            .parse::<LetterStatus>()
            .map_err(|()| unreadable("status"))?,
        title: row.get("title")?,
        year: row.get::<Option<i64>>("year")?.map(|year| year as i32),
        sections: from_json(&row.get::<String>("sections")?, "sections")?,
        version: row.get("version")?,
        created_on: row.get::<Instant>("created_at")?.day(),
        created_by: row.get("created_by")?,
    })
}

fn item_of(row: &Row) -> Result<LetterItem> {
    Ok(LetterItem {
        id: row.get("id")?,
        letter: row.get("letter_id")?,
        section: row.get("section")?,
        kind: kind_of(&row.get::<String>("kind")?)?,
        address: row.get("address")?,
        text: row.get("text")?,
        lead_in: row.get("lead_in")?,
        line: row.get("line")?,
        nested_in: row.get("nested_in")?,
        links: from_json(&row.get::<String>("links")?, "links")?,
        guess: from_json(&row.get::<String>("guess")?, "guess")?,
    })
}

fn binding_of(row: &Row) -> Result<StoredBinding> {
    let target: Option<i64> = row.get("target")?;
    Ok(StoredBinding {
        id: row.get("id")?,
        item: row.get("item_id")?,
        office: row.get("office_id")?,
        rule: Binding {
            measure: row.get("measure")?,
            parameters: from_json(&row.get::<String>("parameters")?, "parameters")?,
            target: target
                .and_then(|target| u32::try_from(target).ok())
                .map(Target),
        },
        version: row.get("version")?,
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

fn kind_code(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Introduction => "introduction",
        ItemKind::Assignment => "assignment",
        ItemKind::Funding => "funding",
        ItemKind::Background => "background",
        ItemKind::Requirement => "requirement",
        ItemKind::Reporting => "reporting",
    }
}

fn kind_of(code: &str) -> Result<ItemKind> {
    ItemKind::ALL
        .into_iter()
        .find(|kind| kind_code(*kind) == code)
        .ok_or_else(|| unreadable("kind"))
}

fn unreadable(column: &str) -> DatabaseError {
    DatabaseError::Unreadable(column.to_owned())
}

fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("what we write has only text keys")
}

fn from_json<T: DeserializeOwned>(text: &str, column: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| unreadable(column))
}
