use database::{Fetch, Result, Row, Select, Sql, Transaction, Values, statements, values};
use kernel::{Day, Id, Instant};

use crate::deputyship::Deputyship;

statements! {
    ADD_DEPUTYSHIP = "INSERT INTO deputyship (id, office_id, principal_id, deputy_id, from_day, until_day, given_by, given, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// Only one of two who end it at once changes the row.
    END_DEPUTYSHIP = "UPDATE deputyship SET ended = $2 WHERE id = $1 AND ended IS NULL";
    DEPUTYSHIP = "SELECT id, office_id, principal_id, deputy_id, from_day, until_day, ended FROM deputyship WHERE id = $1";
    /// Holds the one who is away until the transaction ends, so that two cannot name a deputy for the same days.
    HOLD_PRINCIPAL = "UPDATE user_account SET version = version WHERE id = $1";
}

const LIST: &str = "SELECT d.id, d.office_id, d.principal_id, d.deputy_id, d.from_day, d.until_day, d.ended, d.given_by, d.reason,
    p.name AS principal_name, u.name AS deputy_name
    FROM deputyship d JOIN user_account p ON p.id = d.principal_id JOIN user_account u ON u.id = d.deputy_id WHERE 1 = 1";

/// A deputyship with names, who gave it and why.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub deputyship: Deputyship,
    pub principal: String,
    pub deputy: String,
    pub given_by: String,
    pub reason: Option<String>,
}

/// The lists with every filter in use.
pub(crate) fn samples(office: Id, day: Day) -> Vec<Sql> {
    vec![list(Some(office), day).0, of_person_list(office, day).0]
}

/// The deputyships of the office, or everywhere, that hold or ended on the day or later; the earliest first.
pub(crate) async fn deputyships(
    reader: &mut impl Fetch,
    office: Option<Id>,
    since: Day,
) -> Result<Vec<Named>> {
    let (sql, values) = list(office, since);
    named(&reader.fetch_all(sql, values).await?)
}

/// Those in which the person is one of the two.
pub(crate) async fn of_person(
    reader: &mut impl Fetch,
    person: Id,
    since: Day,
) -> Result<Vec<Named>> {
    let (sql, values) = of_person_list(person, since);
    named(&reader.fetch_all(sql, values).await?)
}

pub(crate) async fn deputyship(reader: &mut impl Fetch, id: Id) -> Result<Option<Deputyship>> {
    let row = reader.fetch_optional(&DEPUTYSHIP, values![id]).await?;
    row.as_ref().map(deputyship_of).transpose()
}

pub(crate) async fn add(
    tx: &mut Transaction,
    deputyship: &Deputyship,
    (given_by, given): (&str, Instant),
    reason: Option<&str>,
) -> Result<()> {
    let values = values![
        deputyship.id,
        deputyship.office,
        deputyship.principal,
        deputyship.deputy,
        deputyship.from,
        deputyship.until,
        given_by,
        given,
        reason
    ];
    tx.execute(&ADD_DEPUTYSHIP, values).await.map(drop)
}

/// Ends it; `false` when somebody was first.
pub(crate) async fn end(tx: &mut Transaction, id: Id, now: Instant) -> Result<bool> {
    Ok(tx.execute(&END_DEPUTYSHIP, values![id, now]).await? == 1)
}

fn list(office: Option<Id>, since: Day) -> (Sql, Values) {
    let all = Select::new(LIST, []).and_maybe("d.office_id = {}", office);
    let all = all.and("d.until_day >= {}", [since.into()]);
    all.then("ORDER BY d.from_day, d.id", []).finish()
}

fn of_person_list(person: Id, since: Day) -> (Sql, Values) {
    let own = "(d.principal_id = {} OR d.deputy_id = {})";
    let own = Select::new(LIST, []).and(own, [person.into(), person.into()]);
    let own = own.and("d.until_day >= {}", [since.into()]);
    own.then("ORDER BY d.from_day, d.id", []).finish()
}

fn named(rows: &[Row]) -> Result<Vec<Named>> {
    let one = |row: &Row| {
        Ok(Named {
            deputyship: deputyship_of(row)?,
            principal: row.get("principal_name")?,
            deputy: row.get("deputy_name")?,
            given_by: row.get("given_by")?,
            reason: row.get("reason")?,
        })
    };
    rows.iter().map(one).collect()
}

fn deputyship_of(row: &Row) -> Result<Deputyship> {
    Ok(Deputyship {
        id: row.get("id")?,
        office: row.get("office_id")?,
        principal: row.get("principal_id")?,
        deputy: row.get("deputy_id")?,
        from: row.get("from_day")?,
        until: row.get("until_day")?,
        ended: row.get("ended")?,
    })
}
