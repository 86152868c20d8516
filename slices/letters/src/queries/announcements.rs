//! What letters announce, and what came of it.

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};

use super::stored::{code_of, coded};
use crate::announcement::{Announced, Answer, Found};

statements! {
    ANNOUNCEMENTS = "SELECT id, office_id, address, line, kind, words, noted_by FROM letter_announcement
        WHERE letter_id = $1 AND (office_id IS NULL OR office_id = $2) ORDER BY CASE WHEN line IS NULL THEN 1 ELSE 0 END, line, id";
    WAITING = "SELECT n.id, n.office_id, n.address, n.line, n.kind, n.words, n.noted_by FROM letter_announcement n
        WHERE n.letter_id = $1 AND (n.office_id IS NULL OR n.office_id = $2) AND NOT EXISTS (SELECT 1 FROM letter_announcement_answer w
            WHERE w.announcement_id = n.id AND (w.office_id IS NULL OR w.office_id = $2))
        ORDER BY CASE WHEN n.line IS NULL THEN 1 ELSE 0 END, n.line, n.id";
    /// An office's own answer comes after the one for all.
    ANSWERS = "SELECT w.id, w.announcement_id, w.office_id, w.status, w.received_on, w.amendment_id, w.other_letter_id, w.note, w.answered_by
        FROM letter_announcement_answer w JOIN letter_announcement n ON n.id = w.announcement_id
        WHERE n.letter_id = $1 AND (w.office_id IS NULL OR w.office_id = $2) ORDER BY CASE WHEN w.office_id IS NULL THEN 0 ELSE 1 END";
    EVERY_ANNOUNCEMENT = "SELECT id, office_id, address, line, kind, words, noted_by FROM letter_announcement WHERE letter_id = $1 ORDER BY line, id";
    EVERY_ANSWER = "SELECT w.id, w.announcement_id, w.office_id, w.status, w.received_on, w.amendment_id, w.other_letter_id, w.note, w.answered_by
        FROM letter_announcement_answer w JOIN letter_announcement n ON n.id = w.announcement_id WHERE n.letter_id = $1 ORDER BY w.id";
    OPEN_ANNOUNCEMENTS = "SELECT n.letter_id, COUNT(*) AS open FROM letter_announcement n
        WHERE (n.office_id IS NULL OR n.office_id = $1) AND NOT EXISTS (SELECT 1 FROM letter_announcement_answer w
            WHERE w.announcement_id = n.id AND (w.office_id IS NULL OR w.office_id = $1)) GROUP BY n.letter_id";
    ADD_ANNOUNCEMENT = "INSERT INTO letter_announcement (id, letter_id, office_id, address, line, kind, words, noted_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    ANSWER = "INSERT INTO letter_announcement_answer (id, announcement_id, office_id, status, received_on, amendment_id, other_letter_id, note, answered_at, answered_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING";
    TAKE_BACK_ANSWER = "DELETE FROM letter_announcement_answer WHERE id = $1 AND announcement_id = $2";
}

/// What the letter announces, as it stands for the office.
pub async fn announcements(
    reader: &mut impl Fetch,
    letter: Id,
    office: Option<Id>,
) -> Result<Vec<Announced>> {
    let answers = reader.fetch_all(&ANSWERS, values![letter, office]).await?;
    let answers: Vec<Answer> = answers.iter().map(answer_of).collect::<Result<_>>()?;
    let rows = reader
        .fetch_all(&ANNOUNCEMENTS, values![letter, office])
        .await?;
    rows.iter()
        .map(|row| {
            let mut one = announced_of(row)?;
            let answer = answers.iter().rfind(|answer| answer.announcement == one.id);
            one.answer = answer.cloned();
            Ok(one)
        })
        .collect()
}

/// What the letter announces that nobody has answered, as it stands for the office.
pub async fn waiting(
    reader: &mut impl Fetch,
    letter: Id,
    office: Option<Id>,
) -> Result<Vec<Announced>> {
    let rows = reader.fetch_all(&WAITING, values![letter, office]).await?;
    rows.iter().map(announced_of).collect()
}

/// What the letter announces and what came of it, for every office.
pub async fn every_announcement(
    reader: &mut impl Fetch,
    letter: Id,
) -> Result<(Vec<Announced>, Vec<Answer>)> {
    let announced = reader
        .fetch_all(&EVERY_ANNOUNCEMENT, values![letter])
        .await?;
    let answers = reader.fetch_all(&EVERY_ANSWER, values![letter]).await?;
    Ok((
        announced.iter().map(announced_of).collect::<Result<_>>()?,
        answers.iter().map(answer_of).collect::<Result<_>>()?,
    ))
}

fn announced_of(row: &Row) -> Result<Announced> {
    Ok(Announced {
        id: row.get("id")?,
        office: row.get("office_id")?,
        address: row.get("address")?,
        line: row.get("line")?,
        kind: code_of(&row.get::<String>("kind")?, "kind")?,
        words: row.get("words")?,
        noted_by: row.get("noted_by")?,
        answer: None,
    })
}

/// How many announcements of each letter still wait for an answer, as it stands for the office.
pub async fn open_announcements(reader: &mut impl Fetch, office: Id) -> Result<Vec<(Id, i64)>> {
    let rows = reader
        .fetch_all(&OPEN_ANNOUNCEMENTS, values![office])
        .await?;
    rows.iter()
        .map(|row| Ok((row.get("letter_id")?, row.get("open")?)))
        .collect()
}

/// Notes what the reader found in a letter.
pub async fn add_found(
    tx: &mut Transaction,
    letter: Id,
    found: &[Found],
    mut new_id: impl FnMut() -> Id,
) -> Result<()> {
    let rows = found.iter().map(|one| {
        values![
            new_id(),
            letter,
            None::<Id>,
            one.address.clone(),
            one.line,
            coded(&one.kind),
            one.words.as_str(),
            None::<String>
        ]
    });
    tx.execute_each(&ADD_ANNOUNCEMENT, rows.collect())
        .await
        .map(drop)
}

/// Notes what a person found.
pub async fn add_announcement(tx: &mut Transaction, letter: Id, one: &Announced) -> Result<()> {
    let values = values![
        one.id,
        letter,
        one.office,
        one.address.clone(),
        one.line,
        coded(&one.kind),
        one.words.as_str(),
        one.noted_by.clone()
    ];
    tx.execute(&ADD_ANNOUNCEMENT, values).await.map(drop)
}

/// Answers the announcement, unless it is answered already.
pub async fn answer(tx: &mut Transaction, answer: &Answer, at: Instant) -> Result<bool> {
    let status = if answer.is_received {
        "received"
    } else {
        "not_coming"
    };
    let values = values![
        answer.id,
        answer.announcement,
        answer.office,
        status,
        answer.received_on,
        answer.amendment,
        answer.letter,
        answer.note.clone(),
        at,
        answer.by.as_str()
    ];
    Ok(tx.execute(&ANSWER, values).await? == 1)
}

/// Takes the answer back, if it still is there.
pub async fn take_back_answer(tx: &mut Transaction, announcement: Id, id: Id) -> Result<bool> {
    Ok(tx
        .execute(&TAKE_BACK_ANSWER, values![id, announcement])
        .await?
        == 1)
}

fn answer_of(row: &Row) -> Result<Answer> {
    Ok(Answer {
        id: row.get("id")?,
        announcement: row.get("announcement_id")?,
        office: row.get("office_id")?,
        is_received: row.get::<String>("status")? == "received",
        received_on: row.get("received_on")?,
        amendment: row.get("amendment_id")?,
        letter: row.get("other_letter_id")?,
        note: row.get("note")?,
        by: row.get("answered_by")?,
    })
}
