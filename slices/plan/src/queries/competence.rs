use access::{Hand, OfficeScope};
use database::{DatabaseError, Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};

use crate::competence::{Approval, Side, Version};

statements! {
    /// Every version of these years with its approvals; the lines only of those that are asked for by their own statement.
    OF_YEARS = "SELECT p.id, p.year, p.number, p.introduction, p.made_by, p.made_at, a.side, a.approved_by_id, a.approved_for_id, a.approved_by, a.approved_at
        FROM competence_plan p LEFT JOIN competence_plan_approval a ON a.plan_id = p.id
        WHERE p.office_id = $1 AND p.year BETWEEN $2 AND $3 ORDER BY p.year, p.number, a.side";
    FIND = "SELECT p.id, p.year, p.number, p.introduction, p.made_by, p.made_at, a.side, a.approved_by_id, a.approved_for_id, a.approved_by, a.approved_at
        FROM competence_plan p LEFT JOIN competence_plan_approval a ON a.plan_id = p.id
        WHERE p.office_id = $1 AND p.id = $2 ORDER BY a.side";
    LINES = "SELECT lines FROM competence_plan WHERE office_id = $1 AND id = $2";
    INSERT = "INSERT INTO competence_plan (id, office_id, year, number, introduction, lines, made_by, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    APPROVE = "INSERT INTO competence_plan_approval (plan_id, side, approved_by_id, approved_for_id, approved_by, approved_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
}

/// The versions of these years, both counted, the oldest first, without their lines.
///
/// # Errors
/// What the database says.
pub async fn of_years(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    (first, last): (i32, i32),
) -> Result<Vec<Version>> {
    let asked = values![scope.office(), i64::from(first), i64::from(last)];
    together(&reader.fetch_all(&OF_YEARS, asked).await?)
}

/// One version without its lines; `None` when the office has no such one.
///
/// # Errors
/// What the database says.
pub async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Version>> {
    let asked = values![scope.office(), id];
    Ok(together(&reader.fetch_all(&FIND, asked).await?)?.pop())
}

/// A row is a version with one approval of it, or none.
fn together(rows: &[Row]) -> Result<Vec<Version>> {
    let mut versions: Vec<Version> = Vec::new();
    for row in rows {
        let id: Id = row.get("id")?;
        if versions.last().is_none_or(|version| version.id != id) {
            versions.push(from_row(row)?);
        }
        let approvals = versions.last_mut().map(|version| &mut version.approvals);
        if let (Some(approvals), Some(side)) = (approvals, row.get::<Option<String>>("side")?) {
            let unreadable = |()| DatabaseError::Unreadable("side".to_owned());
            let side = side.parse::<Side>().map_err(unreadable)?;
            approvals.push(approval(row, side)?);
        }
    }
    Ok(versions)
}

/// The version with the lines that it froze.
///
/// # Errors
/// What the database says.
pub async fn with_lines(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    mut version: Version,
) -> Result<Version> {
    let asked = values![scope.office(), version.id];
    if let Some(row) = reader.fetch_optional(&LINES, asked).await? {
        let lines: String = row.get("lines")?;
        version.lines = serde_json::from_str(&lines)
            .map_err(|_| DatabaseError::Unreadable("lines".to_owned()))?;
    }
    Ok(version)
}

/// Stores a new version.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, scope: &OfficeScope, version: &Version) -> Result<()> {
    let lines = serde_json::to_string(&version.lines).unwrap_or_default();
    let values = values![
        version.id,
        scope.office(),
        i64::from(version.year),
        version.number,
        &version.introduction,
        lines,
        &version.made_by,
        version.made_at,
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// Notes the approval. `false` when that side has approved already. The version must have been found in the office's
/// scope by the caller.
///
/// # Errors
/// What the database says.
pub async fn approve(tx: &mut Transaction, version: Id, approval: &Approval) -> Result<bool> {
    let values = values![
        version,
        approval.side.code(),
        approval.hand.person,
        approval.hand.acts_for,
        &approval.by,
        approval.at,
    ];
    Ok(tx.execute(&APPROVE, values).await? == 1)
}

fn from_row(row: &Row) -> Result<Version> {
    let year: i64 = row.get("year")?;
    let year = i32::try_from(year).map_err(|_| DatabaseError::Unreadable("year".to_owned()))?;
    Ok(Version {
        id: row.get("id")?,
        year,
        number: row.get("number")?,
        introduction: row.get("introduction")?,
        lines: Vec::new(),
        made_by: row.get("made_by")?,
        made_at: row.get("made_at")?,
        approvals: Vec::new(),
    })
}

fn approval(row: &Row, side: Side) -> Result<Approval> {
    Ok(Approval {
        side,
        hand: Hand {
            person: row.get("approved_by_id")?,
            acts_for: row.get("approved_for_id")?,
        },
        by: row.get("approved_by")?,
        at: row.get::<Instant>("approved_at")?,
    })
}
