use access::OfficeScope;
use database::{Fetch, Result, Row, Select, Sql, Transaction, statements, values};
use kernel::{Id, Instant};

use super::coded;
use crate::{
    Session,
    participants::{Participant, ParticipantState},
    sign_up::{CourseDay, Door, Doors, Own, Seats},
};

/// The columns of a session as those meet it who come, in every statement that reads one.
macro_rules! course_day {
    () => {
        "s.id, s.course_id, s.office_id, a.title, s.state, s.held_on, s.starts_at, s.ends_at, s.place, s.link, s.capacity, \
         s.deadline, s.next_position, s.sign_up_hash, s.attendance_hash, s.evaluation_hash, s.version"
    };
}

statements! {
    OF_OFFICE = concat!("SELECT ", course_day!(), " FROM course_session s JOIN activity a ON a.id = s.course_id
        WHERE s.office_id = $1 AND s.course_id = $2 AND s.id = $3");
    BEHIND_SIGN_UP = concat!("SELECT ", course_day!(), " FROM course_session s JOIN activity a ON a.id = s.course_id WHERE s.sign_up_hash = $1");
    BEHIND_ATTENDANCE = concat!("SELECT ", course_day!(), " FROM course_session s JOIN activity a ON a.id = s.course_id WHERE s.attendance_hash = $1");
    BEHIND_EVALUATION = concat!("SELECT ", course_day!(), " FROM course_session s JOIN activity a ON a.id = s.course_id WHERE s.evaluation_hash = $1");
    /// One participant's own link, with the session.
    BEHIND_OWN = concat!("SELECT ", course_day!(), ", p.id AS participant_id, p.state AS own_state, p.position, p.name, p.language,
            p.certificate_number, p.attended,
            (SELECT COUNT(*) FROM participant q WHERE q.session_id = p.session_id AND q.state = 'waiting' AND q.position < p.position) AS ahead
        FROM participant p JOIN course_session s ON s.id = p.session_id JOIN activity a ON a.id = s.course_id WHERE p.withdraw_hash = $1");
    /// Whether the link is still the one, whatever it was made for.
    PUT_SIGN_UP = "UPDATE course_session SET sign_up_hash = $3, version = version + 1 WHERE id = $1 AND version = $2";
    PUT_ATTENDANCE = "UPDATE course_session SET attendance_hash = $3, version = version + 1 WHERE id = $1 AND version = $2";
    PUT_EVALUATION = "UPDATE course_session SET evaluation_hash = $3, version = version + 1 WHERE id = $1 AND version = $2";
    /// Holds the session until the transaction ends, and takes so many positions in the order of arrival.
    HOLD = "UPDATE course_session SET next_position = next_position + $2 WHERE id = $1
        RETURNING next_position, state, held_on, deadline, capacity, sign_up_hash";
    SEATS = "SELECT COUNT(*) FILTER (WHERE state = 'confirmed') AS confirmed, COUNT(*) FILTER (WHERE state = 'waiting') AS waiting
        FROM participant WHERE session_id = $1 AND state IN ('confirmed', 'waiting')";
    PUT = "INSERT INTO participant (id, session_id, office_id, nav_office_id, work, role, name, email, person_key, language, state, position,
            signed_up_at, withdraw_hash, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)";
    /// Somebody who had withdrawn comes again, behind the others.
    PUT_AGAIN = "UPDATE participant SET nav_office_id = $2, work = $3, role = $4, name = $5, email = $6, language = $7, state = $8,
            position = $9, signed_up_at = $10, withdraw_hash = $11, forgotten_on = NULL, version = version + 1
        WHERE id = $1 AND state = 'withdrawn'";
    WITHDRAW = "UPDATE participant SET state = 'withdrawn', version = version + 1
        WHERE id = $1 AND session_id = $2 AND state IN ('confirmed', 'waiting')";
    /// The first of those who wait.
    WAITING = "SELECT id, name, email, language FROM participant WHERE session_id = $1 AND state = 'waiting' ORDER BY position LIMIT $2";
    CONFIRM = "UPDATE participant SET state = 'confirmed', version = version + 1 WHERE id = $1 AND session_id = $2 AND state = 'waiting'";
    MORE_SEATS = "UPDATE course_session SET capacity = capacity + 1, version = version + 1 WHERE id = $1";
}

const KNOWN: &str = "SELECT id, person_key, state FROM participant WHERE session_id = {}";

/// The composed statements, for the test that prepares each on both engines.
pub(crate) fn samples() -> Vec<Sql> {
    let id = Id::from_uuid(Default::default());
    vec![known_among(id, &[String::new()]).0]
}

/// A session of the office; `None` when the course has no such one.
pub(crate) async fn of_office(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    (course, session): (Id, Id),
) -> Result<Option<CourseDay>> {
    let asked = values![scope.office(), course, session];
    let row = reader.fetch_optional(&OF_OFFICE, asked).await?;
    row.as_ref().map(course_day).transpose()
}

/// The session that a link leads to.
pub(crate) async fn behind(
    reader: &mut impl Fetch,
    door: Door,
    hash: &str,
) -> Result<Option<CourseDay>> {
    let statement = match door {
        Door::SignUp => &BEHIND_SIGN_UP,
        Door::Attendance => &BEHIND_ATTENDANCE,
        Door::Evaluation => &BEHIND_EVALUATION,
    };
    let row = reader.fetch_optional(statement, values![hash]).await?;
    row.as_ref().map(course_day).transpose()
}

/// The participant whose own link it is.
pub(crate) async fn behind_own(reader: &mut impl Fetch, hash: &str) -> Result<Option<Own>> {
    let row = reader.fetch_optional(&BEHIND_OWN, values![hash]).await?;
    let own = |row: &Row| -> Result<Own> {
        Ok(Own {
            day: course_day(row)?,
            participant: row.get("participant_id")?,
            state: coded(row, "own_state")?,
            ahead: row.get("ahead")?,
            name: row.get("name")?,
            attended: row.get("attended")?,
            certificate_number: row.get("certificate_number")?,
        })
    };
    row.as_ref().map(own).transpose()
}

/// Stores what is kept of a link, or that there is none. `false` when somebody was first.
pub(crate) async fn put_door(
    tx: &mut Transaction,
    day: &CourseDay,
    door: Door,
    hash: Option<String>,
) -> Result<bool> {
    let statement = match door {
        Door::SignUp => &PUT_SIGN_UP,
        Door::Attendance => &PUT_ATTENDANCE,
        Door::Evaluation => &PUT_EVALUATION,
    };
    let values = values![day.id, day.version, hash];
    Ok(tx.execute(statement, values).await? == 1)
}

/// What is so of a session while it is held.
pub(crate) struct Held {
    /// The first of the positions that were taken.
    pub first_position: i64,
    pub day: CourseDay,
    pub sign_up_hash: Option<String>,
    pub seats: Seats,
}

/// Holds the session until the transaction ends: whoever else wants its places waits. Takes so many positions.
pub(crate) async fn hold(tx: &mut Transaction, day: &CourseDay, count: usize) -> Result<Held> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let row = tx.fetch_one(&HOLD, values![day.id, count]).await?;
    let capacity = row.get("capacity")?;
    let taken = tx.fetch_one(&SEATS, values![day.id]).await?;
    Ok(Held {
        first_position: row.get::<i64>("next_position")? - count,
        sign_up_hash: row.get("sign_up_hash")?,
        day: CourseDay {
            session: Session {
                state: coded(&row, "state")?,
                held_on: row.get("held_on")?,
                deadline: row.get("deadline")?,
                capacity,
                ..day.session.clone()
            },
            ..day.clone()
        },
        seats: seats_of(&taken, capacity)?,
    })
}

/// How many places are taken and how many wait.
pub(crate) async fn seats(reader: &mut impl Fetch, day: &CourseDay) -> Result<Seats> {
    let row = reader.fetch_one(&SEATS, values![day.id]).await?;
    seats_of(&row, day.capacity)
}

/// Those of these people who are at the session already, also those who withdrew.
pub(crate) async fn known(
    tx: &mut Transaction,
    session: Id,
    keys: &[String],
) -> Result<Vec<(String, Id, ParticipantState)>> {
    let (sql, values) = known_among(session, keys);
    let rows = tx.fetch_all(sql, values).await?;
    rows.iter()
        .map(|row| Ok((row.get("person_key")?, row.get("id")?, coded(row, "state")?)))
        .collect()
}

fn known_among(session: Id, keys: &[String]) -> (Sql, database::Values) {
    let keys = keys.iter().map(|key| key.as_str().into());
    Select::new(KNOWN, [session.into()])
        .and_any_of("person_key IN", keys)
        .finish()
}

/// Puts a new participant into the session.
pub(crate) async fn put(
    tx: &mut Transaction,
    office: Id,
    one: &Participant,
    (own_link, now): (&str, Instant),
) -> Result<()> {
    let values = values![
        one.id,
        one.session,
        office,
        one.nav_office,
        one.work.map(crate::Work::code),
        one.role.map(crate::StaffRole::code),
        &one.name,
        &one.email,
        one.person_key.as_str(),
        one.language.code(),
        one.state.code(),
        one.position,
        now,
        own_link
    ];
    tx.execute(&PUT, values).await.map(drop)
}

/// Puts somebody who had withdrawn into the session again.
pub(crate) async fn put_again(
    tx: &mut Transaction,
    one: &Participant,
    (own_link, now): (&str, Instant),
) -> Result<()> {
    let values = values![
        one.id,
        one.nav_office,
        one.work.map(crate::Work::code),
        one.role.map(crate::StaffRole::code),
        &one.name,
        &one.email,
        one.language.code(),
        one.state.code(),
        one.position,
        now,
        own_link
    ];
    tx.execute(&PUT_AGAIN, values).await.map(drop)
}

/// Takes the participant out. `false` when that was done before.
pub(crate) async fn withdraw(tx: &mut Transaction, session: Id, participant: Id) -> Result<bool> {
    let values = values![participant, session];
    Ok(tx.execute(&WITHDRAW, values).await? == 1)
}

/// One of those who wait, as far as a letter to the person needs it.
pub(crate) struct Next {
    pub id: Id,
    pub name: Option<String>,
    pub email: Option<String>,
    pub language: kernel::Language,
}

/// The first `count` of those who wait, in the order of their arrival.
pub(crate) async fn waiting(tx: &mut Transaction, session: Id, count: i64) -> Result<Vec<Next>> {
    let rows = tx.fetch_all(&WAITING, values![session, count]).await?;
    rows.iter()
        .map(|row| {
            Ok(Next {
                id: row.get("id")?,
                name: row.get("name")?,
                email: row.get("email")?,
                language: coded(row, "language")?,
            })
        })
        .collect()
}

/// Gives one of those who wait a place. `false` when the person does not wait.
pub(crate) async fn confirm(tx: &mut Transaction, session: Id, participant: Id) -> Result<bool> {
    let values = values![participant, session];
    Ok(tx.execute(&CONFIRM, values).await? == 1)
}

/// One place more.
pub(crate) async fn one_more_seat(tx: &mut Transaction, session: Id) -> Result<()> {
    tx.execute(&MORE_SEATS, values![session]).await.map(drop)
}

fn seats_of(row: &Row, capacity: i64) -> Result<Seats> {
    Ok(Seats {
        capacity,
        confirmed: row.get("confirmed")?,
        waiting: row.get("waiting")?,
    })
}

fn course_day(row: &Row) -> Result<CourseDay> {
    let is_open =
        |column| Ok::<_, database::DatabaseError>(row.get::<Option<String>>(column)?.is_some());
    let session = Session {
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
    };
    Ok(CourseDay {
        session,
        office: row.get("office_id")?,
        title: row.get("title")?,
        doors: Doors {
            sign_up: is_open("sign_up_hash")?,
            attendance: is_open("attendance_hash")?,
            evaluation: is_open("evaluation_hash")?,
        },
    })
}
