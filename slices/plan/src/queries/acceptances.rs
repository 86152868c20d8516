use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};

statements! {
    OF_YEAR = "SELECT id, fingerprint, reason, accepted_by, accepted_at FROM coordination_acceptance
        WHERE office_id = $1 AND year = $2 ORDER BY accepted_at, id";
    ACCEPT = "INSERT INTO coordination_acceptance (id, office_id, year, warning, fingerprint, reason, accepted_by, accepted_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
    TAKE_BACK = "DELETE FROM coordination_acceptance WHERE office_id = $1 AND id = $2";
}

/// Godtatt varsel: that somebody looked at a warning and let it stand, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    pub id: Id,
    /// What the warning was about, days and places included.
    pub fingerprint: String,
    pub reason: String,
    pub by: String,
    pub at: Instant,
}

/// What was accepted of the year's warnings.
///
/// # Errors
/// What the database says.
pub async fn of_year(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    year: i32,
) -> Result<Vec<Acceptance>> {
    let asked = values![scope.office(), i64::from(year)];
    let rows = reader.fetch_all(&OF_YEAR, asked).await?;
    rows.iter().map(from_row).collect()
}

/// Accepts a warning of the year. `false` when somebody has already.
///
/// # Errors
/// What the database says.
pub async fn accept(
    tx: &mut Transaction,
    scope: &OfficeScope,
    (year, warning): (i32, &str),
    acceptance: &Acceptance,
) -> Result<bool> {
    let values = values![
        acceptance.id,
        scope.office(),
        i64::from(year),
        warning,
        &acceptance.fingerprint,
        &acceptance.reason,
        &acceptance.by,
        acceptance.at,
    ];
    Ok(tx.execute(&ACCEPT, values).await? == 1)
}

/// Takes the acceptance back. `false` when there is none.
///
/// # Errors
/// What the database says.
pub async fn take_back(tx: &mut Transaction, scope: &OfficeScope, id: Id) -> Result<bool> {
    let gone = tx.execute(&TAKE_BACK, values![scope.office(), id]).await?;
    Ok(gone == 1)
}

fn from_row(row: &Row) -> Result<Acceptance> {
    Ok(Acceptance {
        id: row.get("id")?,
        fingerprint: row.get("fingerprint")?,
        reason: row.get("reason")?,
        by: row.get("accepted_by")?,
        at: row.get("accepted_at")?,
    })
}
