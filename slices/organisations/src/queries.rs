//! All SQL of the slice.

use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, Value, statements, values};
use kernel::Id;

use crate::{NavOffice, settings::OfficeSettings};

statements! {
    EDITION = "SELECT edition FROM nation_edition WHERE id = 1";
    NOTE_EDITION = "INSERT INTO nation_edition (id, edition) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET edition = excluded.edition";
    PUT_OFFICE = "INSERT INTO office (id, key, place, first_year, last_year) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (id) DO UPDATE SET place = excluded.place, first_year = excluded.first_year, last_year = excluded.last_year";
    PUT_MUNICIPALITY = "INSERT INTO municipality (id, key, name) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET name = excluded.name";
    PUT_NUMBER = "INSERT INTO municipality_number (number, municipality_id, name, county_number, first_year, last_year)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (number) DO UPDATE SET municipality_id = excluded.municipality_id, name = excluded.name,
            county_number = excluded.county_number, first_year = excluded.first_year, last_year = excluded.last_year";
    SERVED = "SELECT DISTINCT municipality_id FROM nav_office_municipality";
    PUT_NAV_OFFICE = "INSERT INTO nav_office (id, office_id, name) VALUES ($1, $2, $3)
        ON CONFLICT (id) DO UPDATE SET office_id = excluded.office_id, name = excluded.name";
    SERVE = "INSERT INTO nav_office_municipality (municipality_id, nav_office_id) VALUES ($1, $2)";
    /// A NAV office follows its municipality to another county governor's office.
    MOVE_NAV_OFFICES = "UPDATE nav_office SET office_id = $1
        WHERE office_id <> $1 AND id IN (SELECT nav_office_id FROM nav_office_municipality WHERE municipality_id = $2)";
    STOP_SERVING = "DELETE FROM nav_office_municipality WHERE municipality_id = $1";
    DROP_NAV_OFFICE = "DELETE FROM nav_office WHERE id = $1";
    NAV_OFFICES_OF_OFFICE = "SELECT n.id, n.name, m.municipality_id FROM nav_office n
        JOIN nav_office_municipality m ON m.nav_office_id = n.id WHERE n.office_id = $1 ORDER BY n.id";
    NAV_OFFICES_OF_MUNICIPALITY = "SELECT n.id, n.name, m.municipality_id FROM nav_office n
        JOIN nav_office_municipality m ON m.nav_office_id = n.id
        WHERE n.id IN (SELECT nav_office_id FROM nav_office_municipality WHERE municipality_id = $1) ORDER BY n.id";
    SETTINGS = "SELECT turned_on, version FROM office_settings WHERE office_id = $1";
    /// Nothing when somebody was first.
    PUT_SETTINGS = "INSERT INTO office_settings (office_id, turned_on, version) VALUES ($1, $2, $3)
        ON CONFLICT (office_id) DO UPDATE SET turned_on = excluded.turned_on, version = excluded.version
        WHERE office_settings.version = $4";
}

pub async fn edition(reader: &mut impl Fetch) -> Result<Option<String>> {
    reader
        .fetch_optional(&EDITION, values![])
        .await?
        .map(|row| row.get("edition"))
        .transpose()
}

pub async fn served_municipalities(reader: &mut impl Fetch) -> Result<Vec<Id>> {
    reader
        .fetch_all(&SERVED, values![])
        .await?
        .iter()
        .map(|row| row.get("municipality_id"))
        .collect()
}

pub async fn put_nav_office(
    tx: &mut Transaction,
    nav_office: &NavOffice,
    office: Id,
) -> Result<()> {
    tx.execute(
        &PUT_NAV_OFFICE,
        values![nav_office.id, office, nav_office.name.as_str()],
    )
    .await?;
    let serves = |municipality: &Id| -> Vec<Value> { values![*municipality, nav_office.id] };
    tx.execute_each(
        &SERVE,
        nav_office.municipalities.iter().map(serves).collect(),
    )
    .await?;
    Ok(())
}

pub async fn nav_offices_of_office(reader: &mut impl Fetch, office: Id) -> Result<Vec<NavOffice>> {
    gather(
        &reader
            .fetch_all(&NAV_OFFICES_OF_OFFICE, values![office])
            .await?,
    )
}

pub async fn nav_offices_of_municipality(
    reader: &mut impl Fetch,
    municipality: Id,
) -> Result<Vec<NavOffice>> {
    gather(
        &reader
            .fetch_all(&NAV_OFFICES_OF_MUNICIPALITY, values![municipality])
            .await?,
    )
}

/// What the office has chosen; nothing is turned on before anybody has.
pub async fn settings(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<OfficeSettings> {
    let row = reader
        .fetch_optional(&SETTINGS, values![scope.office()])
        .await?;
    let Some(row) = row else {
        return Ok(OfficeSettings::default());
    };
    let turned_on: String = row.get("turned_on")?;
    Ok(OfficeSettings {
        turned_on: turned_on.split_whitespace().map(str::to_owned).collect(),
        version: row.get("version")?,
    })
}

/// Stores what the office chooses in place of what it had in this version. `false` when somebody was first.
pub async fn put_settings(
    tx: &mut Transaction,
    scope: &OfficeScope,
    chosen: &OfficeSettings,
) -> Result<bool> {
    let turned_on = chosen.turned_on.join(" ");
    let values = values![
        scope.office(),
        turned_on,
        chosen.version + 1,
        chosen.version
    ];
    Ok(tx.execute(&PUT_SETTINGS, values).await? == 1)
}

/// One NAV office of its rows, which follow each other; the offices in alphabetical order.
fn gather(rows: &[Row]) -> Result<Vec<NavOffice>> {
    let mut found: Vec<NavOffice> = Vec::new();
    for row in rows {
        let (id, municipality): (Id, Id) = (row.get("id")?, row.get("municipality_id")?);
        match found.last_mut() {
            Some(last) if last.id == id => last.municipalities.push(municipality),
            _ => found.push(NavOffice {
                id,
                name: row.get("name")?,
                municipalities: vec![municipality],
            }),
        }
    }
    found.sort_by_cached_key(|office| crate::alphabetical(&office.name));
    Ok(found)
}
