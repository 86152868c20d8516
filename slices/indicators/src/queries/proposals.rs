use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::Id;

use super::coded;
use crate::proposals::{Comment, Proposal, Proposed};

macro_rules! columns {
    () => {
        "id, of_office, name, measures, numerator, denominator, collected_by, why, proposed_at, proposed_by, state, answer,
            answered_at, version"
    };
}

statements! {
    ALL_OF_THEM = concat!("SELECT ", columns!(), " FROM indicator_proposal ORDER BY proposed_at DESC, id DESC");
    FIND = concat!("SELECT ", columns!(), " FROM indicator_proposal WHERE id = $1");
    INSERT = "INSERT INTO indicator_proposal (id, of_office, name, measures, numerator, denominator, collected_by, why,
            proposed_at, proposed_by, state, answer, answered_at, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', NULL, 1)";
    ANSWER = "UPDATE indicator_proposal SET state = $3, answer = $4, answered_at = $5, version = version + 1
        WHERE id = $1 AND version = $2";
    COMMENTS = "SELECT id, proposal_id, of_office, said_at, said_by, comment FROM indicator_comment
        WHERE proposal_id = $1 ORDER BY said_at, id";
    SAY = "INSERT INTO indicator_comment (id, proposal_id, of_office, said_at, said_by, comment) VALUES ($1, $2, $3, $4, $5, $6)";
}

/// Every proposal, the newest first.
///
/// # Errors
/// What the database says.
pub async fn all(reader: &mut impl Fetch) -> Result<Vec<Proposal>> {
    let rows = reader.fetch_all(&ALL_OF_THEM, values![]).await?;
    rows.iter().map(proposal).collect()
}

/// # Errors
/// What the database says.
pub async fn find(reader: &mut impl Fetch, id: Id) -> Result<Option<Proposal>> {
    let row = reader.fetch_optional(&FIND, values![id]).await?;
    row.map(|row| proposal(&row)).transpose()
}

/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, one: &Proposal) -> Result<()> {
    let said = &one.said;
    let values = values![
        one.id,
        one.office,
        &said.name,
        &said.measures,
        &said.numerator,
        &said.denominator,
        &said.collected_by,
        &said.why,
        one.proposed_at,
        &one.proposed_by,
        one.state.code()
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// Stores what the directorate answers. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn answer(tx: &mut Transaction, one: &Proposal) -> Result<bool> {
    let values = values![
        one.id,
        one.version,
        one.state.code(),
        &one.answer,
        one.answered_at
    ];
    Ok(tx.execute(&ANSWER, values).await? == 1)
}

/// What has been said of the proposal, the first first.
///
/// # Errors
/// What the database says.
pub async fn comments(reader: &mut impl Fetch, proposal: Id) -> Result<Vec<Comment>> {
    let rows = reader.fetch_all(&COMMENTS, values![proposal]).await?;
    rows.iter().map(comment).collect()
}

/// # Errors
/// What the database says.
pub async fn say(tx: &mut Transaction, one: &Comment) -> Result<()> {
    let values = values![
        one.id,
        one.proposal,
        one.office,
        one.said_at,
        &one.said_by,
        &one.comment
    ];
    tx.execute(&SAY, values).await.map(drop)
}

fn proposal(row: &Row) -> Result<Proposal> {
    Ok(Proposal {
        id: row.get("id")?,
        office: row.get("of_office")?,
        said: Proposed {
            name: row.get("name")?,
            measures: row.get("measures")?,
            numerator: row.get("numerator")?,
            denominator: row.get("denominator")?,
            collected_by: row.get("collected_by")?,
            why: row.get("why")?,
        },
        proposed_at: row.get("proposed_at")?,
        proposed_by: row.get("proposed_by")?,
        state: coded(row, "state")?,
        answer: row.get("answer")?,
        answered_at: row.get("answered_at")?,
        version: row.get("version")?,
    })
}

fn comment(row: &Row) -> Result<Comment> {
    Ok(Comment {
        id: row.get("id")?,
        proposal: row.get("proposal_id")?,
        office: row.get("of_office")?,
        said_at: row.get("said_at")?,
        said_by: row.get("said_by")?,
        comment: row.get("comment")?,
    })
}
