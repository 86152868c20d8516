use access::{OfficeScope, PlaceScope};
use database::{Fetch, Result, Row, statements, values};
use kernel::{Day, Id, Period};

use super::cases::coded;
use crate::{ActSection, Outcome};

statements! {
    /// Decided cases by section of the Act, outcome and started months; a case of two sections stands in two groups.
    BY_SECTION = "SELECT case_section.section, appeal_case.outcome, appeal_case.handling_months, COUNT(*) AS cases
        FROM appeal_case JOIN case_section ON case_section.case_id = appeal_case.id
        WHERE appeal_case.office_id = $1 AND appeal_case.decided BETWEEN $2 AND $3
        GROUP BY case_section.section, appeal_case.outcome, appeal_case.handling_months";
    /// Cases of a municipality: open ones, and decided ones of the period by outcome.
    OF_MUNICIPALITY = "SELECT outcome, COUNT(*) AS cases, MIN(due_day) AS first_due FROM appeal_case
        WHERE office_id = $1 AND municipality_id = $2 AND (decided IS NULL OR decided BETWEEN $3 AND $4)
        GROUP BY outcome";
    OPEN_OF_OFFICER = "SELECT COUNT(*) AS cases FROM appeal_case WHERE office_id = $1 AND officer_id = $2 AND decided IS NULL";
    /// Open cases that fall due by a day, or owe a preliminary reply by it.
    DUE_BY = "SELECT id, archive_number, due_day, preliminary_due, preliminary_sent FROM appeal_case
        WHERE office_id = $1 AND decided IS NULL AND (due_day <= $2 OR (preliminary_sent IS NULL AND preliminary_due <= $2))
        ORDER BY due_day, id";
}

/// Decided cases that are alike in section, outcome and started months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectionGroup {
    pub section: &'static ActSection,
    pub outcome: Outcome,
    pub handling_months: u32,
    pub cases: u64,
}

/// The cases of one municipality alike in outcome; open ones have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MunicipalityGroup {
    pub outcome: Option<Outcome>,
    pub cases: u64,
    pub first_due: Day,
}

/// An open case with what falls due of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub id: Id,
    pub archive_number: String,
    pub due_day: Day,
    /// When the preliminary reply is still owed.
    pub reply_due: Option<Day>,
}

/// The cases decided in the period by section of the Act.
pub async fn by_section(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    period: Period,
) -> Result<Vec<SectionGroup>> {
    let mut groups = vec![];
    for row in reader
        .fetch_all(
            &BY_SECTION,
            values![scope.office(), period.first, period.last],
        )
        .await?
    {
        let Some(section) = ActSection::find(&row.get::<String>("section")?) else {
            continue;
        };
        groups.push(SectionGroup {
            section,
            outcome: coded(&row, "outcome")?,
            handling_months: u32::try_from(row.get::<i64>("handling_months")?).unwrap_or(u32::MAX),
            cases: count(&row)?,
        });
    }
    Ok(groups)
}

/// The cases of a municipality: open now, and decided in the period.
pub async fn of_municipality(
    reader: &mut impl Fetch,
    scope: &PlaceScope,
    period: Period,
) -> Result<Vec<MunicipalityGroup>> {
    let group = |row: &Row| {
        let outcome = row.get::<Option<String>>("outcome")?;
        Ok(MunicipalityGroup {
            outcome: outcome.map(|_| coded(row, "outcome")).transpose()?,
            cases: count(row)?,
            first_due: row.get("first_due")?,
        })
    };
    let values = values![
        scope.office().office(),
        scope.municipality(),
        period.first,
        period.last
    ];
    reader
        .fetch_all(&OF_MUNICIPALITY, values)
        .await?
        .iter()
        .map(group)
        .collect()
}

/// How many open cases the office has with the person.
pub async fn open_of_officer(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    officer: Id,
) -> Result<u64> {
    let values = values![scope.office(), officer];
    count(&reader.fetch_one(&OPEN_OF_OFFICER, values).await?)
}

/// What falls due of the office's open cases by `day`, overdue ones among them.
pub async fn due_by(reader: &mut impl Fetch, scope: &OfficeScope, day: Day) -> Result<Vec<Due>> {
    let due = |row: &Row| {
        let sent = row.get::<Option<Day>>("preliminary_sent")?;
        let reply_due = row.get::<Day>("preliminary_due")?;
        Ok(Due {
            id: row.get("id")?,
            archive_number: row.get("archive_number")?,
            due_day: row.get("due_day")?,
            reply_due: sent.is_none().then_some(reply_due),
        })
    };
    reader
        .fetch_all(&DUE_BY, values![scope.office(), day])
        .await?
        .iter()
        .map(due)
        .collect()
}

fn count(row: &Row) -> Result<u64> {
    Ok(u64::try_from(row.get::<i64>("cases")?).unwrap_or(0))
}
