use askama::Template;
use axum::extract::State;
use organisations::{AtOffice, office_name};
use shell::{App, Frame, Page, page as answer};

use crate::queries;

#[derive(Template)]
#[template(path = "pages/list.html")]
struct List {
    frame: Frame,
    office: String,
    years: Vec<Year>,
}

/// One year of the list.
struct Year {
    year: i32,
    /// When and by whom it was filed; none for a draft.
    filed: Option<String>,
    /// The year is over and the report can be filed.
    is_due: bool,
}

/// The years with a letter or a filed report, the latest first.
pub(crate) async fn page(State(app): State<App>, frame: Frame, at: AtOffice) -> Page {
    let mut reader = app.database.read().await?;
    let filed = queries::filed_years(&mut reader, &at.scope).await?;
    let mut years = letters::years(&mut reader, &at.scope).await?;
    years.retain(|year| *year <= frame.today.year());
    years.extend(filed.iter().map(|filed| filed.year));
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let told = |year: i32| {
        let filed = filed.iter().find(|filed| filed.year == year)?;
        let moment = frame.t.moment(filed.at);
        Some(frame.t.with(
            "reports-filed-by",
            [("name", (&filed.by).into()), ("moment", moment.into())],
        ))
    };
    let today = frame.today;
    let years = years
        .into_iter()
        .map(|year| Year {
            year,
            filed: told(year),
            is_due: today.year() > year,
        })
        .collect();
    let office = office_name(&frame.t, at.office, today);
    answer(&List {
        frame,
        office,
        years,
    })
}
