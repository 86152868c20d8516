use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, Values, statements, values};
use kernel::{Id, Period};

use super::coded;
use crate::session::{Filled, Session};

macro_rules! columns {
    () => {
        "s.id, s.course_id, s.state, s.held_on, s.starts_at, s.ends_at, s.place, s.link, s.capacity, s.deadline, s.next_position, s.version"
    };
}

/// With how many have a place, wait for one and came.
macro_rules! filled {
    ($rest:literal) => {
        concat!(
            "SELECT ", columns!(), ",
                CAST(COUNT(p.id) FILTER (WHERE p.state = 'confirmed') AS BIGINT) AS confirmed,
                CAST(COUNT(p.id) FILTER (WHERE p.state = 'waiting') AS BIGINT) AS waiting,
                CAST(COUNT(p.id) FILTER (WHERE p.attended) AS BIGINT) AS attended
            FROM course_session s LEFT JOIN participant p ON p.session_id = s.id WHERE s.office_id = $1 ",
            $rest,
            " GROUP BY ", columns!(), " ORDER BY s.held_on, s.starts_at, s.id"
        )
    };
}

statements! {
    FIND = concat!("SELECT ", columns!(), " FROM course_session s WHERE s.office_id = $1 AND s.id = $2");
    /// The sessions of one course, in the order they are held.
    OF_COURSE = filled!("AND s.course_id = $2");
    /// The sessions of all courses that are held in these days.
    OF_PERIOD = filled!("AND s.held_on BETWEEN $2 AND $3");
    INSERT = "INSERT INTO course_session (id, office_id, course_id, state, held_on, starts_at, ends_at, place, link, capacity, deadline,
            next_position, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, 1)";
    /// Everything of a session that can change, where nobody was first. Its place in the row of those who sign up is not touched.
    UPDATE = "UPDATE course_session SET state = $4, held_on = $5, starts_at = $6, ends_at = $7, place = $8, link = $9, capacity = $10,
            deadline = $11, version = version + 1
        WHERE id = $1 AND office_id = $2 AND course_id = $3 AND version = $12";
}

/// The session; `None` when this office has no such one.
///
/// # Errors
/// What the database says.
pub async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Session>> {
    let row = reader
        .fetch_optional(&FIND, values![scope.office(), id])
        .await?;
    row.as_ref().map(from_row).transpose()
}

/// The sessions of a course, in the order they are held.
///
/// # Errors
/// What the database says.
pub async fn of_course(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    course: Id,
) -> Result<Vec<Filled>> {
    let rows = reader
        .fetch_all(&OF_COURSE, values![scope.office(), course])
        .await?;
    rows.iter().map(filled).collect()
}

/// The sessions of all courses of the office that are held in these days, whatever became of them.
///
/// # Errors
/// What the database says.
pub async fn of_period(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    days: Period,
) -> Result<Vec<Filled>> {
    let rows = reader
        .fetch_all(&OF_PERIOD, values![scope.office(), days.first, days.last])
        .await?;
    rows.iter().map(filled).collect()
}

/// Stores a new session.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, scope: &OfficeScope, session: &Session) -> Result<()> {
    tx.execute(&INSERT, written(scope, session)).await?;
    Ok(())
}

/// Stores the session as it now is. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save(tx: &mut Transaction, scope: &OfficeScope, session: &Session) -> Result<bool> {
    let mut values = written(scope, session);
    values.push(session.version.into());
    Ok(tx.execute(&UPDATE, values).await? == 1)
}

fn written(scope: &OfficeScope, session: &Session) -> Values {
    values![
        session.id,
        scope.office(),
        session.course,
        session.state.code(),
        session.held_on,
        session.starts_at.as_str(),
        session.ends_at.as_str(),
        session.place.as_str(),
        session.link.as_str(),
        session.capacity,
        session.deadline
    ]
}

/// A session of a row with all its columns.
pub(crate) fn from_row(row: &Row) -> Result<Session> {
    Ok(Session {
        id: row.get("id")?,
        course: row.get("course_id")?,
        state: coded(row, "state")?,
        held_on: row.get("held_on")?,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        place: row.get("place")?,
        link: row.get("link")?,
        capacity: row.get("capacity")?,
        deadline: row.get("deadline")?,
        next_position: row.get("next_position")?,
        version: row.get("version")?,
    })
}

fn filled(row: &Row) -> Result<Filled> {
    Ok(Filled {
        session: from_row(row)?,
        confirmed: row.get("confirmed")?,
        waiting: row.get("waiting")?,
        attended: row.get("attended")?,
    })
}
