//! All SQL of the slice. The table is the log's own.

use std::collections::HashMap;

use access::OfficeScope;
use audit::Reading;
use database::{Fetch, Result, Row, Select, Sql, Value, Values, statements, values};
use kernel::{Day, Id};

use crate::{
    period::Period,
    unusual::{Seen, Usual},
};

statements! {
    USUAL_DAYS = "SELECT person_id, day, COUNT(DISTINCT object_id) AS cases FROM reading
        WHERE office_id = $1 AND day >= $2 AND day <= $3 AND way = 'page' GROUP BY person_id, day";
    KNOWN_PLACES = "SELECT DISTINCT person_id, municipality_id FROM reading
        WHERE office_id = $1 AND day >= $2 AND day <= $3 AND own AND municipality_id IS NOT NULL";
    PEOPLE = "SELECT DISTINCT person_id, person FROM reading WHERE office_id = $1 AND day >= $2 AND day <= $3";
}

/// The readings of an office that a filter asks for.
#[derive(Clone, Debug)]
pub struct Asked {
    pub period: Period,
    pub person: Option<Id>,
    /// What people call the thing: an archive number.
    pub called: Option<String>,
}

/// The latest readings that the filter asks for, those before `before` when it is given.
pub async fn seen(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    asked: &Asked,
    (before, limit): (Option<Id>, i64),
) -> Result<Vec<Seen>> {
    let (sql, values) = select(scope, asked, before, limit);
    let rows = reader.fetch_all(sql, values).await?;
    rows.iter().map(seen_of).collect()
}

fn seen_of(row: &Row) -> Result<Seen> {
    Ok(Seen {
        reading: Reading::of_row(row)?,
        worked: row.get("worked")?,
    })
}

fn select(scope: &OfficeScope, asked: &Asked, before: Option<Id>, limit: i64) -> (Sql, Values) {
    Select::new(
        "SELECT id, at, person_id, person, role, office_id, way, object_kind, object_id, object, municipality_id, own, count,
            own OR EXISTS (SELECT 1 FROM audit_event e WHERE e.object_id = reading.object_id AND e.actor_id = reading.person_id) AS worked
            FROM reading WHERE office_id = {}",
        [scope.office().into()],
    )
    .and("day >= {}", [asked.period.from.into()])
    .and("day <= {}", [asked.period.to.into()])
    .and_maybe("person_id = {}", asked.person)
    .and_maybe("object = {}", asked.called.clone())
    .and_maybe("id < {}", before)
    .then("ORDER BY day DESC, id DESC LIMIT {}", [limit.into()])
    .finish()
}

/// What is usual for everyone of the office, up to the end of the period.
pub async fn usual(reader: &mut impl Fetch, scope: &OfficeScope, period: Period) -> Result<Usual> {
    let asked = values![scope.office(), period.usual_from(), period.to];
    let mut days: HashMap<Id, Vec<(Day, i64)>> = HashMap::new();
    for row in reader.fetch_all(&USUAL_DAYS, asked.clone()).await? {
        let day = (row.get("day")?, row.get("cases")?);
        days.entry(row.get("person_id")?).or_default().push(day);
    }
    let places = reader.fetch_all(&KNOWN_PLACES, asked).await?;
    let place = |row: &Row| Ok((row.get("person_id")?, row.get("municipality_id")?));
    Ok(Usual {
        days,
        municipalities: places.iter().map(place).collect::<Result<_>>()?,
    })
}

/// Those who have seen anything of the office in the period.
pub async fn people(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    period: Period,
) -> Result<Vec<(Id, String)>> {
    let asked = values![scope.office(), period.from, period.to];
    let rows = reader.fetch_all(&PEOPLE, asked).await?;
    let person = |row: &Row| Ok((row.get("person_id")?, row.get("person")?));
    let mut people = rows.iter().map(person).collect::<Result<Vec<_>>>()?;
    people.sort_by_cached_key(|(_, name): &(Id, String)| organisations::alphabetical(name));
    // One who has taken another name is one person.
    people.dedup_by_key(|(id, _)| *id);
    Ok(people)
}

/// The list with every condition there is, for the test that prepares it on both engines.
pub fn samples() -> Vec<Sql> {
    let id = organisations::office_id("sample");
    let day: Day = "2026-01-01".parse().expect("a day");
    let asked = Asked {
        period: Period { from: day, to: day },
        person: Some(id),
        called: Some(String::new()),
    };
    let scope = OfficeScope::of_operator(id);
    let (sql, _): (Sql, Vec<Value>) = select(&scope, &asked, Some(id), 1);
    vec![sql]
}
