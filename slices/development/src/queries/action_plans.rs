use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, Values, statements, values};
use kernel::Id;

use super::coded;
use crate::action_plan::ActionPlan;

macro_rules! columns {
    () => {
        "id, municipality_id, theme, state, plan_day, help, version"
    };
}

statements! {
    OF_OFFICE = concat!("SELECT ", columns!(), " FROM action_plan WHERE office_id = $1 ORDER BY plan_day DESC, id");
    FIND = concat!("SELECT ", columns!(), " FROM action_plan WHERE office_id = $1 AND id = $2");
    INSERT = "INSERT INTO action_plan (id, office_id, municipality_id, theme, state, plan_day, help, version) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)";
    UPDATE = "UPDATE action_plan SET municipality_id = $3, theme = $4, state = $5, plan_day = $6, help = $7, version = version + 1
        WHERE id = $1 AND office_id = $2 AND version = $8";
}

/// The action plans of the office's municipalities, the latest first.
///
/// # Errors
/// What the database says.
pub async fn of_office(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<ActionPlan>> {
    let rows = reader
        .fetch_all(&OF_OFFICE, values![scope.office()])
        .await?;
    rows.iter().map(from_row).collect()
}

/// # Errors
/// What the database says.
pub async fn find(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    id: Id,
) -> Result<Option<ActionPlan>> {
    let row = reader
        .fetch_optional(&FIND, values![scope.office(), id])
        .await?;
    row.map(|row| from_row(&row)).transpose()
}

/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, scope: &OfficeScope, new: &ActionPlan) -> Result<()> {
    tx.execute(&INSERT, columns(scope, new)).await?;
    Ok(())
}

/// Stores the plan as it now is. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save(tx: &mut Transaction, scope: &OfficeScope, changed: &ActionPlan) -> Result<bool> {
    let mut values = columns(scope, changed);
    values.push(changed.version.into());
    Ok(tx.execute(&UPDATE, values).await? > 0)
}

fn columns(scope: &OfficeScope, one: &ActionPlan) -> Values {
    values![
        one.id,
        scope.office(),
        one.municipality,
        one.theme.code(),
        one.state.code(),
        one.day,
        &one.help,
    ]
}

fn from_row(row: &Row) -> Result<ActionPlan> {
    Ok(ActionPlan {
        id: row.get("id")?,
        municipality: row.get("municipality_id")?,
        theme: coded(row, "theme")?,
        state: coded(row, "state")?,
        day: row.get("plan_day")?,
        help: row.get("help")?,
        version: row.get("version")?,
    })
}
