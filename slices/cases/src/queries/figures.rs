use access::OfficeScope;
use database::{Fetch, Result, Row, statements, values};
use kernel::{Day, Id, Period};

use super::cases::coded;
use crate::DecidedGroup;

statements! {
    /// Decided cases counted by what the measures tell apart.
    GROUPS = "SELECT decided_month, outcome, handling_months, net_handling_months, COUNT(*) AS cases
        FROM appeal_case WHERE office_id = $1 AND decided BETWEEN $2 AND $3
        GROUP BY decided_month, outcome, handling_months, net_handling_months
        ORDER BY decided_month, outcome, handling_months, net_handling_months";
    /// Decided cases counted by month and days; withdrawn ones left out.
    DAYS = "SELECT decided_month, handling_days, net_handling_days, COUNT(*) AS cases
        FROM appeal_case WHERE office_id = $1 AND decided BETWEEN $2 AND $3 AND outcome <> 'withdrawn'
        GROUP BY decided_month, handling_days, net_handling_days ORDER BY decided_month, handling_days, net_handling_days";
    /// Cases open at the end of a day. The end of the range, which no day reaches, tells SQLite that few were decided
    /// after it; without it the whole register of the office is read.
    OPEN = "SELECT id, archive_number, received, due_day, officer_id, municipality_id, version FROM appeal_case
        WHERE office_id = $1 AND decided IS NULL AND received <= $2
        UNION ALL
        SELECT id, archive_number, received, due_day, officer_id, municipality_id, version FROM appeal_case
        WHERE office_id = $1 AND decided > $2 AND decided < '9999-12-31' AND received <= $2
        ORDER BY due_day, id";
    /// Stretches of time in which cases were open, those that touch the days asked for; the range as above.
    SPELLS = "SELECT received, due_day, decided, COUNT(*) AS cases FROM appeal_case
        WHERE office_id = $1 AND decided IS NULL AND received <= $2
        GROUP BY received, due_day, decided
        UNION ALL
        SELECT received, due_day, decided, COUNT(*) AS cases FROM appeal_case
        WHERE office_id = $1 AND decided > $3 AND decided < '9999-12-31' AND received <= $2
        GROUP BY received, due_day, decided";
    /// The rows behind the shares and the handling time.
    DECIDED_ROWS = "SELECT id, archive_number, received, decided, outcome, handling_months, handling_days, version FROM appeal_case
        WHERE office_id = $1 AND decided BETWEEN $2 AND $3 AND outcome <> 'withdrawn' ORDER BY id";
}

/// A case that was open at the end of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenCase {
    pub id: Id,
    pub archive_number: String,
    pub received: Day,
    pub due_day: Day,
    pub officer: Option<Id>,
    pub municipality: Id,
    pub version: i64,
}

/// A decided case as the measures see it.
#[derive(Clone, Debug, PartialEq)]
pub struct DecidedRow {
    pub id: Id,
    pub archive_number: String,
    pub received: Day,
    pub decided: Day,
    pub outcome: crate::Outcome,
    pub handling_months: u32,
    pub handling_days: i64,
}

/// Decided cases alike in month and days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaysGroup {
    pub month: i64,
    pub days: i64,
    pub net_days: i64,
    pub cases: u64,
}

/// A stretch of time in which cases were open: how many alike.
#[derive(Clone, Copy, Debug)]
pub struct OpenSpell {
    pub received: Day,
    pub due_day: Day,
    pub decided: Option<Day>,
    pub cases: u64,
}

impl OpenSpell {
    pub fn open_on(&self, day: Day) -> bool {
        self.received <= day && self.decided.is_none_or(|decided| decided > day)
    }

    /// The last day within so many months, for each of the cases.
    pub fn due_days(&self, months: u32) -> impl Iterator<Item = Day> + use<> {
        let due = self.received.plus_months(months);
        (0..self.cases).map(move |_| due)
    }
}

/// The cases decided in the period, counted alike.
pub async fn groups(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    period: Period,
) -> Result<Vec<DecidedGroup>> {
    let group = |row: &Row| {
        Ok(DecidedGroup {
            month: row.get("decided_month")?,
            outcome: coded(row, "outcome")?,
            handling_months: small(row, "handling_months")?,
            net_handling_months: small(row, "net_handling_months")?,
            cases: count(row)?,
        })
    };
    let values = values![scope.office(), period.first, period.last];
    reader
        .fetch_all(&GROUPS, values)
        .await?
        .iter()
        .map(group)
        .collect()
}

/// The handling days of the cases decided in the period, by month; withdrawn ones left out.
pub async fn days(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    period: Period,
) -> Result<Vec<DaysGroup>> {
    let group = |row: &Row| {
        Ok(DaysGroup {
            month: row.get("decided_month")?,
            days: row.get("handling_days")?,
            net_days: row.get("net_handling_days")?,
            cases: count(row)?,
        })
    };
    let values = values![scope.office(), period.first, period.last];
    reader
        .fetch_all(&DAYS, values)
        .await?
        .iter()
        .map(group)
        .collect()
}

/// The cases open at the end of `day`, those due first at the head.
pub async fn open(reader: &mut impl Fetch, scope: &OfficeScope, day: Day) -> Result<Vec<OpenCase>> {
    let case = |row: &Row| {
        Ok(OpenCase {
            id: row.get("id")?,
            archive_number: row.get("archive_number")?,
            received: row.get("received")?,
            due_day: row.get("due_day")?,
            officer: row.get("officer_id")?,
            municipality: row.get("municipality_id")?,
            version: row.get("version")?,
        })
    };
    reader
        .fetch_all(&OPEN, values![scope.office(), day])
        .await?
        .iter()
        .map(case)
        .collect()
}

/// The stretches of open cases that touch the days from `first` to `last`.
pub async fn spells(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    first: Day,
    last: Day,
) -> Result<Vec<OpenSpell>> {
    let spell = |row: &Row| {
        Ok(OpenSpell {
            received: row.get("received")?,
            due_day: row.get("due_day")?,
            decided: row.get("decided")?,
            cases: count(row)?,
        })
    };
    reader
        .fetch_all(&SPELLS, values![scope.office(), last, first])
        .await?
        .iter()
        .map(spell)
        .collect()
}

/// Every case that counts as decided in the period.
pub async fn decided_rows(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    period: Period,
) -> Result<Vec<DecidedRow>> {
    let one = |row: &Row| {
        Ok(DecidedRow {
            id: row.get("id")?,
            archive_number: row.get("archive_number")?,
            received: row.get("received")?,
            decided: row.get("decided")?,
            outcome: coded(row, "outcome")?,
            handling_months: small(row, "handling_months")?,
            handling_days: row.get("handling_days")?,
        })
    };
    let values = values![scope.office(), period.first, period.last];
    reader
        .fetch_all(&DECIDED_ROWS, values)
        .await?
        .iter()
        .map(one)
        .collect()
}

fn count(row: &Row) -> Result<u64> {
    Ok(u64::try_from(row.get::<i64>("cases")?).unwrap_or(0))
}

fn small(row: &Row, column: &str) -> Result<u32> {
    Ok(u32::try_from(row.get::<i64>(column)?).unwrap_or(u32::MAX))
}
