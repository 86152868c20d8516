use access::OfficeScope;
use database::{Result, Transaction, statements, values};
use kernel::{Day, Id, Instant};

use crate::words::{StaffRole, Work};

statements! {
    PUT_PARTICIPANT = "INSERT INTO participant (id, session_id, office_id, nav_office_id, work, role, name, email, person_key, language, state,
            position, signed_up_at, attended, forgotten_on, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'nb', $10, $11, $12, $13, $14, 1)";
    NEXT_POSITION = "UPDATE course_session SET next_position = $2 WHERE id = $1";
}

/// Deltaker i demoen: made up, and forgotten where a real one would be.
#[derive(Clone, Debug)]
pub struct MadeUp {
    pub id: Id,
    pub session: Id,
    pub nav_office: Id,
    pub work: Option<Work>,
    pub role: StaffRole,
    /// Name and address; none when they are forgotten.
    pub person: Option<(String, String)>,
    pub key: String,
    pub state: &'static str,
    pub position: i64,
    pub signed_up: Instant,
    pub attended: Option<bool>,
    pub forgotten: Option<Day>,
}

/// Puts those in who signed up for a session, in their order.
///
/// # Errors
/// What the database says.
pub async fn put_participants(
    tx: &mut Transaction,
    scope: &OfficeScope,
    session: Id,
    people: &[MadeUp],
) -> Result<()> {
    let row = |one: &MadeUp| {
        let (name, email) = one.person.clone().unzip();
        values![
            one.id,
            one.session,
            scope.office(),
            one.nav_office,
            one.work.map(Work::code),
            one.role.code(),
            name,
            email,
            one.key.as_str(),
            one.state,
            one.position,
            one.signed_up,
            one.attended,
            one.forgotten
        ]
    };
    tx.execute_each(&PUT_PARTICIPANT, people.iter().map(row).collect())
        .await?;
    let next = people.len() as i64 + 1;
    tx.execute(&NEXT_POSITION, values![session, next]).await?;
    Ok(())
}
