use access::OfficeScope;
use database::{DatabaseError, Fetch, Result, Row, Transaction, statements, values};
use kernel::Id;

use super::{coded, scorecard_figures::figure};
use crate::scorecards::{Aim, LocalIndicator, Measured, ScorecardFigure, ScorecardLine};

macro_rules! line {
    () => {
        "l.id, l.nav_office_id, l.indicator_id, l.proposal_id, l.name, l.measures, l.numerator, l.denominator, l.collected_by, l.rhythm,
            l.direction, l.target, l.added_at, l.removed_at, l.removed_reason, l.version"
    };
}
statements! {
    FIND = concat!("SELECT ", line!(), " FROM scorecard_line l WHERE l.office_id = $1 AND l.id = $2");
    /// Each with the newest of its figures.
    OF_OFFICE = concat!("SELECT ", line!(), ", f.id AS figure_id, f.line_id, f.year, f.tertial, f.part, f.whole, f.not_measured, f.source,
            f.entered_at
        FROM scorecard_line l LEFT JOIN scorecard_figure f ON f.line_id = l.id AND NOT EXISTS (
            SELECT 1 FROM scorecard_figure n WHERE n.line_id = l.id AND (n.year, n.tertial) > (f.year, f.tertial))
        WHERE l.office_id = $1 ORDER BY l.added_at, l.id");
    OF_NAV_OFFICE = concat!("SELECT ", line!(), " FROM scorecard_line l WHERE l.office_id = $1 AND l.nav_office_id = $2
        ORDER BY l.added_at, l.id");
    /// Nothing when the indicator stands on the scorecard already.
    INSERT = "INSERT INTO scorecard_line (id, office_id, nav_office_id, indicator_id, proposal_id, name, measures, numerator, denominator,
            collected_by, rhythm, direction, target, added_at, removed_at, removed_reason, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, NULL, '', 1) ON CONFLICT DO NOTHING";
    SAVE = "UPDATE scorecard_line SET direction = $4, target = $5, removed_at = $6, removed_reason = $7, version = version + 1
        WHERE office_id = $1 AND id = $2 AND version = $3";
}

/// # Errors
/// What the database says.
pub async fn find(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    id: Id,
) -> Result<Option<ScorecardLine>> {
    let asked = values![scope.office(), id];
    let row = reader.fetch_optional(&FIND, asked).await?;
    row.map(|row| line(&row)).transpose()
}

/// Every line of the office's scorecards, also those that were taken out, the oldest first; each with the newest figure that was
/// entered of it.
///
/// # Errors
/// What the database says.
pub async fn of_office(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
) -> Result<Vec<(ScorecardLine, Option<ScorecardFigure>)>> {
    let rows = reader
        .fetch_all(&OF_OFFICE, values![scope.office()])
        .await?;
    let with_newest = |row: &Row| {
        let has_figure = row.get::<Option<Id>>("figure_id")?.is_some();
        let newest = has_figure.then(|| figure(row));
        Ok((line(row)?, newest.transpose()?))
    };
    rows.iter().map(with_newest).collect()
}

/// Every line of the scorecard of one NAV office, also those that were taken out, the oldest first.
///
/// # Errors
/// What the database says.
pub async fn of_nav_office(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    nav_office: Id,
) -> Result<Vec<ScorecardLine>> {
    let asked = values![scope.office(), nav_office];
    let rows = reader.fetch_all(&OF_NAV_OFFICE, asked).await?;
    rows.iter().map(line).collect()
}

/// Puts the line on its scorecard. `false` when the indicator stands there already.
///
/// # Errors
/// What the database says.
pub async fn insert(
    tx: &mut Transaction,
    scope: &OfficeScope,
    one: &ScorecardLine,
) -> Result<bool> {
    let (mut indicator, mut proposal, mut own) = (None, None, None);
    match &one.measured {
        Measured::Catalogue(id) => indicator = Some(*id),
        Measured::Recommended(id) => proposal = Some(*id),
        Measured::Own(said) => own = Some(said),
    }
    let text = |of: fn(&LocalIndicator) -> &String| own.map(of).cloned().unwrap_or_default();
    let values = values![
        one.id,
        scope.office(),
        one.nav_office,
        indicator,
        proposal,
        own.map(|own| own.name.clone()),
        text(|own| &own.measures),
        text(|own| &own.numerator),
        text(|own| &own.denominator),
        text(|own| &own.collected_by),
        one.rhythm.code(),
        one.aim.direction.code(),
        one.aim.target,
        one.added_at
    ];
    Ok(tx.execute(&INSERT, values).await? == 1)
}

/// Stores the line as it now is. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save(tx: &mut Transaction, scope: &OfficeScope, one: &ScorecardLine) -> Result<bool> {
    let values = values![
        scope.office(),
        one.id,
        one.version,
        one.aim.direction.code(),
        one.aim.target,
        one.removed_at,
        &one.removed_reason
    ];
    Ok(tx.execute(&SAVE, values).await? == 1)
}

fn line(row: &Row) -> Result<ScorecardLine> {
    let name: Option<String> = row.get("name")?;
    let measured = match (row.get("indicator_id")?, row.get("proposal_id")?, name) {
        (Some(indicator), _, _) => Measured::Catalogue(indicator),
        (None, Some(proposal), _) => Measured::Recommended(proposal),
        (None, None, Some(name)) => Measured::Own(LocalIndicator {
            name,
            measures: row.get("measures")?,
            numerator: row.get("numerator")?,
            denominator: row.get("denominator")?,
            collected_by: row.get("collected_by")?,
        }),
        (None, None, None) => return Err(DatabaseError::Unreadable("name".to_owned())),
    };
    let target: Option<i64> = row.get("target")?;
    Ok(ScorecardLine {
        id: row.get("id")?,
        nav_office: row.get("nav_office_id")?,
        measured,
        rhythm: coded(row, "rhythm")?,
        aim: Aim {
            direction: coded(row, "direction")?,
            target: target.and_then(|target| u32::try_from(target).ok()),
        },
        added_at: row.get("added_at")?,
        removed_at: row.get("removed_at")?,
        removed_reason: row.get("removed_reason")?,
        version: row.get("version")?,
    })
}
