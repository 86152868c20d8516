use access::OfficeScope;
use database::{Fetch, Result, Transaction, statements, values};
use kernel::Id;

use crate::evaluation::Answer;

statements! {
    PUT = "INSERT INTO course_evaluation (id, session_id, usefulness, content, comment) VALUES ($1, $2, $3, $4, $5)";
    /// In no order that tells who answered when.
    OF_SESSION = "SELECT e.usefulness, e.content, e.comment FROM course_evaluation e JOIN course_session s ON s.id = e.session_id
        WHERE s.office_id = $1 AND e.session_id = $2 ORDER BY e.usefulness DESC, e.content DESC, e.comment";
    /// How many have answered, and how many can: those who came, or who had a place while nobody has noted who came.
    ROOM = "SELECT (SELECT COUNT(*) FROM course_evaluation e WHERE e.session_id = $1) AS answers,
            COUNT(*) FILTER (WHERE attended) AS attended, COUNT(*) FILTER (WHERE state = 'confirmed') AS confirmed
        FROM participant WHERE session_id = $1";
}

/// Stores an answer. It holds nothing that leads to whoever gave it.
pub(crate) async fn put(
    tx: &mut Transaction,
    (id, session): (Id, Id),
    answer: &Answer,
) -> Result<()> {
    let values = values![
        id,
        session,
        answer.usefulness,
        answer.content,
        answer.comment.as_str()
    ];
    tx.execute(&PUT, values).await.map(drop)
}

/// All answers of a session of the office.
pub(crate) async fn of_session(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    session: Id,
) -> Result<Vec<Answer>> {
    let rows = reader
        .fetch_all(&OF_SESSION, values![scope.office(), session])
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Answer {
                usefulness: row.get("usefulness")?,
                content: row.get("content")?,
                comment: row.get("comment")?,
            })
        })
        .collect()
}

/// Whether there are more who can answer than have.
pub(crate) async fn has_room(reader: &mut impl Fetch, session: Id) -> Result<bool> {
    let row = reader.fetch_one(&ROOM, values![session]).await?;
    let (answers, attended): (i64, i64) = (row.get("answers")?, row.get("attended")?);
    let confirmed: i64 = row.get("confirmed")?;
    Ok(answers < if attended > 0 { attended } else { confirmed })
}
