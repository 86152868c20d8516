use axum::extract::State;
use documents::tables::{Cell, Column, Workbook, csv_head, csv_rows};
use organisations::AtOffice;
use shell::{App, Frame, Opened, Page, Person, Query, Refusal, download};
use texts::Tongue;

use super::{list::standing, year_view::YearView};
use crate::{activity::Activity, desk::Desk};

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The filtered list as CSV.
///
/// # Errors
/// What the database says.
pub async fn csv(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let rows = rows(&app, &person, at, &frame, query).await?;
    let mut file = csv_head(&columns(&frame.t));
    file.extend(csv_rows(rows.iter().map(Vec::as_slice)));
    Ok(download("arsplan.csv", CSV, file))
}

/// The filtered list as XLSX.
///
/// # Errors
/// What the database says, or when the workbook cannot be written.
pub async fn xlsx(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let rows = rows(&app, &person, at, &frame, query).await?;
    let title = frame.t.say("plan-title");
    let mut workbook =
        Workbook::new(&title, &columns(&frame.t), app.now()).map_err(anyhow::Error::from)?;
    for row in &rows {
        workbook.row(row).map_err(anyhow::Error::from)?;
    }
    let bytes = workbook.finish_to_bytes().map_err(anyhow::Error::from)?;
    Ok(download("arsplan.xlsx", XLSX, bytes))
}

/// The rows that the list shows with this filter, in its order and with its words; noted before they are handed out.
async fn rows(
    app: &App,
    person: &Person,
    at: AtOffice,
    frame: &Frame,
    query: Query,
) -> Result<Vec<Vec<Cell>>, Refusal> {
    let view = YearView::read(app, at, frame, query, 0).await?;
    let rows: Vec<Vec<Cell>> = view
        .shown()
        .into_iter()
        .map(|activity| cells(activity, &view.desk, frame))
        .collect();
    let (scope, asked) = (view.at.scope, view.filter.href("/plan"));
    drop(view);
    let count = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    Opened::export(&scope, "activities", &asked, count)
        .note_first(app, person)
        .await?;
    Ok(rows)
}

fn columns(t: &Tongue) -> Vec<Column> {
    let columns = [
        ("plan-field-first-day", 12.0),
        ("plan-field-last-day", 12.0),
        ("plan-field-title", 48.0),
        ("plan-field-kind", 18.0),
        ("plan-field-state", 22.0),
        ("plan-field-items", 24.0),
        ("plan-field-owner", 24.0),
        ("plan-field-organiser", 20.0),
    ];
    columns
        .map(|(key, width)| Column::new(t.say(key), width))
        .to_vec()
}

fn cells(activity: &Activity, desk: &Desk, frame: &Frame) -> Vec<Cell> {
    let t = &frame.t;
    let (_, state) = standing(activity, frame);
    vec![
        activity.first_day.into(),
        activity.last_day.into(),
        activity.title.as_str().into(),
        t.say(activity.kind.key()).into(),
        state.into(),
        super::list::addresses(activity, desk).into(),
        desk.owner_name(activity.owner, t).into(),
        t.say(activity.organiser.key()).into(),
    ]
}
