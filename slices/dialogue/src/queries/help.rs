use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::Id;

use super::coded;
use crate::help::{HelpAnswer, HelpRequest};

macro_rules! columns {
    () => {
        "id, office_id, to_office_id, theme, title, wish, asked_on, needed_by, closed_on, version"
    };
}

statements! {
    /// What the office asks, and what it is asked.
    SEEN = concat!("SELECT ", columns!(), " FROM help_request WHERE office_id = $1 OR to_office_id = $1 OR to_office_id IS NULL
        ORDER BY asked_on DESC, id DESC");
    FIND_SEEN = concat!("SELECT ", columns!(), " FROM help_request WHERE id = $2 AND (office_id = $1 OR to_office_id = $1 OR to_office_id IS NULL)");
    FIND_OWN = concat!("SELECT ", columns!(), " FROM help_request WHERE id = $2 AND office_id = $1");
    /// Answers that the office gave, and those that it was given.
    ANSWERS = "SELECT request_id, office_id, kind, text, given_on FROM help_answer WHERE office_id = $1 OR asking_office_id = $1 ORDER BY given_on, id";
    INSERT = "INSERT INTO help_request (id, office_id, to_office_id, theme, title, wish, asked_on, needed_by, closed_on, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)";
    UPDATE = "UPDATE help_request SET to_office_id = $3, theme = $4, title = $5, wish = $6, asked_on = $7, needed_by = $8, closed_on = $9,
            version = version + 1
        WHERE id = $1 AND office_id = $2 AND version = $10";
    ANSWER = "INSERT INTO help_answer (id, request_id, office_id, asking_office_id, kind, text, given_on) VALUES ($1, $2, $3, $4, $5, $6, $7)";
}

/// The requests that the office made and those that it can answer, the latest first.
///
/// # Errors
/// What the database says.
pub async fn seen(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<HelpRequest>> {
    let rows = reader.fetch_all(&SEEN, values![scope.office()]).await?;
    rows.iter().map(from_row).collect()
}

/// The request; `None` when the office neither made it nor is asked.
///
/// # Errors
/// What the database says.
pub async fn find_seen(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    id: Id,
) -> Result<Option<HelpRequest>> {
    let row = reader
        .fetch_optional(&FIND_SEEN, values![scope.office(), id])
        .await?;
    row.map(|row| from_row(&row)).transpose()
}

/// The request; `None` when the office did not make it.
///
/// # Errors
/// What the database says.
pub async fn find_own(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    id: Id,
) -> Result<Option<HelpRequest>> {
    let row = reader
        .fetch_optional(&FIND_OWN, values![scope.office(), id])
        .await?;
    row.map(|row| from_row(&row)).transpose()
}

/// The answers that the office gave, and those that it was given, in the order they were given.
///
/// # Errors
/// What the database says.
pub async fn answers(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<HelpAnswer>> {
    let rows = reader.fetch_all(&ANSWERS, values![scope.office()]).await?;
    let answer = |row: &Row| {
        Ok(HelpAnswer {
            request: row.get("request_id")?,
            office: row.get("office_id")?,
            kind: coded(row, "kind")?,
            text: row.get("text")?,
            given: row.get("given_on")?,
        })
    };
    rows.iter().map(answer).collect()
}

/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, request: &HelpRequest) -> Result<()> {
    tx.execute(&INSERT, columns(request)).await?;
    Ok(())
}

/// Stores the request as it now is. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save(tx: &mut Transaction, request: &HelpRequest) -> Result<bool> {
    let mut values = columns(request);
    values.push(request.version.into());
    Ok(tx.execute(&UPDATE, values).await? > 0)
}

/// Stores an answer to the request, for the one who asked and the one who answers.
///
/// # Errors
/// What the database says.
pub async fn answer(
    tx: &mut Transaction,
    id: Id,
    request: &HelpRequest,
    answer: &HelpAnswer,
) -> Result<()> {
    let values = values![
        id,
        answer.request,
        answer.office,
        request.office,
        answer.kind.code(),
        &answer.text,
        answer.given,
    ];
    tx.execute(&ANSWER, values).await?;
    Ok(())
}

fn columns(request: &HelpRequest) -> database::Values {
    values![
        request.id,
        request.office,
        request.to,
        request.theme.code(),
        &request.title,
        &request.wish,
        request.asked,
        request.needed_by,
        request.closed,
    ]
}

fn from_row(row: &Row) -> Result<HelpRequest> {
    Ok(HelpRequest {
        id: row.get("id")?,
        office: row.get("office_id")?,
        to: row.get("to_office_id")?,
        theme: coded(row, "theme")?,
        title: row.get("title")?,
        wish: row.get("wish")?,
        asked: row.get("asked_on")?,
        needed_by: row.get("needed_by")?,
        closed: row.get("closed_on")?,
        version: row.get("version")?,
    })
}
