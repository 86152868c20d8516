//! What all measures of the slice ask, the same three questions for all, and the lists that open their rows.

use std::collections::HashMap;

use access::OfficeScope;
use database::{Fetch, Result, Row, statements, values};
use kernel::{Id, Period};
use plan::Theme;

use super::coded;
use crate::{enquiry::Clock, meeting::MeetingLine};

statements! {
    /// The meetings of these years.
    MEETINGS = "SELECT m.id, a.title, a.first_day, a.state, m.counterpart, m.level
        FROM dialogue_meeting m JOIN activity a ON a.id = m.id
        WHERE a.office_id = $1 AND a.year BETWEEN $2 AND $3 ORDER BY a.first_day, m.id";
    /// What was on their agenda, and which municipalities took part.
    AT_MEETINGS = "SELECT 'theme' AS kind, t.meeting_id, t.theme AS code
            FROM meeting_topic t JOIN activity a ON a.id = t.meeting_id
            WHERE a.office_id = $1 AND a.year BETWEEN $2 AND $3 AND t.theme <> ''
        UNION ALL SELECT 'met' AS kind, p.activity_id AS meeting_id, CAST(p.municipality_id AS TEXT) AS code
            FROM activity_place p JOIN dialogue_meeting m ON m.id = p.activity_id JOIN activity a ON a.id = m.id
            WHERE a.office_id = $1 AND a.year BETWEEN $2 AND $3 AND p.reached_on IS NOT NULL AND p.municipality_id IS NOT NULL";
    /// Enquiries that came and follow-ups that were due in the period.
    CLOCKS = "SELECT 'enquiry' AS kind, id, question AS name, theme, received_on AS day, answered_on AS done
            FROM enquiry WHERE office_id = $1 AND received_on BETWEEN $2 AND $3
        UNION ALL SELECT 'follow_up' AS kind, f.id, f.task AS name, '' AS theme, f.due_day AS day, f.done_on AS done
            FROM meeting_follow_up f JOIN activity a ON a.id = f.meeting_id
            WHERE a.office_id = $1 AND f.due_day BETWEEN $2 AND $3
        ORDER BY day, id";
    /// The follow-ups that were due in the period, each with its meeting.
    FOLLOW_UPS = "SELECT f.id, f.meeting_id, f.task AS name, '' AS theme, f.due_day AS day, f.done_on AS done
        FROM meeting_follow_up f JOIN activity a ON a.id = f.meeting_id
        WHERE a.office_id = $1 AND f.due_day BETWEEN $2 AND $3 ORDER BY f.due_day, f.id";
}

/// Enquiries and follow-ups of a period.
#[derive(Clone, Debug, Default)]
pub struct Clocks {
    pub enquiries: Vec<Clock>,
    pub follow_ups: Vec<Clock>,
}

/// The meetings whose day lies in the years that the period touches, in the order of their days.
///
/// # Errors
/// What the database says.
pub async fn meetings(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    period: Period,
) -> Result<Vec<MeetingLine>> {
    let years = || {
        let (first, last) = (period.first.year(), period.last.year());
        values![scope.office(), i64::from(first), i64::from(last)]
    };
    let rows = reader.fetch_all(&MEETINGS, years()).await?;
    let mut meetings = rows.iter().map(line).collect::<Result<Vec<_>>>()?;
    let places: HashMap<Id, usize> = (0..)
        .zip(&meetings)
        .map(|(place, one)| (one.id, place))
        .collect();
    for row in reader.fetch_all(&AT_MEETINGS, years()).await? {
        let Some(place) = places.get(&row.get("meeting_id")?) else {
            continue;
        };
        let meeting = &mut meetings[*place];
        let code: String = row.get("code")?;
        if row.get::<String>("kind")? == "theme" {
            meeting.themes.extend(code.parse::<Theme>());
        } else {
            meeting.met.extend(code.parse::<Id>());
        }
    }
    Ok(meetings)
}

/// The enquiries that came and the follow-ups that were due in the period.
///
/// # Errors
/// What the database says.
pub async fn clocks(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    period: Period,
) -> Result<Clocks> {
    let asked = values![scope.office(), period.first, period.last];
    let mut clocks = Clocks::default();
    for row in reader.fetch_all(&CLOCKS, asked).await? {
        let of_its_kind = match row.get::<String>("kind")?.as_str() {
            "enquiry" => &mut clocks.enquiries,
            _ => &mut clocks.follow_ups,
        };
        of_its_kind.push(clock(&row)?);
    }
    Ok(clocks)
}

/// The follow-ups that were due in the period, each with its meeting.
///
/// # Errors
/// What the database says.
pub async fn follow_ups(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    period: Period,
) -> Result<Vec<(Clock, Id)>> {
    let asked = values![scope.office(), period.first, period.last];
    let rows = reader.fetch_all(&FOLLOW_UPS, asked).await?;
    rows.iter()
        .map(|row| Ok((clock(row)?, row.get("meeting_id")?)))
        .collect()
}

fn line(row: &Row) -> Result<MeetingLine> {
    Ok(MeetingLine {
        id: row.get("id")?,
        title: row.get("title")?,
        day: row.get("first_day")?,
        state: coded(row, "state")?,
        counterpart: coded(row, "counterpart")?,
        level: coded(row, "level")?,
        themes: vec![],
        met: vec![],
    })
}

fn clock(row: &Row) -> Result<Clock> {
    Ok(Clock {
        id: row.get("id")?,
        name: row.get("name")?,
        theme: row.get::<String>("theme")?.parse().ok(),
        day: row.get("day")?,
        done: row.get("done")?,
    })
}
