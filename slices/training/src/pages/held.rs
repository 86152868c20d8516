use access::OfficeScope;
use askama::Template;
use axum::extract::State;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, page};

use super::{
    file::Taker,
    options::{self, Choice},
    period,
};
use crate::{
    coverage::Held,
    grid::Grid,
    measures::{COUNSELLING, is_counselling},
    queries::figures,
    tables_of,
    words::{CourseType, Work},
};

#[derive(Template)]
#[template(path = "pages/held.html")]
struct HeldPage {
    frame: Frame,
    fields: Fields,
    types: Vec<Choice>,
    works: Vec<Choice>,
    grid: Grid,
    query: String,
}

/// Gjennomførte samlinger med antall deltakere, with the filter of the address.
///
/// # Errors
/// What the database says.
pub async fn held(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    let grid = grid(&app, &at.scope, &query.0, &frame).await?;
    let fields = period::shown(&query.0, period::asked(&query.0, &frame), &frame);
    let mut types = options::types(&frame.t);
    types.push((
        COUNSELLING.to_owned(),
        frame.t.say("training-all-counselling"),
    ));
    page(&HeldPage {
        types,
        works: options::works(&frame.t),
        query: period::query(&fields),
        grid,
        fields,
        frame,
    })
}

/// The same rows as a workbook.
///
/// # Errors
/// As [`held`], or when the workbook cannot be written.
pub async fn xlsx(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let grid = grid(&app, &at.scope, &query.0, &frame).await?;
    let taker = Taker {
        app: &app,
        person: &person,
        scope: &at.scope,
    };
    taker.xlsx("gjennomforte-kurs", &grid).await
}

async fn grid(
    app: &App,
    scope: &OfficeScope,
    fields: &Fields,
    frame: &Frame,
) -> database::Result<Grid> {
    let mut reader = app.database.read().await?;
    let done = figures::done(&mut reader, scope, period::asked(fields, frame)).await?;
    let asked = fields.raw("kurstype");
    let course_type: Option<CourseType> = asked.parse().ok();
    let work: Option<Work> = fields.raw("fagomrade").parse().ok();
    let is_asked = |one: &Held| {
        course_type.is_none_or(|course_type| course_type == one.course_type)
            && (asked != COUNSELLING || is_counselling(one.course_type))
            && work.is_none_or(|work| Some(work) == one.work)
    };
    Ok(tables_of::held(&done, is_asked, &frame.t))
}
