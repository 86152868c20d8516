use askama::Template;
use axum::extract::State;
use database::Reader;
use documents::tables::{Cell, Column};
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Query, page};
use texts::Tongue;

use super::files::File;
use crate::{
    coverage::{Grid, Level, Subject, themes},
    desk::{Demand, demands},
    effort::{Efforts, SiteKind},
    measures::Span,
    words::Theme,
};

#[derive(Template)]
#[template(path = "pages/coverage.html")]
struct CoveragePage {
    frame: Frame,
    fields: Fields,
    year: i32,
    by_items: bool,
    has_letter: bool,
    matrix: Matrix,
    legend: Vec<Level>,
    here: String,
}

/// Matrisen: municipalities × themes or items, ready to be shown and to be handed out.
struct Matrix {
    columns: Vec<Head>,
    rows: Vec<Line>,
}

/// A column: what it is, and how many municipalities it reached and offered.
struct Head {
    short: String,
    name: String,
    href: String,
    reached: u64,
    offered: u64,
}

/// A municipality.
struct Line {
    name: String,
    number: String,
    href: String,
    cells: Vec<Shown>,
}

/// A cell, with the address of what is in it.
struct Shown {
    level: Level,
    word: String,
    href: String,
}

/// Dekning: who was offered what, who came and who never got anything.
///
/// # Errors
/// What the database says.
pub async fn coverage(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    let fields = query.0;
    let mut reader = app.database.read().await?;
    let (year, by_items) = asked(&fields, &frame);
    let built = build(&mut reader, &at, &frame, (year, by_items)).await?;
    let here = shell::address_with(
        "",
        [
            ("ar", year.to_string().as_str()),
            ("kolonner", if by_items { "krav" } else { "" }),
        ],
    );
    page(&CoveragePage {
        year,
        by_items,
        has_letter: built.1,
        matrix: built.0,
        legend: Level::ALL.to_vec(),
        here,
        fields,
        frame,
    })
}

/// The matrix as CSV.
///
/// # Errors
/// What the database says.
pub async fn csv(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    Ok(file(&app, &at, &frame, &query.0).await?.csv())
}

/// The matrix as XLSX.
///
/// # Errors
/// What the database says, or when the workbook cannot be written.
pub async fn xlsx(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    file(&app, &at, &frame, &query.0).await?.xlsx(app.now())
}

async fn file(
    app: &App,
    at: &AtOffice,
    frame: &Frame,
    fields: &Fields,
) -> Result<File, shell::Refusal> {
    let t = &frame.t;
    let mut reader = app.database.read().await?;
    let asked = asked(fields, frame);
    let (matrix, _) = build(&mut reader, at, frame, asked).await?;
    let columns = [
        Column::new(t.say("plan-field-municipality-number"), 10.0),
        Column::new(t.say("plan-field-municipality"), 18.0),
    ];
    let heads = matrix.columns.iter();
    let heads = heads.map(|head| Column::new(head.name.clone(), 16.0));
    let rows = matrix.rows.iter().map(|line| {
        let names = [line.number.as_str().into(), line.name.as_str().into()];
        let cells = line.cells.iter().map(|shown| shown.word.as_str().into());
        names.into_iter().chain(cells).collect::<Vec<Cell>>()
    });
    Ok(File {
        name: format!("dekning-{}", asked.0),
        sheet: t.say("plan-coverage"),
        columns: columns.into_iter().chain(heads).collect(),
        rows: rows.collect(),
    })
}

/// The year, and whether the columns are the items of the letter.
fn asked(fields: &Fields, frame: &Frame) -> (i32, bool) {
    let span = Span::read(fields, frame.today);
    (span.period.first.year(), fields.raw("kolonner") == "krav")
}

async fn build(
    reader: &mut Reader,
    at: &AtOffice,
    frame: &Frame,
    (year, by_items): (i32, bool),
) -> Result<(Matrix, bool), shell::Refusal> {
    let span = Span::year(year, frame.today);
    let items = if by_items {
        demands(reader, &at.scope, year, frame.today).await?
    } else {
        Vec::new()
    };
    let efforts = Efforts::read(reader, &at.scope, span.period, frame.today).await?;
    let has_letter = !by_items || !items.is_empty();
    Ok((
        matrix(&efforts, &items, by_items, span, &frame.t),
        has_letter,
    ))
}

fn matrix(efforts: &Efforts, items: &[Demand], by_items: bool, span: Span, t: &Tongue) -> Matrix {
    let year = span.period.first.year().to_string();
    let subjects: Vec<(Subject, String, String)> = if by_items {
        let item = |item: &Demand| {
            let name = format!("{} {}", item.address, item.text);
            (Subject::Item(item.key.clone()), item.address.clone(), name)
        };
        items.iter().map(item).collect()
    } else {
        let named = |subject: Subject| {
            let key = theme_of(&subject).map_or("plan-any-theme", Theme::key);
            (subject, t.say(key), t.say(key))
        };
        themes().into_iter().map(named).collect()
    };
    let only: Vec<Subject> = subjects
        .iter()
        .map(|(subject, ..)| subject.clone())
        .collect();
    let grid = Grid::of(efforts, SiteKind::Municipality, &only, span.as_of);
    let words: Vec<(Level, String)> = Level::ALL
        .iter()
        .map(|level| (*level, t.say(level.key())))
        .collect();
    let word = |level: Level| {
        let found = words.iter().find(|(one, _)| *one == level);
        found.map_or_else(String::new, |(_, word)| word.clone())
    };
    let queries: Vec<String> = only
        .iter()
        .map(|subject| query_of(subject, &year))
        .collect();
    let columns = subjects.into_iter().enumerate();
    let columns = columns.map(|(at, (_, short, name))| Head {
        short,
        name,
        href: format!("/plan/dekning/rader?{}", queries[at]),
        reached: grid.count(at, |cell| cell.reached),
        offered: grid.count(at, |cell| cell.offered),
    });
    let sites = efforts.municipalities.all.iter().enumerate();
    let rows = sites.map(|(row, site)| Line {
        name: site.name.clone(),
        number: site.number.clone(),
        href: format!("/plan/dekning/rader?ar={year}&kommune={}", site.number),
        cells: (0..only.len())
            .map(|column| {
                let level = grid.cell(row, column).level();
                Shown {
                    level,
                    word: word(level),
                    href: format!(
                        "/plan/dekning/rader?{}&kommune={}",
                        queries[column], site.number
                    ),
                }
            })
            .collect(),
    });
    Matrix {
        columns: columns.collect(),
        rows: rows.collect(),
    }
}

fn theme_of(subject: &Subject) -> Option<Theme> {
    match subject {
        Subject::Theme(theme) => Some(*theme),
        _ => None,
    }
}

fn query_of(subject: &Subject, year: &str) -> String {
    let (name, value) = match subject {
        Subject::Any => ("tema", ""),
        Subject::Theme(theme) => ("tema", theme.code()),
        Subject::Item(key) => ("krav", key.as_str()),
    };
    shell::encode([("ar", year), (name, value)])
}
