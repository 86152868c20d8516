use access::OfficeScope;
use database::{Fetch, Result, Transaction, statements, values};
use kernel::Id;

use crate::note::Note;

statements! {
    FIND = "SELECT n.content, n.sent_on FROM directorate_note n JOIN activity a ON a.id = n.id WHERE a.office_id = $1 AND n.id = $2";
    INSERT = "INSERT INTO directorate_note (id, content, sent_on) VALUES ($1, $2, $3)";
    CHANGE = "UPDATE directorate_note SET content = $2, sent_on = $3 WHERE id = $1";
}

/// The note; `None` when this office has no such one.
///
/// # Errors
/// What the database says.
pub async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Note>> {
    let row = reader
        .fetch_optional(&FIND, values![scope.office(), id])
        .await?;
    let activity = plan::activities::find(reader, scope, id).await?;
    let (Some(row), Some(activity)) = (row, activity) else {
        return Ok(None);
    };
    Ok(Some(Note {
        activity,
        content: row.get("content")?,
        sent: row.get("sent_on")?,
    }))
}

/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, note: &Note) -> Result<()> {
    tx.execute(&INSERT, values![note.activity.id, &note.content, note.sent])
        .await?;
    Ok(())
}

/// # Errors
/// What the database says.
pub async fn change(tx: &mut Transaction, note: &Note) -> Result<()> {
    tx.execute(&CHANGE, values![note.activity.id, &note.content, note.sent])
        .await?;
    Ok(())
}
