use access::Hand;
use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Refusal, page_with};
use slice::House;

use crate::{
    annual_report::View,
    filed::{as_of, may_file},
    filers::{Filers, may_file_by},
    missing::Missing,
    queries,
};

use super::preparation::told;

#[derive(Template)]
#[template(path = "pages/filing.html")]
struct FilingPage {
    frame: Frame,
    year: i32,
    office: String,
    missing: Missing,
    /// Why it cannot be filed by the reader now, where two file it.
    obstacle: Option<String>,
    /// Who prepared it, where two file it.
    prepared: Option<String>,
    fields: Fields,
}

/// The last look before the report is filed: what is missing, and that it cannot be undone.
pub(crate) async fn page(
    State(app): State<App>,
    house: House,
    at: AtOffice,
    person: Person,
    frame: Frame,
    Path(year): Path<i32>,
) -> Page {
    let fields = Fields::new(Vec::new(), frame.t.clone());
    let asked = Asked {
        at,
        hand: person.hand(),
        year,
    };
    show(&app, &house, asked, frame, fields, StatusCode::OK).await
}

/// Whose report of what year is to be filed, and by whom.
pub(crate) struct Asked {
    pub at: AtOffice,
    pub hand: Hand,
    pub year: i32,
}

/// The page with what was filled in and what is wrong with it.
pub(crate) async fn show(
    app: &App,
    house: &House,
    Asked { at, hand, year }: Asked,
    frame: Frame,
    fields: Fields,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let mut reader = app.database.read().await?;
    let standing = queries::standing(&mut reader, &at.scope, year).await?;
    may_file(year, frame.today, standing.filed.is_some())
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
    let filers = Filers::of(&mut reader, &at.scope, standing.preparation).await?;
    let readiness = filers.readiness_now(app, view, &mut reader, hand).await?;
    let prepared = readiness.map(|readiness| told(&filers, readiness, &frame.t));
    let cannot = may_file_by(readiness).err();
    let obstacle = cannot.and(prepared.clone());
    let (office, missing) = (draft.report.author, draft.missing);
    page_with(
        status,
        &FilingPage {
            frame,
            year,
            office,
            missing,
            obstacle,
            prepared,
            fields,
        },
    )
}
