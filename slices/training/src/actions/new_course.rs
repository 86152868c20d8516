use audit::Event;
use axum::extract::State;
use plan::actions::{activity_fields, new};
use shell::{App, Fields, Frame, Once, Page, Person, once, see_other};

use super::course_fields;
use crate::{
    course::{Course, href},
    facts, pages, queries,
    words::CourseType,
};

/// Planlegger et nytt kurs: an activity of the plan, and what it teaches.
///
/// # Errors
/// What the database says.
pub async fn new_course(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let id = app.new_id();
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &href(id), app.now()).await? {
        return Ok(see_other(&location));
    }
    let year = new::year_of(&fields, app.today());
    let desk = plan::Desk::of(&mut tx, &scope, year, app.today()).await?;
    let pool = queries::lecturers::pool(&mut tx).await?;
    let mut course = Course {
        activity: new::blank(id, app.today()),
        course_type: CourseType::Other,
        work: None,
        material: vec![],
        lecturers: vec![],
    };
    course_fields::read(&mut fields, &mut course, &desk, &pool, &frame.t);
    let places = activity_fields::places(&mut fields, &desk, &frame.t);
    if !fields.is_faultless() {
        drop(tx);
        return pages::new_course::with_faults(frame, &desk, &pool, fields);
    }
    queries::courses::insert(&mut tx, &scope, &course, || app.new_id()).await?;
    let aimed: Vec<_> = places.iter().map(|place| (app.new_id(), *place)).collect();
    plan::places::aim_at(&mut tx, id, aimed).await?;
    let mut after = facts::of_course(&course);
    after.insert("places".to_owned(), plan::facts::places(places));
    let event = Event::new("course.planned", &person.actor(), app.now())
        .office(scope.office())
        .about("course", id)
        .after(&after.into());
    audit::commit(tx, &event).await?;
    Ok(see_other(&href(id)))
}
