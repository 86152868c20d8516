use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id};

use crate::offer::Offer;

statements! {
    OF_COURSE = "SELECT o.nav_office_id, o.offered_on, o.people FROM course_offer o JOIN course c ON c.id = o.course_id
        WHERE c.office_id = $1 AND o.course_id = $2 ORDER BY o.offered_on, o.id";
    /// The first offer keeps its day; one that is made again counts those who work there now.
    MAKE = "INSERT INTO course_offer (id, course_id, nav_office_id, offered_on, people) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (course_id, nav_office_id) DO UPDATE SET people = excluded.people";
}

/// To whom the course was offered.
///
/// # Errors
/// What the database says.
pub async fn of_course(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    course: Id,
) -> Result<Vec<Offer>> {
    let rows = reader
        .fetch_all(&OF_COURSE, values![scope.office(), course])
        .await?;
    rows.iter().map(from_row).collect()
}

/// Notes that the course was offered. The course must have been found in the office's scope by the caller.
///
/// # Errors
/// What the database says.
pub async fn make(
    tx: &mut Transaction,
    course: Id,
    offers: impl IntoIterator<Item = (Id, Offer)>,
) -> Result<()> {
    let rows = offers
        .into_iter()
        .map(|(id, offer)| values![id, course, offer.nav_office, offer.offered_on, offer.people]);
    tx.execute_each(&MAKE, rows.collect()).await?;
    Ok(())
}

fn from_row(row: &Row) -> Result<Offer> {
    Ok(Offer {
        nav_office: row.get("nav_office_id")?,
        offered_on: row.get::<Day>("offered_on")?,
        people: row.get("people")?,
    })
}
