use axum::extract::State;
use documents::tables::{Cell, Column, Workbook};
use organisations::AtOffice;
use shell::{App, Frame, Opened, Page, Person, Query, Refusal, download};
use texts::Tongue;

use super::need::{Asked, HREF, numbers_of, rows, with_unit};
use crate::need::NeedIndex;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Behovsindeksen som arbeidsbok, as it is shown, with what each indicator gave.
///
/// # Errors
/// [`Refusal::NotFound`] where the choice gives no index.
pub async fn xlsx(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let asked = Asked::read(&app, &query.0, frame.today).await?;
    let t = &frame.t;
    let index = asked.index.as_ref().ok_or(Refusal::NotFound)?;
    let lines = lines(index, &asked, &numbers_of(&at, frame.today), t);
    let count = u64::try_from(lines.len()).unwrap_or(u64::MAX);
    let title = t.say("indicators-need-page-title");
    let mut workbook =
        Workbook::new(&title, &columns(index, t), app.now()).map_err(anyhow::Error::from)?;
    for line in &lines {
        workbook.row(line).map_err(anyhow::Error::from)?;
    }
    let bytes = workbook.finish_to_bytes().map_err(anyhow::Error::from)?;
    Opened::export(
        &at.scope,
        "indicators",
        &asked.choice.href(HREF, &[]),
        count,
    )
    .note_first(&app, &person)
    .await?;
    Ok(download("behovsindeks.xlsx", XLSX, bytes))
}

fn columns(index: &NeedIndex, t: &Tongue) -> Vec<Column> {
    let fixed = [
        ("indicators-need-page-municipality", 22.0),
        ("indicators-need-page-rank", 8.0),
        ("indicators-need-page-index", 10.0),
        ("indicators-need-page-by-weights", 18.0),
        ("indicators-need-page-by-numbers", 18.0),
        ("indicators-need-page-missing", 30.0),
    ];
    let fixed = fixed.map(|(key, width)| Column::new(t.say(key), width));
    let parts = index.indicators.iter();
    let parts = parts.map(|(one, _)| Column::new(with_unit(one, t), 16.0));
    fixed.into_iter().chain(parts).collect()
}

/// A row for each municipality; the last columns say what each indicator gave of the index.
fn lines(index: &NeedIndex, asked: &Asked, office: &[&str], t: &Tongue) -> Vec<Vec<Cell>> {
    let line = |row: super::need::Row| {
        let placed = index
            .place(row.number)
            .and_then(|one| one.placed.as_ref().ok());
        let rank = row.rank.and_then(|rank| i64::try_from(rank).ok());
        let hundredths = |value: f64| Cell::Text(super::need::signed(value, t));
        let fixed = [
            row.name.into(),
            rank.into(),
            placed.map_or(Cell::Empty, |placed| hundredths(placed.value)),
            row.by_weights.into(),
            row.by_numbers.into(),
            row.missing.into(),
        ];
        let parts = (0..index.indicators.len()).map(|at| {
            let part = placed.and_then(|placed| placed.parts.get(at).copied().flatten());
            part.map_or(Cell::Empty, |part| hundredths(part.amount))
        });
        fixed.into_iter().chain(parts).collect()
    };
    rows(index, asked, office, t)
        .into_iter()
        .map(line)
        .collect()
}
