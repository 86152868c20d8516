use std::str::FromStr;

use database::{Fetch, Result, Row, Transaction, Values, statements, values};
use kernel::Id;

use super::cases::coded;
use crate::{AppealCase, Reason, Theme, WaitingPeriod};

statements! {
    WAITING = "SELECT from_day, to_day, reason FROM waiting_period WHERE case_id = $1 ORDER BY position";
    CLEAR_WAITING = "DELETE FROM waiting_period WHERE case_id = $1";
    ADD_WAITING = "INSERT INTO waiting_period (case_id, position, from_day, to_day, reason) VALUES ($1, $2, $3, $4, $5)";
    CLEAR_SECTIONS = "DELETE FROM case_section WHERE case_id = $1";
    ADD_SECTION = "INSERT INTO case_section (case_id, section) VALUES ($1, $2)";
    FINDING = "SELECT kind, code FROM case_finding WHERE case_id = $1 ORDER BY kind, code";
    CLEAR_FINDING = "DELETE FROM case_finding WHERE case_id = $1";
    ADD_FINDING = "INSERT INTO case_finding (case_id, kind, code) VALUES ($1, $2, $3)";
}

/// Funn: why a decision did not stand, and what the finding is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    pub reasons: Vec<Reason>,
    pub themes: Vec<Theme>,
}

impl Finding {
    /// The codes of its reasons, apart by a space.
    pub fn reason_codes(&self) -> String {
        let codes: Vec<_> = self.reasons.iter().map(|reason| reason.code()).collect();
        codes.join(" ")
    }

    /// The codes of its themes, apart by a space.
    pub fn theme_codes(&self) -> String {
        let codes: Vec<_> = self.themes.iter().map(|theme| theme.code()).collect();
        codes.join(" ")
    }
}

/// What stands in codes apart by a space.
pub(super) fn split<T: FromStr>(codes: &str) -> Vec<T> {
    codes
        .split_whitespace()
        .filter_map(|code| code.parse().ok())
        .collect()
}

/// The waiting periods of a case, the oldest first.
pub async fn waiting(reader: &mut impl Fetch, case: Id) -> Result<Vec<WaitingPeriod>> {
    let period = |row: &Row| {
        Ok(WaitingPeriod {
            from: row.get("from_day")?,
            to: row.get("to_day")?,
            reason: coded(row, "reason")?,
        })
    };
    reader
        .fetch_all(&WAITING, values![case])
        .await?
        .iter()
        .map(period)
        .collect()
}

pub(super) async fn write_waiting(tx: &mut Transaction, case: &AppealCase) -> Result<()> {
    tx.execute(&CLEAR_WAITING, values![case.id]).await?;
    tx.execute_each(&ADD_WAITING, waiting_rows(case).collect())
        .await
        .map(drop)
}

pub(super) async fn write_sections(tx: &mut Transaction, case: &AppealCase) -> Result<()> {
    tx.execute(&CLEAR_SECTIONS, values![case.id]).await?;
    tx.execute_each(&ADD_SECTION, section_rows(case).collect())
        .await
        .map(drop)
}

/// Stores the parts of many new cases.
pub(super) async fn insert_many(
    tx: &mut Transaction,
    cases: &[(AppealCase, Finding)],
) -> Result<()> {
    tx.execute_each(
        &ADD_SECTION,
        cases
            .iter()
            .flat_map(|(case, _)| section_rows(case))
            .collect(),
    )
    .await?;
    tx.execute_each(
        &ADD_WAITING,
        cases
            .iter()
            .flat_map(|(case, _)| waiting_rows(case))
            .collect(),
    )
    .await?;
    let findings = cases
        .iter()
        .flat_map(|(case, finding)| finding_rows(case.id, finding));
    tx.execute_each(&ADD_FINDING, findings.collect())
        .await
        .map(drop)
}

fn section_rows(case: &AppealCase) -> impl Iterator<Item = Values> {
    case.sections
        .iter()
        .map(|section| values![case.id, section.code])
}

fn waiting_rows(case: &AppealCase) -> impl Iterator<Item = Values> {
    let numbered = case.waiting.iter().zip(1i64..);
    numbered.map(|(period, number)| {
        values![
            case.id,
            number,
            period.from,
            period.to,
            period.reason.code()
        ]
    })
}

fn finding_rows(case: Id, finding: &Finding) -> impl Iterator<Item = Values> {
    let reasons = finding
        .reasons
        .iter()
        .map(move |reason| values![case, "reason", reason.code()]);
    reasons.chain(
        finding
            .themes
            .iter()
            .map(move |theme| values![case, "theme", theme.code()]),
    )
}

/// The finding of a case; empty when there is none.
pub async fn finding(reader: &mut impl Fetch, case: Id) -> Result<Finding> {
    let mut finding = Finding::default();
    for row in reader.fetch_all(&FINDING, values![case]).await? {
        match row.get::<String>("kind")?.as_str() {
            "reason" => finding.reasons.push(coded(&row, "code")?),
            _ => finding.themes.push(coded(&row, "code")?),
        }
    }
    Ok(finding)
}

/// Stores the finding in place of the one before.
pub async fn write_finding(tx: &mut Transaction, case: Id, finding: &Finding) -> Result<()> {
    tx.execute(&CLEAR_FINDING, values![case]).await?;
    tx.execute_each(&ADD_FINDING, finding_rows(case, finding).collect())
        .await
        .map(drop)
}
