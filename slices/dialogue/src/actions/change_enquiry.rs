use accounts::Colleagues;
use axum::extract::{Path, State};
use register::{Begun, Work};
use shell::{App, Fields, Frame, Page, Person};

use super::enquiry_fields;
use crate::{enquiry::Enquiry, pages::new_enquiry::Around};

/// Endrer en henvendelse.
///
/// # Errors
/// As [`Work`].
pub async fn change(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Enquiry>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let office = work.scope.office();
    let around = Around {
        office,
        colleagues: Colleagues::of(&mut work.tx, &work.scope).await?,
        nav_offices: organisations::nav_offices_of_office(&mut work.tx, office).await?,
    };
    let today = work.app.today();
    enquiry_fields::read(&mut work.fields, &mut work.thing, &around, today);
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    work.done("enquiry.changed", vec![]).await
}
