//! Påmelding: whoever has the link signs up without an account, gets a place or waits for one, and withdraws alone.
//!
//! A place is given while the row of its session is held, so that there are never more than there is room for
//! (decision 0031). Whoever arrives meanwhile is let in together with the others who wait, in the order of arrival.

pub(crate) mod actions;
mod arrivals;
mod course_day;
mod door;
pub(crate) mod fields;
mod letters;
mod own;
pub(crate) mod pages;
mod person_key;
mod places;
mod seats;

pub use course_day::{Closed, CourseDay};
pub(crate) use door::plain_signs;
pub use door::{Door, Doors};
pub use seats::Seats;

pub(crate) use letters::Letters;
pub(crate) use own::{Own, own_path};
pub(crate) use person_key::{is_email, person_key};
pub(crate) use places::{Known, Wanted, admit, fill_places, more_room};

use access::OfficeScope;
use database::Fetch;
use shell::Refusal;

use crate::queries;

/// The session of the office that the address names.
pub(crate) async fn find(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    (course, session): &(String, String),
) -> Result<CourseDay, Refusal> {
    let id = |text: &str| text.parse().map_err(|_| Refusal::NotFound);
    let ids = (id(course)?, id(session)?);
    let found = queries::sign_up::of_office(reader, scope, ids).await?;
    found.ok_or(Refusal::NotFound)
}
