use access::OfficeScope;
use database::{DatabaseError, Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Share};

use super::values::value;
use crate::{
    computing::Value,
    scorecards::{Counted, FigurePeriod, ScorecardFigure},
};

macro_rules! figure {
    () => {
        "f.id AS figure_id, f.line_id, f.year, f.tertial, f.part, f.whole, f.not_measured, f.source, f.entered_at"
    };
}
macro_rules! value {
    () => {
        "SELECT v.indicator_id, v.region, v.year, v.part, v.whole, v.number, v.mark, v.note, v.covered, v.members
        FROM indicator_value v"
    };
}

statements! {
    OF_NAV_OFFICE = concat!("SELECT ", figure!(), " FROM scorecard_figure f JOIN scorecard_line l ON l.id = f.line_id
        WHERE f.office_id = $1 AND l.nav_office_id = $2 ORDER BY f.line_id, f.year, f.tertial");
    FIND = concat!("SELECT ", figure!(), " FROM scorecard_figure f
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
    ENTER = "INSERT INTO scorecard_figure (id, office_id, line_id, year, tertial, part, whole, not_measured, source, entered_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    CORRECT = "UPDATE scorecard_figure SET part = $3, whole = $4, not_measured = $5, source = $6, entered_at = $7
        WHERE office_id = $1 AND id = $2";
}

/// Every figure that was entered on the scorecard of the NAV office; of each line the oldest first.
///
/// # Errors
/// What the database says.
pub async fn of_nav_office(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    nav_office: Id,
) -> Result<Vec<ScorecardFigure>> {
    let asked = values![scope.office(), nav_office];
    let rows = reader.fetch_all(&OF_NAV_OFFICE, asked).await?;
    rows.iter().map(figure).collect()
}

/// The figure of the line for the period.
///
/// # Errors
/// What the database says.
pub async fn find(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    (line, period): (Id, FigurePeriod),
) -> Result<Option<ScorecardFigure>> {
    let asked = values![scope.office(), line, period.year, period.tertial];
    let row = reader.fetch_optional(&FIND, asked).await?;
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

pub(super) fn figure(row: &Row) -> Result<ScorecardFigure> {
    let period = FigurePeriod::new(super::year(row)?, super::small(row, "tertial")?);
    let whole_number = |column: &str| -> Result<Option<u64>> {
        let number: Option<i64> = row.get(column)?;
        Ok(number.and_then(|number| u64::try_from(number).ok()))
    };
    let counted = match (whole_number("part")?, whole_number("whole")?) {
        (Some(part), Some(whole)) => Counted::Share(Share::new(part, whole)),
        _ => Counted::NotMeasured(row.get("not_measured")?),
    };
    Ok(ScorecardFigure {
        id: row.get("figure_id")?,
        line: row.get("line_id")?,
        period: period.ok_or_else(|| DatabaseError::Unreadable("tertial".to_owned()))?,
        counted,
        source: row.get("source")?,
        entered_at: row.get("entered_at")?,
    })
}
