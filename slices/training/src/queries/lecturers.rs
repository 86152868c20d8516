use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, statements, values};

use crate::lecturer::Lecturer;

statements! {
    /// The whole pool: what offices share on purpose.
    ALL_OF_THEM = "SELECT id, owner_office_id, name, organisation, themes, email, is_active, version FROM lecturer ORDER BY id";
    INSERT = "INSERT INTO lecturer (id, owner_office_id, name, organisation, themes, email, is_active, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 1)";
    /// Only the office that keeps the lecturer changes what is known of one.
    UPDATE = "UPDATE lecturer SET name = $3, organisation = $4, themes = $5, email = $6, is_active = $7, version = version + 1
        WHERE id = $1 AND owner_office_id = $2 AND version = $8";
}

/// The pool, in alphabetical order.
///
/// # Errors
/// What the database says.
pub async fn pool(reader: &mut impl Fetch) -> Result<Vec<Lecturer>> {
    let rows = reader.fetch_all(&ALL_OF_THEM, values![]).await?;
    let mut pool = rows.iter().map(from_row).collect::<Result<Vec<_>>>()?;
    pool.sort_by_cached_key(|lecturer| organisations::alphabetical(&lecturer.name));
    Ok(pool)
}

/// Stores a new lecturer of the office.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, lecturer: &Lecturer) -> Result<()> {
    let values = values![
        lecturer.id,
        lecturer.owner,
        lecturer.name.as_str(),
        lecturer.organisation.as_str(),
        lecturer.themes.as_str(),
        &lecturer.email,
        lecturer.is_active
    ];
    tx.execute(&INSERT, values).await?;
    Ok(())
}

/// Stores the lecturer as it now is. `false` when somebody was first, or another office keeps it.
///
/// # Errors
/// What the database says.
pub async fn save(tx: &mut Transaction, scope: &OfficeScope, lecturer: &Lecturer) -> Result<bool> {
    let values = values![
        lecturer.id,
        scope.office(),
        lecturer.name.as_str(),
        lecturer.organisation.as_str(),
        lecturer.themes.as_str(),
        &lecturer.email,
        lecturer.is_active,
        lecturer.version
    ];
    Ok(tx.execute(&UPDATE, values).await? == 1)
}

fn from_row(row: &Row) -> Result<Lecturer> {
    Ok(Lecturer {
        id: row.get("id")?,
        owner: row.get("owner_office_id")?,
        name: row.get("name")?,
        organisation: row.get("organisation")?,
        themes: row.get("themes")?,
        email: row.get("email")?,
        is_active: row.get("is_active")?,
        version: row.get("version")?,
    })
}
