use access::Role;
use audit::Event;
use axum::extract::State;
use kernel::{Day, Id};
use shell::{App, Fields, Frame, Once, Page, Person, once, see_other};

use super::{activity_fields, work::href};
use crate::{
    activity::{Activity, Marks},
    desk::Desk,
    facts, pages, queries,
    words::{ActivityKind, ActivityState, Organiser, Partner},
};

/// Planlegger en ny aktivitet.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, person: Person, frame: Frame, mut fields: Fields) -> Page {
    let scope = person.own_scope()?;
    let id = app.new_id();
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &href(id), app.now()).await? {
        return Ok(see_other(&location));
    }
    let year = year_of(&fields, app.today());
    let desk = Desk::of(&mut tx, &scope, year, app.today()).await?;
    let mut activity = blank(id, app.today());
    activity_fields::read(&mut fields, &mut activity, &desk, &frame.t);
    let places = activity_fields::places(&mut fields, &desk, &frame.t);
    if person.role == Role::NavPartner {
        activity.organiser = Organiser::Partner(Partner::NavCounty);
        activity.owner = None;
    }
    if !fields.is_faultless() {
        drop(tx);
        return pages::new::with_faults(frame, &person, desk, fields);
    }
    queries::activities::insert(&mut tx, &scope, &activity).await?;
    let aimed = places.iter().map(|place| (app.new_id(), *place));
    queries::audience::aim_at(&mut tx, id, aimed.collect::<Vec<_>>()).await?;
    let mut after = facts::of(&activity);
    after.insert("places".to_owned(), facts::places(places));
    let event = Event::new("activity.planned", &person.actor(), app.now())
        .office(scope.office())
        .about("activity", id)
        .after(&after.into());
    audit::commit(tx, &event).await?;
    Ok(see_other(&href(id)))
}

/// The year that the form's activity begins in; this year as long as no day is written.
pub fn year_of(fields: &Fields, today: Day) -> i32 {
    let first = fields.raw("fra").parse::<Day>();
    first.map_or(today.year(), |day| day.year())
}

/// An activity that nothing is written of yet.
pub fn blank(id: Id, today: Day) -> Activity {
    Activity {
        id,
        kind: ActivityKind::Guidance,
        organiser: Organiser::Office,
        state: ActivityState::Planned,
        title: String::new(),
        description: String::new(),
        first_day: today,
        last_day: today,
        owner: None,
        budget_chapter: None,
        cost_kroner: None,
        outcome: String::new(),
        lesson: String::new(),
        copied_from: None,
        version: 1,
        marks: Marks::default(),
        items: vec![],
    }
}
