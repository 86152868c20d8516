use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Refusal, page_with};
use slice::House;

use crate::{
    annual_report::View,
    filed::{as_of, may_file},
    missing::Missing,
    queries,
};

#[derive(Template)]
#[template(path = "pages/filing.html")]
struct FilingPage {
    frame: Frame,
    year: i32,
    office: String,
    missing: Missing,
    fields: Fields,
}

/// The last look before the report is filed: what is missing, and that it cannot be undone.
pub(crate) async fn page(
    State(app): State<App>,
    house: House,
    at: AtOffice,
    frame: Frame,
    Path(year): Path<i32>,
) -> Page {
    let fields = Fields::new(Vec::new(), frame.t.clone());
    show(&app, &house, at, frame, year, fields, StatusCode::OK).await
}

/// The page with what was filled in and what is wrong with it.
pub(crate) async fn show(
    app: &App,
    house: &House,
    at: AtOffice,
    frame: Frame,
    year: i32,
    fields: Fields,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let mut reader = app.database.read().await?;
    let is_filed = queries::filed(&mut reader, &at.scope, year)
        .await?
        .is_some();
    may_file(year, frame.today, is_filed)
        .map_err(|why| Refusal::NotNow(frame.t.say(why.text_key())))?;
    let as_of = as_of(year, frame.today, None).ok_or(Refusal::NotFound)?;
    let view = View {
        house,
        scope: &at.scope,
        year,
        as_of,
        today: frame.today,
        t: &frame.t,
    };
    let draft = view.draft(&mut reader).await?.ok_or(Refusal::NotFound)?;
    let (office, missing) = (draft.report.author, draft.missing);
    page_with(
        status,
        &FilingPage {
            frame,
            year,
            office,
            missing,
            fields,
        },
    )
}
