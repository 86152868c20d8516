//! Forelesere: what an office does with its own in the pool that all offices share.

use audit::Event;
use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use super::id_in_path;
use crate::{lecturer::Lecturer, pages, queries};

const LIST: &str = "/kurs/forelesere";
const NAME_LENGTH: usize = 100;
const TEXT_LENGTH: usize = 300;

/// Legger til en foreleser i listen som embetene deler.
///
/// # Errors
/// What the database says.
pub async fn add(State(app): State<App>, person: Person, frame: Frame, mut fields: Fields) -> Page {
    let scope = person.own_scope()?;
    let mut lecturer = Lecturer {
        id: app.new_id(),
        owner: scope.office(),
        name: String::new(),
        organisation: String::new(),
        themes: String::new(),
        email: None,
        is_active: true,
        version: 1,
    };
    read(&mut fields, &mut lecturer);
    if !fields.is_faultless() {
        return pages::lecturers::with_faults((app, person, frame), fields).await;
    }
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, LIST, app.now()).await? {
        return Ok(see_other(&location));
    }
    queries::lecturers::insert(&mut tx, &lecturer).await?;
    let event = Event::new("lecturer.added", &person.actor(), app.now())
        .office(scope.office())
        .about("lecturer", lecturer.id);
    audit::commit(tx, &event).await?;
    Ok(see_other(LIST))
}

/// Endrer en av embetets egne forelesere.
///
/// # Errors
/// [`Refusal::NotFound`] when another office keeps the lecturer.
pub async fn change(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let (scope, id) = (person.own_scope()?, id_in_path(&id)?);
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, LIST, app.now()).await? {
        return Ok(see_other(&location));
    }
    let pool = queries::lecturers::pool(&mut tx).await?;
    let own = pool
        .into_iter()
        .find(|one| one.id == id && one.owner == scope.office());
    let mut lecturer = own.ok_or(Refusal::NotFound)?;
    if fields.version() != lecturer.version {
        fields.note("versjon", frame.t.say("training-somebody-was-first"));
    }
    read(&mut fields, &mut lecturer);
    lecturer.is_active = fields.is_set("aktiv");
    if !fields.is_faultless() {
        drop(tx);
        return pages::lecturer::with_faults(frame, &lecturer, fields);
    }
    if !queries::lecturers::save(&mut tx, &scope, &lecturer).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let event = Event::new("lecturer.changed", &person.actor(), app.now())
        .office(scope.office())
        .about("lecturer", lecturer.id);
    audit::commit(tx, &event).await?;
    Ok(see_other(LIST))
}

/// The name and address stand in no event: what is known of a lecturer can be forgotten.
fn read(fields: &mut Fields, lecturer: &mut Lecturer) {
    if let Some(name) = fields.required_text("navn", NAME_LENGTH) {
        lecturer.name = name;
    }
    if let Some(organisation) = fields.required_text("virksomhet", TEXT_LENGTH) {
        lecturer.organisation = organisation;
    }
    lecturer.themes = fields.text("temaer", TEXT_LENGTH).unwrap_or_default();
    lecturer.email = fields.text("epost", NAME_LENGTH);
    if lecturer
        .email
        .as_ref()
        .is_some_and(|email| !email.contains('@'))
    {
        let sentence = fields.sentence("training-cannot-email");
        fields.note("epost", sentence);
    }
}
