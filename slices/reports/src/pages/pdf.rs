use axum::{
    extract::{Path, State},
    response::Response,
};
use organisations::AtOffice;
use shell::{App, Frame, Query, Refusal, download};
use slice::House;

use crate::{annual_report::View, filed::as_of, queries};

/// The report as a PDF: the filed one from what was frozen, or a draft that says so on every page.
pub(crate) async fn file(
    State(app): State<App>,
    house: House,
    at: AtOffice,
    frame: Frame,
    Path(year): Path<i32>,
    mut query: Query,
) -> Result<Response, Refusal> {
    let shown = as_of(year, frame.today, query.day("per")).ok_or(Refusal::NotFound)?;
    let view = View {
        house: &house,
        scope: &at.scope,
        year,
        as_of: shown,
        today: frame.today,
        t: &frame.t,
    };
    let mut reader = app.database.read().await?;
    let (report, end) = match queries::filed(&mut reader, &at.scope, year).await? {
        Some(filed) => (filed.report, ""),
        None => (
            view.draft(&mut reader)
                .await?
                .ok_or(Refusal::NotFound)?
                .report,
            "-utkast",
        ),
    };
    // The snapshot is let go before the long work.
    drop(reader);
    let pdf = typesetting::print(report)
        .await
        .map_err(anyhow::Error::from)?;
    Ok(download(
        &format!("arsrapport-{year}-{}{end}.pdf", at.office.key),
        "application/pdf",
        pdf,
    ))
}
