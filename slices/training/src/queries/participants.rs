use access::OfficeScope;
use database::{Fetch, Result, Row, Select, Sql, Transaction, Value, Values, statements, values};
use kernel::{Day, Id};

use super::{coded, coded_or_none};
use crate::participants::{Attended, Filter, Participant, ParticipantState};

/// The columns of a participant, in every statement that reads one.
macro_rules! participant {
    () => {
        "p.id, p.session_id, p.nav_office_id, p.work, p.role, p.name, p.email, p.person_key, p.language, p.state, p.position, \
         p.attended, p.certificate_number, p.version"
    };
}

statements! {
    /// One participant of a session of the office.
    FIND = concat!("SELECT ", participant!(), " FROM participant p WHERE p.office_id = $1 AND p.session_id = $2 AND p.id = $3");
    /// Those who have a place, in the order of their names.
    WITH_PLACE = concat!("SELECT ", participant!(), " FROM participant p WHERE p.office_id = $1 AND p.session_id = $2 AND p.state = 'confirmed'
        ORDER BY p.name, p.position");
    /// The one with a place who has this key.
    WITH_KEY = concat!("SELECT ", participant!(), " FROM participant p WHERE p.session_id = $1 AND p.person_key = $2 AND p.state = 'confirmed'");
    /// Notes whether the participant came; the number of the certificate stays what it was once given.
    NOTE_ATTENDED = "UPDATE participant SET attended = $3, certificate_number = COALESCE(certificate_number, $4), version = version + 1
        WHERE id = $1 AND session_id = $2 AND state = 'confirmed'";
    /// Names, addresses and links of those whose session is long past. The key stays, so that people can be counted once.
    FORGET = "UPDATE participant SET name = NULL, email = NULL, withdraw_hash = NULL, forgotten_on = $2, version = version + 1
        WHERE forgotten_on IS NULL AND session_id IN (SELECT id FROM course_session WHERE held_on < $1)";
}

const ROWS: &str = concat!(
    "SELECT ",
    participant!(),
    " FROM participant p WHERE p.office_id = {} AND p.session_id = {}"
);
const COUNT: &str =
    "SELECT COUNT(*) AS people FROM participant p WHERE p.office_id = {} AND p.session_id = {}";
/// Whoever came to an earlier session of the office is known by the same key.
const NEVER_BEFORE: &str = "NOT EXISTS (SELECT 1 FROM participant q JOIN course_session t ON t.id = q.session_id
    WHERE q.office_id = p.office_id AND q.person_key = p.person_key AND q.attended AND t.held_on < {})";

/// Liste: the participants of one session that a filter finds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct List<'a> {
    pub scope: &'a OfficeScope,
    pub session: Id,
    /// The day of the session: «before» is before it.
    pub held_on: Day,
    pub filter: &'a Filter,
}

impl List<'_> {
    /// The first `limit` participants after the position, in the order of their arrival.
    pub async fn page(
        &self,
        reader: &mut impl Fetch,
        after: i64,
        limit: u32,
    ) -> Result<Vec<Participant>> {
        let (sql, values) = self.select_page(after, limit);
        let rows = reader.fetch_all(sql, values).await?;
        rows.iter().map(from_row).collect()
    }

    /// How many the filter finds.
    pub async fn count(&self, reader: &mut impl Fetch) -> Result<u64> {
        let (sql, values) = self.select_count();
        let row = reader.fetch_one(sql, values).await?;
        Ok(u64::try_from(row.get::<i64>("people")?).unwrap_or(0))
    }

    /// All of them, for an export.
    pub fn all(&self) -> (Sql, Values) {
        self.narrow(ROWS).then("ORDER BY p.position", []).finish()
    }

    fn select_page(&self, after: i64, limit: u32) -> (Sql, Values) {
        self.narrow(ROWS)
            .and("p.position > {}", [after.into()])
            .then("ORDER BY p.position LIMIT {}", [i64::from(limit).into()])
            .finish()
    }

    fn select_count(&self) -> (Sql, Values) {
        self.narrow(COUNT).finish()
    }

    fn narrow(&self, rows: &'static str) -> Select {
        let session: [Value; 2] = [self.scope.office().into(), self.session.into()];
        let filter = self.filter;
        let select = Select::new(rows, session)
            .and_maybe("p.state = {}", filter.state.map(ParticipantState::code))
            .and_maybe("p.nav_office_id = {}", filter.nav_office);
        let select = match filter.attended {
            Some(Attended::Came) => select.and("(p.attended)", []),
            Some(Attended::StayedAway) => {
                select.and("p.attended IS NOT NULL AND NOT p.attended", [])
            }
            Some(Attended::NotNoted) => select.and("p.attended IS NULL", []),
            None => select,
        };
        if filter.never_before {
            select.and(NEVER_BEFORE, [self.held_on.into()])
        } else {
            select
        }
    }
}

/// The lists with every filter in use, for the test that prepares each on both engines.
pub(crate) fn samples() -> Vec<Sql> {
    let id = Id::from_uuid(Default::default());
    let scope = OfficeScope::of_operator(id);
    let samples = Attended::ALL.iter().flat_map(|attended| {
        let filter = Filter {
            state: Some(ParticipantState::Confirmed),
            nav_office: Some(id),
            attended: Some(*attended),
            never_before: true,
        };
        let list = List {
            scope: &scope,
            session: id,
            held_on: Day::of(2026, 1, 1).unwrap_or_else(|| unreachable!()),
            filter: &filter,
        };
        [
            list.all().0,
            list.select_page(0, 50).0,
            list.select_count().0,
        ]
    });
    samples.collect()
}

/// A participant of a session of the office.
pub(crate) async fn find(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    (session, participant): (Id, Id),
) -> Result<Option<Participant>> {
    let asked = values![scope.office(), session, participant];
    let row = reader.fetch_optional(&FIND, asked).await?;
    row.as_ref().map(from_row).transpose()
}

/// Those who have a place at the session, in the order of their names.
pub(crate) async fn with_place(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    session: Id,
) -> Result<Vec<Participant>> {
    let rows = reader
        .fetch_all(&WITH_PLACE, values![scope.office(), session])
        .await?;
    rows.iter().map(from_row).collect()
}

/// The one who has a place and this key.
pub(crate) async fn with_key(
    reader: &mut impl Fetch,
    session: Id,
    key: &str,
) -> Result<Option<Participant>> {
    let row = reader
        .fetch_optional(&WITH_KEY, values![session, key])
        .await?;
    row.as_ref().map(from_row).transpose()
}

/// Notes whether each of these came; whoever did gets the number, if there is none yet.
pub(crate) async fn note_attended(
    tx: &mut Transaction,
    session: Id,
    noted: impl IntoIterator<Item = (Id, bool, Option<String>)>,
) -> Result<()> {
    let rows = noted
        .into_iter()
        .map(|(participant, came, number)| values![participant, session, came, number]);
    tx.execute_each(&NOTE_ATTENDED, rows.collect())
        .await
        .map(drop)
}

/// Forgets who they were whose session was before the day; says how many.
pub(crate) async fn forget(tx: &mut Transaction, before: Day, today: Day) -> Result<u64> {
    tx.execute(&FORGET, values![before, today]).await
}

/// Reads a participant.
pub(crate) fn from_row(row: &Row) -> Result<Participant> {
    Ok(Participant {
        id: row.get("id")?,
        session: row.get("session_id")?,
        nav_office: row.get("nav_office_id")?,
        work: coded_or_none(row, "work")?,
        role: coded_or_none(row, "role")?,
        name: row.get("name")?,
        email: row.get("email")?,
        person_key: row.get("person_key")?,
        language: coded(row, "language")?,
        state: coded(row, "state")?,
        position: row.get("position")?,
        attended: row.get("attended")?,
        certificate_number: row.get("certificate_number")?,
        version: row.get("version")?,
    })
}
