use askama::Template;
use axum::extract::{Path, State};
use database::{Reach, within};
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Query, Refusal, page, page_with};

use super::gone::gone;
use crate::{
    participants::forget::NAMES_KEPT_MONTHS,
    queries,
    sign_up::{Closed, CourseDay, Door, Seats, fields::Choices},
};

#[derive(Template)]
#[template(path = "sign_up/pages/sign_up.html")]
struct SignUpPage {
    frame: Frame,
    fields: Fields,
    day: CourseDay,
    choices: Choices,
    closed: Option<Closed>,
    seats: Seats,
    /// Whoever comes here was signed up already.
    is_known: bool,
    kept_months: u32,
}

/// Påmelding: the course, the places left, and the form. For anybody who has the link.
///
/// # Errors
/// What the database says.
pub(crate) async fn sign_up(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
    query: Query,
) -> Page {
    let fields = Fields::new(vec![], frame.t.clone());
    match build(&app, frame, &token, fields).await? {
        Ok(mut template) => {
            template.is_known = query.is_set("kjent");
            page(&template)
        }
        Err(frame) => gone(frame),
    }
}

/// The page again, with the form as it was filled in and everything that is wrong.
///
/// # Errors
/// As [`sign_up`].
pub(crate) async fn again(
    app: &App,
    frame: Frame,
    token: &str,
    fields: Fields,
    status: StatusCode,
) -> Page {
    match build(app, frame, token, fields).await? {
        Ok(template) => page_with(status, &template),
        Err(frame) => gone(frame),
    }
}

/// The page, or its frame where the link leads nowhere.
async fn build(
    app: &App,
    frame: Frame,
    token: &str,
    fields: Fields,
) -> Result<Result<SignUpPage, Frame>, Refusal> {
    let hash = api::hash_of(token.as_bytes());
    let mut reader = app.database.of_program().read().await?;
    let day = queries::sign_up::behind(&mut reader, Door::SignUp, &hash).await?;
    drop(reader);
    let Some(day) = day else {
        return Ok(Err(frame));
    };
    let asked = async {
        let mut reader = app.database.read().await?;
        let seats = queries::sign_up::seats(&mut reader, &day).await?;
        let offices = organisations::nav_offices_of_office(&mut reader, day.office).await?;
        Ok::<_, Refusal>((seats, offices))
    };
    let (seats, nav_offices) = within(Reach::Office(day.office), asked).await?;
    Ok(Ok(SignUpPage {
        closed: day.closed(frame.today),
        choices: Choices::of(&nav_offices, &frame.t),
        is_known: false,
        kept_months: NAMES_KEPT_MONTHS,
        seats,
        day,
        fields,
        frame,
    }))
}
