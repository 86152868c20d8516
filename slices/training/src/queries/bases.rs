use std::collections::HashMap;

use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id};

use super::{coded, coded_or_none};
use crate::{
    staff_base::{Counts, StaffBase},
    words::{StaffRole, Work},
};

statements! {
    OF_YEAR = "SELECT b.id, b.nav_office_id, b.year, b.confirmed_on, b.version, c.work, c.role, c.people
        FROM staff_base b LEFT JOIN staff_count c ON c.base_id = b.id
        WHERE b.office_id = $1 AND b.year = $2 ORDER BY b.id, c.work, c.role";
    FIND = "SELECT b.id, b.nav_office_id, b.year, b.confirmed_on, b.version, c.work, c.role, c.people
        FROM staff_base b LEFT JOIN staff_count c ON c.base_id = b.id
        WHERE b.office_id = $1 AND b.year = $2 AND b.nav_office_id = $3 ORDER BY b.id, c.work, c.role";
    INSERT = "INSERT INTO staff_base (id, office_id, nav_office_id, year, confirmed_on, version) VALUES ($1, $2, $3, $4, $5, 1)";
    /// Whether the counts are confirmed, where nobody was first.
    UPDATE = "UPDATE staff_base SET confirmed_on = $3, version = version + 1 WHERE id = $1 AND office_id = $2 AND version = $4";
    FORGET_COUNTS = "DELETE FROM staff_count WHERE base_id = $1";
    ADD_COUNT = "INSERT INTO staff_count (base_id, work, role, people) VALUES ($1, $2, $3, $4)";
}

/// What is written of each NAV office for the year.
///
/// # Errors
/// What the database says.
pub async fn of_year(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    year: i32,
) -> Result<HashMap<Id, StaffBase>> {
    let asked = values![scope.office(), i64::from(year)];
    let bases = gather(&reader.fetch_all(&OF_YEAR, asked).await?)?;
    Ok(bases
        .into_iter()
        .map(|base| (base.nav_office, base))
        .collect())
}

/// What is written of one NAV office for the year.
///
/// # Errors
/// What the database says.
pub async fn find(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    (nav_office, year): (Id, i32),
) -> Result<Option<StaffBase>> {
    let asked = values![scope.office(), i64::from(year), nav_office];
    Ok(gather(&reader.fetch_all(&FIND, asked).await?)?.pop())
}

/// Stores what is written of a NAV office for a year for the first time.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, scope: &OfficeScope, base: &StaffBase) -> Result<()> {
    let values = values![
        base.id,
        scope.office(),
        base.nav_office,
        i64::from(base.year),
        base.confirmed
    ];
    tx.execute(&INSERT, values).await?;
    write_counts(tx, base).await
}

/// Stores the counts as they now are. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save(tx: &mut Transaction, scope: &OfficeScope, base: &StaffBase) -> Result<bool> {
    if !confirm(tx, scope, base, base.confirmed).await? {
        return Ok(false);
    }
    tx.execute(&FORGET_COUNTS, values![base.id]).await?;
    write_counts(tx, base).await?;
    Ok(true)
}

/// Notes the day that the counts were confirmed, and leaves them as they are. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn confirm(
    tx: &mut Transaction,
    scope: &OfficeScope,
    base: &StaffBase,
    day: Option<Day>,
) -> Result<bool> {
    let values = values![base.id, scope.office(), day, base.version];
    Ok(tx.execute(&UPDATE, values).await? == 1)
}

async fn write_counts(tx: &mut Transaction, base: &StaffBase) -> Result<()> {
    let counts = base.counts.iter().filter(|(_, people)| **people > 0);
    let rows =
        counts.map(|((work, role), people)| values![base.id, work.code(), role.code(), *people]);
    tx.execute_each(&ADD_COUNT, rows.collect()).await?;
    Ok(())
}

/// One base of its rows, which follow each other.
fn gather(rows: &[Row]) -> Result<Vec<StaffBase>> {
    let mut found: Vec<StaffBase> = vec![];
    for row in rows {
        let id: Id = row.get("id")?;
        if found.last().is_none_or(|last| last.id != id) {
            found.push(StaffBase {
                id,
                nav_office: row.get("nav_office_id")?,
                year: i32::try_from(row.get::<i64>("year")?).unwrap_or_default(),
                confirmed: row.get("confirmed_on")?,
                counts: Counts::new(),
                version: row.get("version")?,
            });
        }
        let work: Option<Work> = coded_or_none(row, "work")?;
        if let (Some(last), Some(work)) = (found.last_mut(), work) {
            let role: StaffRole = coded(row, "role")?;
            last.counts.insert((work, role), row.get("people")?);
        }
    }
    Ok(found)
}
