use api::{
    Answer, Asked, Caller, Identity, Listed, Paging, Problem, ProblemKind, Speech, cut, json,
};
use axum::extract::{Path, State};
use kernel::{Id, Period};
use organisations::OfOffice;
use serde::Serialize;
use shell::App;
use slice::{CountedRow, House, rows_of};
use utoipa::ToSchema;

use super::status::OfYear;
use crate::letter_of_year;

/// A row that a figure counted.
#[derive(Serialize, ToSchema)]
pub(super) struct FigureRow {
    /// The identity of what was counted, such as a case.
    id: Identity,
    /// What people know it by, such as the archive number.
    #[schema(example = "2026/1234")]
    name: String,
    /// Whether it is in the part, or only in the whole.
    in_part: bool,
}

/// The rows of a figure
///
/// Exactly the rows that the figure of the binding counted, in the order of their identities.
#[utoipa::path(get, path = "/api/v1/status/{binding}/rows", tag = "status",
    params(("binding" = Identity, Path, description = "The binding, from the status"), OfYear, OfOffice, Paging),
    responses((status = 200, description = "A part of the list", body = Listed<FigureRow>)))]
pub(super) async fn rows(
    State(app): State<App>,
    house: House,
    caller: Caller,
    Speech(t): Speech,
    Path(binding): Path<Id>,
    Asked(asked): Asked<OfYear>,
    (Asked(office), Asked(paging)): (Asked<OfOffice>, Asked<Paging>),
) -> Answer {
    let at = office.at(&caller, &t)?;
    let (year, as_of) = asked.meant(app.today());
    let mut reader = app.database.read().await?;
    let letter = letter_of_year(&mut reader, &at.scope, year, as_of).await?;
    let bindings = letter.map(|letter| letter.bindings).unwrap_or_default();
    let stored = bindings.into_iter().find(|stored| stored.id == binding);
    let stored = stored
        .filter(|stored| house.measure(&stored.rule.measure).is_some())
        .ok_or(Problem::new(ProblemKind::NotFound))?;
    let period = Period::year(year);
    let days = (period, as_of.min(period.last));
    let counted = rows_of(&house, &stored.rule, &mut reader, &at.scope, days, &t).await?;
    let list = format!(
        "/api/v1/status/{binding}/rows?year={year}&as_of={as_of}&office={}",
        at.office.key
    );
    let counted = counted.into_iter().map(told).collect();
    json(&cut(counted, &paging, &list, |row: &FigureRow| {
        row.id.0.to_string()
    })?)
}

fn told(row: CountedRow) -> FigureRow {
    FigureRow {
        id: Identity(row.id),
        name: row.name,
        in_part: row.in_part,
    }
}
