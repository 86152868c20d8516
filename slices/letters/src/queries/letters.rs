//! Letters: who has which, and which steers a year.

use database::{Fetch, Result, Row, statements, values};
use kernel::{Id, Instant};

use super::{
    originals::original_of,
    stored::{from_json, unreadable},
};
use crate::{
    letter::{Letter, LetterStatus},
    original::KeptOriginal,
};

statements! {
    LETTERS = "SELECT id, office_id, status, title, year, sections, version, created_at, created_by FROM letter
        WHERE office_id IS NULL OR office_id = $1 ORDER BY CASE WHEN year IS NULL THEN 9999 ELSE year END DESC, created_at DESC";
    NATIONAL_LETTERS = "SELECT id, office_id, status, title, year, sections, version, created_at, created_by FROM letter
        WHERE office_id IS NULL ORDER BY CASE WHEN year IS NULL THEN 9999 ELSE year END DESC, created_at DESC";
    LETTER = "SELECT id, office_id, status, title, year, sections, version, created_at, created_by FROM letter WHERE id = $1";
    AMONG_PUBLISHED = "SELECT l.id, l.office_id, l.status, l.title, l.year, l.sections, l.version, l.created_at, l.created_by, o.name, o.format, o.sha256
        FROM letter l LEFT JOIN letter_original o ON o.letter_id = l.id AND l.id = $1
        WHERE l.id = $1 OR (l.status = 'published' AND (l.office_id IS NULL OR l.office_id = $2)) ORDER BY l.year DESC, l.created_at DESC";
    /// The latest year first; within a year the office's own before the one to all.
    PUBLISHED = "SELECT id, office_id, status, title, year, sections, version, created_at, created_by FROM letter
        WHERE status = 'published' AND (office_id IS NULL OR office_id = $1)
        ORDER BY year DESC, CASE WHEN office_id IS NULL THEN 1 ELSE 0 END";
    /// As above, each with how many of its announcements wait for an answer.
    STEERING = "SELECT l.id, l.office_id, l.status, l.title, l.year, l.sections, l.version, l.created_at, l.created_by,
        (SELECT COUNT(*) FROM letter_announcement n WHERE n.letter_id = l.id AND (n.office_id IS NULL OR n.office_id = $1)
            AND NOT EXISTS (SELECT 1 FROM letter_announcement_answer w
                WHERE w.announcement_id = n.id AND (w.office_id IS NULL OR w.office_id = $1))) AS waiting
        FROM letter l WHERE l.status = 'published' AND (l.office_id IS NULL OR l.office_id = $1)
        ORDER BY l.year DESC, CASE WHEN l.office_id IS NULL THEN 1 ELSE 0 END";
    PUBLISHED_OF_YEAR = "SELECT id, office_id, status, title, year, sections, version, created_at, created_by FROM letter
        WHERE status = 'published' AND year = $1 AND (office_id IS NULL OR office_id = $2)";
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

/// The letter, whoever has it, among the published ones of the office; and the file that it came as.
pub async fn letter_among_published(
    reader: &mut impl Fetch,
    id: Id,
    office: Id,
) -> Result<(Vec<Letter>, Option<KeptOriginal>)> {
    let rows = reader.fetch_all(&AMONG_PUBLISHED, values![id, office]);
    let (mut letters, mut original) = (Vec::new(), None);
    for row in &rows.await? {
        letters.push(letter_of(row)?);
        original = original.or(original_of(row)?);
    }
    Ok((letters, original))
}

/// The published letters that the office has, the latest year first, each with how many of its announcements wait for an
/// answer, as it stands for the office.
pub async fn steering_letters(reader: &mut impl Fetch, office: Id) -> Result<Vec<(Letter, i64)>> {
    let rows = reader.fetch_all(&STEERING, values![office]).await?;
    rows.iter()
        .map(|row| Ok((letter_of(row)?, row.get("waiting")?)))
        .collect()
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

/// The published letters of the year: the one to all, and the office's own.
pub async fn published_of_year(
    reader: &mut impl Fetch,
    office: Option<Id>,
    year: i32,
) -> Result<Vec<Letter>> {
    let rows = reader.fetch_all(&PUBLISHED_OF_YEAR, values![year, office]);
    rows.await?.iter().map(letter_of).collect()
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
