use axum::extract::{Path, State};
use documents::tables::{Cell, Column, NotWritten, Workbook};
use kernel::Instant;
use organisations::AtOffice;
use shell::{App, Frame, Opened, Page, Person, Refusal, download};
use texts::Tongue;

use super::{scorecard_add::open, scorecard_words as words, told};
use crate::{
    indicator::{Indicator, whole_number},
    scorecards::{Card, Counted, Of, OfPlace, ScorecardFigure, Scorecards, Standing},
};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// How wide a column is, in signs.
const WIDTH: f64 = 28.0;
const HEADINGS: [&str; 10] = [
    "indicators-indicator",
    "scorecards-kind",
    "indicators-place",
    "scorecards-period",
    "scorecards-part",
    "scorecards-whole",
    "scorecards-not-measured",
    "scorecards-target",
    "indicators-state",
    "scorecards-source",
];

/// Målekortet som arbeidsbok: a row for each figure, noted in the log of readings before it leaves.
///
/// # Errors
/// [`Refusal::NotFound`] where the NAV office is not the reader's to see.
pub async fn xlsx(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let mut reader = app.database.read().await?;
    let nav_office = open(&mut reader, (&person, &at), &id).await?;
    let asked = (nav_office, frame.today);
    let read = Scorecards::of_nav_office(&mut reader, &at.scope, asked).await?;
    drop(reader);
    let cards = read.cards(frame.today);
    let card = cards.first().ok_or(Refusal::NotFound)?;
    let rows = rows(card, &frame);
    let noted = Opened::export(&at.scope, "register", "malekort", rows.len() as u64);
    noted.note_first(&app, &person).await?;
    let bytes = workbook(&rows, app.now(), &frame.t).map_err(anyhow::Error::from)?;
    Ok(download("malekort.xlsx", XLSX, bytes))
}

fn workbook(rows: &[Vec<Cell>], now: Instant, t: &Tongue) -> Result<Vec<u8>, NotWritten> {
    let columns = HEADINGS.map(|key| Column::new(t.say(key), WIDTH));
    let mut workbook = Workbook::new("malekort", &columns, now)?;
    for row in rows {
        workbook.row(row)?;
    }
    workbook.finish_to_bytes()
}

/// A row for each figure; one for a line that has none.
fn rows(card: &Card<'_>, frame: &Frame) -> Vec<Vec<Cell>> {
    let of = |one: &Standing<'_>| {
        let name = card.nav_office.name.as_str();
        let figures: Vec<[Cell; 6]> = match &one.of {
            Of::Local { figures, .. } => figures
                .iter()
                .map(|figure| entered(name, figure, &frame.t))
                .collect(),
            Of::Catalogue {
                indicator, places, ..
            } => places
                .iter()
                .map(|place| published(place, indicator, frame))
                .collect(),
        };
        let nothing = figures.is_empty().then(|| none(name));
        let figures = figures.into_iter().chain(nothing);
        figures
            .map(|figure| row(one, figure, &frame.t))
            .collect::<Vec<_>>()
    };
    card.standings.iter().flat_map(of).collect()
}

fn row(one: &Standing<'_>, figure: [Cell; 6], t: &Tongue) -> Vec<Cell> {
    let [place, period, part, whole, not_measured, source] = figure;
    let (_, state) = words::state(one.state, t);
    vec![
        Cell::Text(words::name(one, t)),
        Cell::Text(words::kind(one, t)),
        place,
        period,
        part,
        whole,
        not_measured,
        Cell::Text(words::aim(one.line.aim, t)),
        Cell::Text(state),
        source,
    ]
}

fn none(name: &str) -> [Cell; 6] {
    let mut cells = [const { Cell::Empty }; 6];
    cells[0] = Cell::Text(name.to_owned());
    cells
}

fn entered(name: &str, figure: &ScorecardFigure, t: &Tongue) -> [Cell; 6] {
    let number = |number: u64| i64::try_from(number).map_or(Cell::Empty, Cell::Whole);
    let (part, whole, why) = match &figure.counted {
        Counted::Share(share) => (number(share.part), number(share.whole), Cell::Empty),
        Counted::NotMeasured(why) => (Cell::Empty, Cell::Empty, Cell::Text(why.clone())),
    };
    [
        Cell::Text(name.to_owned()),
        Cell::Text(words::period(figure.period, t)),
        part,
        whole,
        why,
        Cell::Text(figure.source.clone()),
    ]
}

/// What statistics say of a municipality; what cannot be shown by the words of its mark.
fn published(place: &OfPlace<'_>, indicator: &Indicator, frame: &Frame) -> [Cell; 6] {
    let t = &frame.t;
    let count = |number: Option<f64>| {
        let number = number.and_then(whole_number);
        let number = number.and_then(|number| i64::try_from(number).ok());
        number.map_or(Cell::Empty, Cell::Whole)
    };
    let mut cells = none(&told::place(place.region, frame.today, t));
    if let Some(value) = place.value {
        cells[1] = Cell::Text(value.year.to_string());
        cells[2] = count(value.part);
        cells[3] = count(value.whole);
        if value.number.is_none() {
            cells[4] = Cell::Text(told::value(value, indicator, t));
        }
    }
    cells[5] = Cell::Text(t.say("scorecards-source-statistics"));
    cells
}
