use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, page, page_with};

use crate::{
    participants::{Filter, actions::mail::recipients},
    sign_up::{self, CourseDay},
};

#[derive(Template)]
#[template(path = "participants/pages/mail.html")]
struct MailPage {
    frame: Frame,
    day: CourseDay,
    fields: Fields,
    /// The list that it goes to, and how many of it have an address.
    list: String,
    action: String,
    count: usize,
}

/// E-post til alle i lista: who gets it, subject and text.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such session.
pub(crate) async fn mail(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(ids): Path<(String, String)>,
    query: Query,
) -> Page {
    let fields = Fields::new(vec![], frame.t.clone());
    page(&build(&app, &person, frame, &ids, &query.0, fields).await?)
}

/// The page again with what was wrong.
///
/// # Errors
/// As [`mail`].
pub(crate) async fn again(
    app: &App,
    person: &Person,
    frame: Frame,
    ids: &(String, String),
    query: &Fields,
    fields: Fields,
) -> Page {
    let template = build(app, person, frame, ids, query, fields).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn build(
    app: &App,
    person: &Person,
    frame: Frame,
    ids: &(String, String),
    query: &Fields,
    fields: Fields,
) -> Result<MailPage, Refusal> {
    let scope = person.own_scope()?;
    let filter = Filter::read(query);
    let mut reader = app.database.read().await?;
    let day = sign_up::find(&mut reader, &scope, ids).await?;
    let recipients = recipients(&mut reader, &scope, &day, &filter).await?;
    Ok(MailPage {
        list: filter.href(&day.href("/deltakere")),
        action: filter.href(&day.href("/epost")),
        count: recipients.len(),
        day,
        fields,
        frame,
    })
}
