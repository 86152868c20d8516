use access::OfficeScope;
use database::{DatabaseError, Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Share};

use super::{coded, values::value};
use crate::{
    computing::Value,
    scorecards::{
        Aim, Counted, FigurePeriod, LocalIndicator, Measured, ScorecardFigure, ScorecardLine,
    },
};

macro_rules! line {
    () => {
        "id, nav_office_id, indicator_id, proposal_id, name, measures, numerator, denominator, collected_by, rhythm, direction,
            target, added_at, removed_at, removed_reason, version"
    };
}
macro_rules! figure {
    () => {
        "f.id, f.line_id, f.year, f.tertial, f.part, f.whole, f.not_measured, f.source, f.entered_at"
    };
}
macro_rules! value {
    () => {
        "SELECT v.indicator_id, v.region, v.year, v.part, v.whole, v.number, v.mark, v.note, v.covered, v.members
        FROM indicator_value v"
    };
}

statements! {
    FIND = concat!("SELECT ", line!(), " FROM scorecard_line WHERE office_id = $1 AND id = $2");
    OF_OFFICE = concat!("SELECT ", line!(), " FROM scorecard_line WHERE office_id = $1 ORDER BY added_at, id");
    OF_NAV_OFFICE = concat!("SELECT ", line!(), " FROM scorecard_line WHERE office_id = $1 AND nav_office_id = $2 ORDER BY added_at, id");
    FIGURES_OF_OFFICE = concat!("SELECT ", figure!(), " FROM scorecard_figure f WHERE f.office_id = $1
        ORDER BY f.line_id, f.year, f.tertial");
    FIGURES_OF_NAV_OFFICE = concat!("SELECT ", figure!(), " FROM scorecard_figure f JOIN scorecard_line l ON l.id = f.line_id
        WHERE f.office_id = $1 AND l.nav_office_id = $2 ORDER BY f.line_id, f.year, f.tertial");
    FIGURE = concat!("SELECT ", figure!(), " FROM scorecard_figure f
        WHERE f.office_id = $1 AND f.line_id = $2 AND f.year = $3 AND f.tertial = $4");
    VALUES_OF_OFFICE = concat!(value!(), " WHERE v.indicator_id IN (SELECT l.indicator_id FROM scorecard_line l WHERE l.office_id = $1)
            AND v.region IN (SELECT n.number FROM nav_office o JOIN nav_office_municipality m ON m.nav_office_id = o.id
                JOIN municipality_number n ON n.municipality_id = m.municipality_id WHERE o.office_id = $1)
        ORDER BY v.indicator_id, v.region, v.year");
    VALUES_OF_NAV_OFFICE = concat!(value!(), " WHERE v.indicator_id IN
            (SELECT l.indicator_id FROM scorecard_line l WHERE l.office_id = $1 AND l.nav_office_id = $2)
            AND v.region IN (SELECT n.number FROM nav_office_municipality m
                JOIN municipality_number n ON n.municipality_id = m.municipality_id WHERE m.nav_office_id = $2)
        ORDER BY v.indicator_id, v.region, v.year");
    /// Nothing when the indicator stands on the scorecard already.
    INSERT = "INSERT INTO scorecard_line (id, office_id, nav_office_id, indicator_id, proposal_id, name, measures, numerator, denominator,
            collected_by, rhythm, direction, target, added_at, removed_at, removed_reason, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, NULL, '', 1) ON CONFLICT DO NOTHING";
    SAVE = "UPDATE scorecard_line SET direction = $4, target = $5, removed_at = $6, removed_reason = $7, version = version + 1
        WHERE office_id = $1 AND id = $2 AND version = $3";
    ENTER = "INSERT INTO scorecard_figure (id, office_id, line_id, year, tertial, part, whole, not_measured, source, entered_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    CORRECT = "UPDATE scorecard_figure SET part = $3, whole = $4, not_measured = $5, source = $6, entered_at = $7
        WHERE office_id = $1 AND id = $2";
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

/// Every line of the office's scorecards, also those that were taken out, the oldest first.
///
/// # Errors
/// What the database says.
pub async fn of_office(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<ScorecardLine>> {
    let rows = reader
        .fetch_all(&OF_OFFICE, values![scope.office()])
        .await?;
    rows.iter().map(line).collect()
}

/// As [`of_office`], of one NAV office.
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

/// Every figure that was entered on the office's scorecards; of each line the oldest first.
///
/// # Errors
/// What the database says.
pub async fn figures_of_office(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
) -> Result<Vec<ScorecardFigure>> {
    let asked = values![scope.office()];
    let rows = reader.fetch_all(&FIGURES_OF_OFFICE, asked).await?;
    rows.iter().map(figure).collect()
}

/// As [`figures_of_office`], of one NAV office.
///
/// # Errors
/// What the database says.
pub async fn figures_of_nav_office(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    nav_office: Id,
) -> Result<Vec<ScorecardFigure>> {
    let asked = values![scope.office(), nav_office];
    let rows = reader.fetch_all(&FIGURES_OF_NAV_OFFICE, asked).await?;
    rows.iter().map(figure).collect()
}

/// The figure of the line for the period.
///
/// # Errors
/// What the database says.
pub async fn figure_of(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    (line, period): (Id, FigurePeriod),
) -> Result<Option<ScorecardFigure>> {
    let asked = values![scope.office(), line, period.year, period.tertial];
    let row = reader.fetch_optional(&FIGURE, asked).await?;
    row.map(|row| figure(&row)).transpose()
}

/// What the indicators of the catalogue on the office's scorecards say of the municipalities that its NAV offices serve.
///
/// # Errors
/// What the database says.
pub async fn values_of_office(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
) -> Result<Vec<(Id, Value)>> {
    let asked = values![scope.office()];
    let rows = reader.fetch_all(&VALUES_OF_OFFICE, asked).await?;
    rows.iter().map(value).collect()
}

/// As [`values_of_office`], of one NAV office.
///
/// # Errors
/// What the database says.
pub async fn values_of_nav_office(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    nav_office: Id,
) -> Result<Vec<(Id, Value)>> {
    let asked = values![scope.office(), nav_office];
    let rows = reader.fetch_all(&VALUES_OF_NAV_OFFICE, asked).await?;
    rows.iter().map(value).collect()
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

/// # Errors
/// What the database says.
pub async fn enter(tx: &mut Transaction, scope: &OfficeScope, one: &ScorecardFigure) -> Result<()> {
    let (part, whole, not_measured) = counted(&one.counted);
    let values = values![
        one.id,
        scope.office(),
        one.line,
        one.period.year,
        one.period.tertial,
        part,
        whole,
        not_measured,
        &one.source,
        one.entered_at
    ];
    tx.execute(&ENTER, values).await.map(drop)
}

/// # Errors
/// What the database says.
pub async fn correct(
    tx: &mut Transaction,
    scope: &OfficeScope,
    one: &ScorecardFigure,
) -> Result<()> {
    let (part, whole, not_measured) = counted(&one.counted);
    let values = values![
        scope.office(),
        one.id,
        part,
        whole,
        not_measured,
        &one.source,
        one.entered_at
    ];
    tx.execute(&CORRECT, values).await.map(drop)
}

fn counted(counted: &Counted) -> (Option<i64>, Option<i64>, &str) {
    match counted {
        Counted::Share(share) => (
            i64::try_from(share.part).ok(),
            i64::try_from(share.whole).ok(),
            "",
        ),
        Counted::NotMeasured(why) => (None, None, why),
    }
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

fn figure(row: &Row) -> Result<ScorecardFigure> {
    let unreadable = |column: &str| DatabaseError::Unreadable(column.to_owned());
    let year: i64 = row.get("year")?;
    let year = i32::try_from(year).map_err(|_| unreadable("year"))?;
    let period = FigurePeriod::new(year, super::small(row, "tertial")?);
    let whole_number = |column: &str| -> Result<Option<u64>> {
        let number: Option<i64> = row.get(column)?;
        Ok(number.and_then(|number| u64::try_from(number).ok()))
    };
    let counted = match (whole_number("part")?, whole_number("whole")?) {
        (Some(part), Some(whole)) => Counted::Share(Share::new(part, whole)),
        _ => Counted::NotMeasured(row.get("not_measured")?),
    };
    Ok(ScorecardFigure {
        id: row.get("id")?,
        line: row.get("line_id")?,
        period: period.ok_or_else(|| unreadable("tertial"))?,
        counted,
        source: row.get("source")?,
        entered_at: row.get("entered_at")?,
    })
}
