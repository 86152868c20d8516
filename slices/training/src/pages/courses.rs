use std::collections::HashMap;

use access::CASE_WORKERS;
use askama::Template;
use axum::extract::State;
use kernel::{Id, Period};
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, page};

use super::options::{self, Choice};
use crate::{
    course::{Taught, href},
    queries,
    session::Filled,
    words::{CourseType, SessionState, Work},
};

#[derive(Template)]
#[template(path = "pages/courses.html")]
struct CoursesPage {
    frame: Frame,
    fields: Fields,
    types: Vec<Choice>,
    works: Vec<Choice>,
    may_plan: bool,
    year: i32,
    rows: Vec<Line>,
}

/// A course in the list.
struct Line {
    href: String,
    title: String,
    days: String,
    course_type: String,
    /// How many of its sessions are held.
    held: String,
    confirmed: String,
    attended: String,
    shape: &'static str,
    state: String,
}

/// Årets kurs, with the filter of the address.
///
/// # Errors
/// What the database says.
pub async fn courses(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let fields = query.0;
    let year = year_asked(&fields, &frame);
    let mut reader = app.database.read().await?;
    let activities = plan::activities::of_years(&mut reader, &at.scope, (year, year)).await?;
    let taught = queries::courses::of_office(&mut reader, &at.scope).await?;
    let taught: HashMap<Id, Taught> = taught.into_iter().map(|one| (one.id, one)).collect();
    let days = Period {
        first: Period::year(year).first,
        last: Period::year(year + 1).last,
    };
    let sessions = queries::sessions::of_period(&mut reader, &at.scope, days).await?;
    let course_type: Option<CourseType> = fields.raw("kurstype").parse().ok();
    let wanted_work: Option<Work> = fields.raw("fagomrade").parse().ok();
    let rows = activities.iter().filter_map(|activity| {
        let course = taught.get(&activity.id)?;
        let is_asked = course_type.is_none_or(|one| one == course.course_type)
            && wanted_work.is_none_or(|one| Some(one) == course.work);
        let of_course: Vec<&Filled> = sessions
            .iter()
            .filter(|one| one.session.course == course.id)
            .collect();
        is_asked.then(|| line(activity, *course, &of_course, &frame))
    });
    page(&CoursesPage {
        rows: rows.collect(),
        types: options::types(&frame.t),
        works: options::works(&frame.t),
        may_plan: CASE_WORKERS.contains(&person.role),
        year,
        fields,
        frame,
    })
}

/// The year of the address; this year where it names none that makes sense.
pub fn year_asked(fields: &Fields, frame: &Frame) -> i32 {
    let year = fields.raw("ar").parse().ok();
    year.filter(|year| (2000..=2100).contains(year))
        .unwrap_or_else(|| frame.today.year())
}

fn line(activity: &plan::Activity, course: Taught, sessions: &[&Filled], frame: &Frame) -> Line {
    let t = &frame.t;
    let (shape, state) = plan::standing(activity, frame);
    let is_held = |one: &&&Filled| one.session.state == SessionState::Held;
    let held = [
        ("part", sessions.iter().filter(is_held).count().into()),
        ("whole", sessions.len().into()),
    ];
    let sum = |of: fn(&Filled) -> i64| t.number(sessions.iter().map(|one| of(one)).sum::<i64>());
    Line {
        href: href(activity.id),
        title: activity.title.clone(),
        days: plan::days(activity, frame),
        course_type: t.say(course.course_type.key()),
        held: t.with("amount-part-of-whole", held),
        confirmed: sum(|one| one.confirmed),
        attended: sum(|one| one.attended),
        shape,
        state,
    }
}
