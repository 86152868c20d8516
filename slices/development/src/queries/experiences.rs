use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, Values, statements, values};
use kernel::{Day, Id};

use super::coded;
use crate::{
    experience::{Experience, Handing},
    words::Way,
};

macro_rules! columns {
    () => {
        "id, office_id, title, theme, practice, result, municipality_id, project_id, contact, published_on, version"
    };
}

statements! {
    /// The office's own, and what others have published.
    SEEN = concat!("SELECT ", columns!(), " FROM experience WHERE office_id = $1 OR published_on IS NOT NULL ORDER BY published_on DESC, title, id");
    FIND_SEEN = concat!("SELECT ", columns!(), " FROM experience WHERE id = $2 AND (office_id = $1 OR published_on IS NOT NULL)");
    FIND_OWN = concat!("SELECT ", columns!(), " FROM experience WHERE id = $2 AND office_id = $1");
    INSERT = "INSERT INTO experience (id, office_id, title, theme, practice, result, municipality_id, project_id, contact, published_on, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)";
    UPDATE = "UPDATE experience SET title = $3, theme = $4, practice = $5, result = $6, municipality_id = $7, project_id = $8, contact = $9,
            published_on = $10, version = version + 1
        WHERE id = $1 AND office_id = $2 AND version = $11";
    /// To whom the office handed the experience on, and what became of it there.
    HANDED_ON = "SELECT h.id, a.first_day, h.way, p.municipality_id, p.reached_on, u.used_on, COALESCE(u.note, '') AS note
        FROM experience_handing h JOIN activity a ON a.id = h.id JOIN activity_place p ON p.activity_id = h.id
        LEFT JOIN experience_use u ON u.handing_id = h.id AND u.municipality_id = p.municipality_id
        WHERE a.office_id = $1 AND h.experience_id = $2 AND p.municipality_id IS NOT NULL ORDER BY a.first_day, p.id";
    HAND_ON = "INSERT INTO experience_handing (id, experience_id, way) VALUES ($1, $2, $3)";
    USE = "INSERT INTO experience_use (handing_id, municipality_id, used_on, note) VALUES ($1, $2, $3, $4)
        ON CONFLICT (handing_id, municipality_id) DO UPDATE SET used_on = $3, note = $4";
}

/// The office's own experiences, and those that others have published.
///
/// # Errors
/// What the database says.
pub async fn seen(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<Experience>> {
    let rows = reader.fetch_all(&SEEN, values![scope.office()]).await?;
    rows.iter().map(from_row).collect()
}

/// The experience; `None` when it is another office's draft.
///
/// # Errors
/// What the database says.
pub async fn find_seen(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    id: Id,
) -> Result<Option<Experience>> {
    let row = reader
        .fetch_optional(&FIND_SEEN, values![scope.office(), id])
        .await?;
    row.map(|row| from_row(&row)).transpose()
}

/// The experience; `None` when it is another office's.
///
/// # Errors
/// What the database says.
pub async fn find_own(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    id: Id,
) -> Result<Option<Experience>> {
    let row = reader
        .fetch_optional(&FIND_OWN, values![scope.office(), id])
        .await?;
    row.map(|row| from_row(&row)).transpose()
}

/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, experience: &Experience) -> Result<()> {
    tx.execute(&INSERT, columns(experience)).await?;
    Ok(())
}

/// Stores the experience as it now is. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save(tx: &mut Transaction, experience: &Experience) -> Result<bool> {
    let mut values = columns(experience);
    values.push(experience.version.into());
    Ok(tx.execute(&UPDATE, values).await? > 0)
}

/// To whom the office handed the experience on, a row for each municipality.
///
/// # Errors
/// What the database says.
pub async fn handed_on(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    experience: Id,
) -> Result<Vec<Handing>> {
    let asked = values![scope.office(), experience];
    let rows = reader.fetch_all(&HANDED_ON, asked).await?;
    let handing = |row: &Row| {
        Ok(Handing {
            id: row.get("id")?,
            day: row.get("first_day")?,
            way: coded(row, "way")?,
            municipality: row.get("municipality_id")?,
            received: row.get("reached_on")?,
            used: row.get("used_on")?,
            note: row.get("note")?,
        })
    };
    rows.iter().map(handing).collect()
}

/// Stores that the activity hands the experience on.
///
/// # Errors
/// What the database says.
pub async fn hand_on(tx: &mut Transaction, activity: Id, experience: Id, way: Way) -> Result<()> {
    tx.execute(&HAND_ON, values![activity, experience, way.code()])
        .await?;
    Ok(())
}

/// Notes that the municipality used what it was handed.
///
/// # Errors
/// What the database says.
pub async fn note_use(
    tx: &mut Transaction,
    (handing, municipality): (Id, Id),
    (day, note): (Day, &str),
) -> Result<()> {
    tx.execute(&USE, values![handing, municipality, day, note])
        .await?;
    Ok(())
}

fn columns(experience: &Experience) -> Values {
    values![
        experience.id,
        experience.office,
        &experience.title,
        experience.theme.code(),
        &experience.practice,
        &experience.result,
        experience.municipality,
        experience.project,
        &experience.contact,
        experience.published,
    ]
}

fn from_row(row: &Row) -> Result<Experience> {
    Ok(Experience {
        id: row.get("id")?,
        office: row.get("office_id")?,
        title: row.get("title")?,
        theme: coded(row, "theme")?,
        practice: row.get("practice")?,
        result: row.get("result")?,
        municipality: row.get("municipality_id")?,
        project: row.get("project_id")?,
        contact: row.get("contact")?,
        published: row.get("published_on")?,
        version: row.get("version")?,
    })
}
