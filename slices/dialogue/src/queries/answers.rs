//! The answers that the office gave municipalities.

use access::OfficeScope;
use database::{Fetch, Result, Row, statements, values};
use kernel::{Day, Id, Period};
use plan::Theme;

use super::coded;

statements! {
    OF_PERIOD = "SELECT id, question, theme, answered_on, municipality_id, nav_office_id FROM enquiry
        WHERE office_id = $1 AND answered_on BETWEEN $2 AND $3
            AND (municipality_id IS NOT NULL OR nav_office_id IS NOT NULL)
        ORDER BY answered_on, id";
}

/// Svar: an enquiry from a municipality or a NAV office that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub id: Id,
    pub question: String,
    pub theme: Theme,
    pub day: Day,
    pub municipality: Option<Id>,
    pub nav_office: Option<Id>,
}

/// What was answered in the period.
///
/// # Errors
/// What the database says.
pub async fn of_period(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    period: Period,
) -> Result<Vec<Answered>> {
    let asked = values![scope.office(), period.first, period.last];
    let rows = reader.fetch_all(&OF_PERIOD, asked).await?;
    rows.iter().map(answered).collect()
}

fn answered(row: &Row) -> Result<Answered> {
    Ok(Answered {
        id: row.get("id")?,
        question: row.get("question")?,
        theme: coded(row, "theme")?,
        day: row.get("answered_on")?,
        municipality: row.get("municipality_id")?,
        nav_office: row.get("nav_office_id")?,
    })
}
