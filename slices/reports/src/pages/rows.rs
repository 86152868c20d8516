use axum::{
    extract::{Path, State},
    response::Response,
};
use database::Reader;
use documents::tables::{Cell, Column, Workbook};
use kernel::Day;
use organisations::AtOffice;
use shell::{App, Frame, Opened, Person, Query, Refusal, download};
use slice::{Binding, CountedRow, House};

use crate::{annual_report::View, assemble::rows_of, filed::as_of, letter, queries};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The rows behind every figure of the report, as the registers hold them now.
pub(crate) async fn file(
    State(app): State<App>,
    house: House,
    at: AtOffice,
    person: Person,
    frame: Frame,
    Path(year): Path<i32>,
    mut query: Query,
) -> Result<Response, Refusal> {
    let shown = as_of(year, frame.today, query.day("per")).ok_or(Refusal::NotFound)?;
    let mut view = View {
        house: &house,
        scope: &at.scope,
        year,
        as_of: shown,
        today: frame.today,
        t: &frame.t,
    };
    let mut reader = app.database.read().await?;
    let (bindings, as_of) = bindings(&mut reader, view)
        .await?
        .ok_or(Refusal::NotFound)?;
    view.as_of = as_of;
    let mut assembly = view.assembly(&mut reader);
    let mut figures = Vec::with_capacity(bindings.len());
    for (requirement, binding) in bindings {
        let rows = rows_of(&mut assembly, &binding).await?;
        let title = house
            .measure(&binding.measure)
            .map(|measure| frame.t.say(measure.title))
            .unwrap_or_default();
        figures.push((requirement, title, rows));
    }
    let count: usize = figures.iter().map(|(.., rows)| rows.len()).sum();
    let count = u64::try_from(count).unwrap_or(u64::MAX);
    Opened::export(
        &at.scope,
        "annual_report",
        &format!("{title} {year}", title = frame.t.say("reports-rows")),
        count,
    )
    .as_rows()
    .note_first(&app, &person)
    .await?;
    let workbook = workbook(&app, &frame, &figures).map_err(anyhow::Error::from)?;
    Ok(download(
        &format!("arsrapport-{year}-{}-rader.xlsx", at.office.key),
        XLSX,
        workbook,
    ))
}

/// The bindings of the filed report, or of the letter, with the day that their figures show.
async fn bindings(
    reader: &mut Reader,
    view: View<'_>,
) -> anyhow::Result<Option<(Vec<(String, Binding)>, Day)>> {
    if let Some(filed) = queries::filed(reader, view.scope, view.year).await? {
        let figures = queries::figures(reader, filed.id).await?;
        let bindings = figures
            .into_iter()
            .map(|figure| (figure.requirement, figure.binding))
            .collect();
        return Ok(Some((bindings, filed.as_of)));
    }
    let Some(letter) = letter::answered(reader, view).await? else {
        return Ok(None);
    };
    let items = letter
        .sections
        .into_iter()
        .flat_map(|section| section.items);
    let bindings = items.flat_map(|item| {
        item.bindings
            .into_iter()
            .map(move |binding| (item.address.clone(), binding))
    });
    Ok(Some((bindings.collect(), view.as_of)))
}

fn workbook(
    app: &App,
    frame: &Frame,
    figures: &[(String, String, Vec<CountedRow>)],
) -> Result<Vec<u8>, documents::tables::NotWritten> {
    let t = &frame.t;
    let columns = [
        Column::new(t.say("reports-column-requirement"), 14.0),
        Column::new(t.say("reports-column-measure"), 40.0),
        Column::new(t.say("reports-column-row"), 24.0),
        Column::new(t.say("reports-column-in-part"), 18.0),
    ];
    let mut workbook = Workbook::new(&t.say("reports-rows"), &columns, app.now())?;
    let (yes, no) = (t.say("reports-yes"), t.say("reports-no"));
    for (requirement, measure, rows) in figures {
        for row in rows {
            let in_part = if row.in_part { &yes } else { &no };
            let cells: [Cell; 4] =
                [requirement.as_str(), measure, row.name.as_str(), in_part].map(Cell::from);
            workbook.row(&cells)?;
        }
    }
    workbook.finish_to_bytes()
}
