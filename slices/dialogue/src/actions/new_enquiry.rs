use accounts::Colleagues;
use audit::Event;
use axum::extract::State;
use plan::Theme;
use register::{Thing as _, begin_new};
use shell::{App, Fields, Frame, Page, Person, see_other};

use super::enquiry_fields;
use crate::{
    enquiry::Enquiry,
    pages::new_enquiry::{Around, with_faults},
    queries,
    words::{Asker, Channel},
};

/// Registrerer en henvendelse.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, person: Person, frame: Frame, mut fields: Fields) -> Page {
    let id = app.new_id();
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &Enquiry::href(id)).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let around = Around {
        office: scope.office(),
        colleagues: Colleagues::of(&mut tx, &scope).await?,
        nav_offices: organisations::nav_offices_of_office(&mut tx, scope.office()).await?,
    };
    let mut enquiry = Enquiry {
        id,
        asker: Asker::Other,
        municipality: None,
        nav_office: None,
        channel: Channel::Email,
        theme: Theme::TheAct,
        question: String::new(),
        received: app.today(),
        owner: None,
        answered: None,
        answer: String::new(),
        version: 1,
    };
    enquiry_fields::read(&mut fields, &mut enquiry, &around, app.today());
    if !fields.is_faultless() {
        drop(tx);
        return with_faults(frame, &around, fields);
    }
    queries::enquiries::insert(&mut tx, &scope, &enquiry).await?;
    let event = Event::new("enquiry.received", &person.actor(), app.now())
        .office(scope.office())
        .after(&enquiry.facts().into());
    audit::commit(tx, &Enquiry::about(event, id)).await?;
    Ok(see_other(&Enquiry::href(id)))
}
