use std::str::FromStr;

use access::{Hand, OfficeScope};
use database::{DatabaseError, Fetch, Result, Row, Transaction, statements, values};
use kernel::Id;

use super::parts;
use crate::{AppealCase, Decision, Limit, Limits, ProposedDecision};

/// The columns of a case, in every statement that reads one.
#[macro_export]
#[doc(hidden)]
macro_rules! case_columns {
    () => {
        "id, archive_number, municipality_id, nav_office_id, received, due_day, preliminary_due, preliminary_sent, \
         officer_id, state, sections, outcome, decided, handling_days, note, version, proposed_outcome, proposed_reasons, \
         proposed_themes, proposed_at, proposed_by, proposed_for, return_reason"
    };
}

statements! {
    /// One case of the office.
    FIND = concat!("SELECT ", case_columns!(), " FROM appeal_case WHERE office_id = $1 AND id = $2");
    /// The case with this archive number.
    BY_ARCHIVE_NUMBER = "SELECT id FROM appeal_case WHERE office_id = $1 AND archive_number = $2";
    INSERT = "INSERT INTO appeal_case (id, office_id, archive_number, municipality_id, nav_office_id, received, due_day, preliminary_due,
            preliminary_sent, officer_id, state, sections, outcome, decided, decided_month, handling_days, handling_months,
            net_handling_days, net_handling_months, note, batch_id, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, 1)";
    /// Everything of a case that can change, where nobody was first.
    UPDATE = "UPDATE appeal_case SET archive_number = $3, municipality_id = $4, nav_office_id = $5, received = $6, due_day = $7,
            preliminary_due = $8, preliminary_sent = $9, officer_id = $10, state = $11, sections = $12, outcome = $13, decided = $14,
            decided_month = $15, handling_days = $16, handling_months = $17, net_handling_days = $18, net_handling_months = $19,
            note = $20, proposed_outcome = $22, proposed_reasons = $23, proposed_themes = $24, proposed_at = $25,
            proposed_by = $26, proposed_for = $27, return_reason = $28, version = version + 1
        WHERE id = $1 AND office_id = $2 AND version = $21";
    LIMITS = "SELECT kind, months, valid_from, valid_to FROM case_limit ORDER BY kind, valid_from";
}

/// The limits that hold and have held.
pub async fn limits(reader: &mut impl Fetch) -> Result<Limits> {
    let limit = |row: &Row| {
        Ok(Limit {
            kind: coded(row, "kind")?,
            months: u32::try_from(row.get::<i64>("months")?).unwrap_or(u32::MAX),
            valid_from: row.get("valid_from")?,
            valid_to: row.get("valid_to")?,
        })
    };
    reader
        .fetch_all(&LIMITS, values![])
        .await?
        .iter()
        .map(limit)
        .collect::<Result<_>>()
        .map(Limits)
}

/// The case with its waiting periods; `None` when this office has no such case.
pub async fn find(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    id: Id,
) -> Result<Option<AppealCase>> {
    let Some(row) = reader
        .fetch_optional(&FIND, values![scope.office(), id])
        .await?
    else {
        return Ok(None);
    };
    let mut case = from_row(&row)?;
    case.waiting = parts::waiting(reader, id).await?;
    Ok(Some(case))
}

/// The id of the case with this archive number.
pub async fn by_archive_number(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    number: &str,
) -> Result<Option<Id>> {
    let row = reader
        .fetch_optional(&BY_ARCHIVE_NUMBER, values![scope.office(), number])
        .await?;
    row.map(|row| row.get("id")).transpose()
}

/// Stores a new case with its sections and waiting periods.
pub async fn insert(
    tx: &mut Transaction,
    scope: &OfficeScope,
    case: &AppealCase,
    batch: Option<Id>,
) -> Result<()> {
    let mut values = columns(scope, case);
    values.push(batch.into());
    tx.execute(&INSERT, values).await?;
    parts::write_sections(tx, case).await?;
    parts::write_waiting(tx, case).await
}

/// Stores many new cases with all that belongs to them.
pub async fn insert_many(
    tx: &mut Transaction,
    scope: &OfficeScope,
    cases: &[(AppealCase, parts::Finding)],
) -> Result<()> {
    let row = |(case, _): &(AppealCase, parts::Finding)| {
        let mut values = columns(scope, case);
        values.push(None::<Id>.into());
        values
    };
    tx.execute_each(&INSERT, cases.iter().map(row).collect())
        .await?;
    parts::insert_many(tx, cases).await
}

/// Stores the case as it now is with its sections and waiting periods. `false` when somebody was first.
pub async fn save(tx: &mut Transaction, scope: &OfficeScope, case: &AppealCase) -> Result<bool> {
    let mut values = columns(scope, case);
    values.push(case.version.into());
    values.extend(proposed_columns(case));
    if tx.execute(&UPDATE, values).await? == 0 {
        return Ok(false);
    }
    parts::write_sections(tx, case).await?;
    parts::write_waiting(tx, case).await?;
    Ok(true)
}

/// The case of a row of [`case_columns`], without its waiting periods.
pub fn from_row(row: &Row) -> Result<AppealCase> {
    Ok(AppealCase {
        id: row.get("id")?,
        archive_number: row.get("archive_number")?,
        municipality: row.get("municipality_id")?,
        nav_office: row.get("nav_office_id")?,
        received: row.get("received")?,
        due_day: row.get("due_day")?,
        preliminary_due: row.get("preliminary_due")?,
        preliminary_sent: row.get("preliminary_sent")?,
        officer: row.get("officer_id")?,
        state: coded(row, "state")?,
        sections: crate::ActSection::split(&row.get::<String>("sections")?),
        decision: decision(row)?,
        proposed: proposed(row)?,
        return_reason: row.get("return_reason")?,
        note: row.get("note")?,
        version: row.get("version")?,
        waiting: vec![],
    })
}

fn decision(row: &Row) -> Result<Option<Decision>> {
    Ok(match row.get("decided")? {
        Some(decided) => Some(Decision {
            decided,
            outcome: coded(row, "outcome")?,
        }),
        None => None,
    })
}

fn proposed(row: &Row) -> Result<Option<ProposedDecision>> {
    let Some(person) = row.get("proposed_by")? else {
        return Ok(None);
    };
    Ok(Some(ProposedDecision {
        outcome: coded(row, "proposed_outcome")?,
        finding: parts::Finding {
            reasons: parts::split(&row.get::<String>("proposed_reasons")?),
            themes: parts::split(&row.get::<String>("proposed_themes")?),
        },
        by: Hand {
            person,
            acts_for: row.get("proposed_for")?,
        },
        at: row.get("proposed_at")?,
    }))
}

fn proposed_columns(case: &AppealCase) -> database::Values {
    let proposed = case.proposed.as_ref();
    values![
        proposed.map(|proposed| proposed.outcome.code()),
        proposed.map(|proposed| proposed.finding.reason_codes()),
        proposed.map(|proposed| proposed.finding.theme_codes()),
        proposed.map(|proposed| proposed.at),
        proposed.map(|proposed| proposed.by.person),
        proposed.and_then(|proposed| proposed.by.acts_for),
        &case.return_reason,
    ]
}

/// A value that is stored by its code.
pub fn coded<T: FromStr>(row: &Row, column: &str) -> Result<T> {
    row.get::<String>(column)?
        .parse()
        .map_err(|_| DatabaseError::Unreadable(column.to_owned()))
}

fn columns(scope: &OfficeScope, case: &AppealCase) -> database::Values {
    let (decided, outcome) = case
        .decision
        .map(|decision| (decision.decided, decision.outcome.code()))
        .unzip();
    let handling = case.handling();
    values![
        case.id,
        scope.office(),
        &case.archive_number,
        case.municipality,
        case.nav_office,
        case.received,
        case.due_day,
        case.preliminary_due,
        case.preliminary_sent,
        case.officer,
        case.state.code(),
        crate::ActSection::join(&case.sections),
        outcome,
        decided,
        decided.map(crate::month_of),
        handling.map(|handling| handling.days),
        handling.map(|handling| handling.months),
        handling.map(|handling| handling.net_days),
        handling.map(|handling| handling.net_months),
        &case.note,
    ]
}
