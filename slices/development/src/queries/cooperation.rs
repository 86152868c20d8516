use std::collections::HashMap;

use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, Values, statements, values};
use kernel::Id;
use plan::Theme;

use super::coded;
use crate::cooperation::{Agreement, Mapping};

macro_rules! mapping {
    () => {
        "id, municipality_id, theme, need, mapped_on, offered_on, acted_on, note, version"
    };
}

statements! {
    AGREEMENTS = "SELECT id, title, theme, host_id, from_day, to_day, version FROM cooperation_agreement WHERE office_id = $1 ORDER BY theme, title, id";
    MEMBERS = "SELECT m.agreement_id, m.municipality_id FROM cooperation_member m JOIN cooperation_agreement a ON a.id = m.agreement_id
        WHERE a.office_id = $1 ORDER BY m.municipality_id";
    ADD_AGREEMENT = "INSERT INTO cooperation_agreement (id, office_id, title, theme, host_id, from_day, to_day, version) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)";
    CHANGE_AGREEMENT = "UPDATE cooperation_agreement SET title = $3, theme = $4, host_id = $5, from_day = $6, to_day = $7, version = version + 1
        WHERE id = $1 AND office_id = $2 AND version = $8";
    FORGET_MEMBERS = "DELETE FROM cooperation_member WHERE agreement_id = $1";
    ADD_MEMBER = "INSERT INTO cooperation_member (agreement_id, municipality_id) VALUES ($1, $2)";
    MAPPINGS = concat!("SELECT ", mapping!(), " FROM cooperation_mapping WHERE office_id = $1 ORDER BY id");
    FIND_MAPPING = concat!("SELECT ", mapping!(), " FROM cooperation_mapping WHERE office_id = $1 AND id = $2");
    MAPPING_OF = concat!("SELECT ", mapping!(), " FROM cooperation_mapping WHERE office_id = $1 AND municipality_id = $2 AND theme = $3");
    MAP = "INSERT INTO cooperation_mapping (id, office_id, municipality_id, theme, need, mapped_on, offered_on, acted_on, note, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)";
    CHANGE_MAPPING = "UPDATE cooperation_mapping SET municipality_id = $3, theme = $4, need = $5, mapped_on = $6, offered_on = $7, acted_on = $8, note = $9,
            version = version + 1
        WHERE id = $1 AND office_id = $2 AND version = $10";
}

/// The agreements between municipalities of the office.
///
/// # Errors
/// What the database says.
pub async fn agreements(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<Agreement>> {
    let rows = reader
        .fetch_all(&AGREEMENTS, values![scope.office()])
        .await?;
    let mut agreements = rows.iter().map(agreement).collect::<Result<Vec<_>>>()?;
    let places: HashMap<Id, usize> = (0..)
        .zip(&agreements)
        .map(|(place, one)| (one.id, place))
        .collect();
    for row in reader.fetch_all(&MEMBERS, values![scope.office()]).await? {
        if let Some(place) = places.get(&row.get("agreement_id")?) {
            agreements[*place].members.push(row.get("municipality_id")?);
        }
    }
    Ok(agreements)
}

/// The agreement; `None` when the office has no such one.
///
/// # Errors
/// What the database says.
pub async fn find_agreement(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    id: Id,
) -> Result<Option<Agreement>> {
    let all = agreements(reader, scope).await?;
    Ok(all.into_iter().find(|one| one.id == id))
}

/// # Errors
/// What the database says.
pub async fn add_agreement(
    tx: &mut Transaction,
    scope: &OfficeScope,
    new: &Agreement,
) -> Result<()> {
    tx.execute(&ADD_AGREEMENT, agreement_values(scope, new))
        .await?;
    write_members(tx, new).await
}

/// Stores the agreement as it now is. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save_agreement(
    tx: &mut Transaction,
    scope: &OfficeScope,
    changed: &Agreement,
) -> Result<bool> {
    let mut values = agreement_values(scope, changed);
    values.push(changed.version.into());
    if tx.execute(&CHANGE_AGREEMENT, values).await? == 0 {
        return Ok(false);
    }
    tx.execute(&FORGET_MEMBERS, values![changed.id]).await?;
    write_members(tx, changed).await?;
    Ok(true)
}

/// What was mapped.
///
/// # Errors
/// What the database says.
pub async fn mappings(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<Mapping>> {
    let rows = reader.fetch_all(&MAPPINGS, values![scope.office()]).await?;
    rows.iter().map(mapping).collect()
}

/// # Errors
/// What the database says.
pub async fn find_mapping(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    id: Id,
) -> Result<Option<Mapping>> {
    let row = reader
        .fetch_optional(&FIND_MAPPING, values![scope.office(), id])
        .await?;
    row.map(|row| mapping(&row)).transpose()
}

/// What was mapped of the municipality on the theme.
///
/// # Errors
/// What the database says.
pub async fn mapping_of(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    (municipality, theme): (Id, Theme),
) -> Result<Option<Mapping>> {
    let asked = values![scope.office(), municipality, theme.code()];
    let row = reader.fetch_optional(&MAPPING_OF, asked).await?;
    row.map(|row| mapping(&row)).transpose()
}

/// # Errors
/// What the database says.
pub async fn map(tx: &mut Transaction, scope: &OfficeScope, new: &Mapping) -> Result<()> {
    tx.execute(&MAP, mapping_values(scope, new)).await?;
    Ok(())
}

/// Stores the mapping as it now is. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save_mapping(
    tx: &mut Transaction,
    scope: &OfficeScope,
    changed: &Mapping,
) -> Result<bool> {
    let mut values = mapping_values(scope, changed);
    values.push(changed.version.into());
    Ok(tx.execute(&CHANGE_MAPPING, values).await? > 0)
}

async fn write_members(tx: &mut Transaction, agreement: &Agreement) -> Result<()> {
    let members = agreement.members.iter();
    let rows = members.map(|member| values![agreement.id, *member]);
    tx.execute_each(&ADD_MEMBER, rows.collect()).await?;
    Ok(())
}

fn agreement_values(scope: &OfficeScope, one: &Agreement) -> Values {
    values![
        one.id,
        scope.office(),
        &one.title,
        one.theme.code(),
        one.host,
        one.from,
        one.to,
    ]
}

fn mapping_values(scope: &OfficeScope, one: &Mapping) -> Values {
    values![
        one.id,
        scope.office(),
        one.municipality,
        one.theme.code(),
        one.need.code(),
        one.mapped,
        one.offered,
        one.acted,
        &one.note,
    ]
}

fn agreement(row: &Row) -> Result<Agreement> {
    Ok(Agreement {
        id: row.get("id")?,
        title: row.get("title")?,
        theme: coded(row, "theme")?,
        members: vec![],
        host: row.get("host_id")?,
        from: row.get("from_day")?,
        to: row.get("to_day")?,
        version: row.get("version")?,
    })
}

fn mapping(row: &Row) -> Result<Mapping> {
    Ok(Mapping {
        id: row.get("id")?,
        municipality: row.get("municipality_id")?,
        theme: coded(row, "theme")?,
        need: coded(row, "need")?,
        mapped: row.get("mapped_on")?,
        offered: row.get("offered_on")?,
        acted: row.get("acted_on")?,
        note: row.get("note")?,
        version: row.get("version")?,
    })
}
