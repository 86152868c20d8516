use askama::Template;
use axum::extract::{Path, State};
use documents::tables::{Column, NotATable, csv_head, csv_rows};
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, download, page, page_with};
use texts::Tongue;

use super::Choice;
use crate::{
    actions,
    import::{self, Field},
    queries::imports,
};

/// Faults that are shown one by one; the rest are counted.
const SHOWN: usize = 500;

#[derive(Template)]
#[template(path = "pages/import.html")]
struct ImportPage {
    frame: Frame,
    fields: Fields,
    /// What a file can hold: name, whether it must, and how it is written.
    columns: Vec<(String, bool, String)>,
}

#[derive(Template)]
#[template(path = "pages/import_draft.html")]
struct DraftPage {
    frame: Frame,
    fields: Fields,
    id: String,
    file_name: String,
    rows: usize,
    chosen: Vec<Chosen>,
    options: Vec<Choice>,
    faults: Vec<Line>,
    hidden: usize,
    count: usize,
}

/// A field with the column that was chosen for it.
struct Chosen {
    name: &'static str,
    label: String,
    column: String,
    empty: String,
}

/// A fault with its place.
struct Line {
    row: String,
    column: String,
    sentence: String,
}

/// Innlesing: choose a file.
///
/// # Errors
/// As [`page`].
pub async fn import(frame: Frame, query: Query) -> Page {
    page(&template(frame, query.0))
}

/// The form again with what was wrong with the file.
///
/// # Errors
/// As [`page`].
pub fn with_faults(frame: Frame, fields: Fields) -> Page {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template(frame, fields))
}

fn template(frame: Frame, fields: Fields) -> ImportPage {
    let column = |field: &Field| {
        (
            frame.t.say(field.key()),
            field.is_required(),
            frame.t.say(help(*field)),
        )
    };
    ImportPage {
        columns: Field::ALL.iter().map(column).collect(),
        frame,
        fields,
    }
}

/// An empty file with the headings, to fill in.
///
/// # Errors
/// None.
pub async fn empty_file(frame: Frame) -> Page {
    let columns: Vec<_> = Field::ALL
        .iter()
        .map(|field| Column::new(frame.t.say(field.key()), 16.0))
        .collect();
    let mut bytes = csv_head(&columns);
    bytes.extend(csv_rows([]));
    Ok(download(
        "klagesaker-mal.csv",
        "text/csv; charset=utf-8",
        bytes,
    ))
}

/// The upload: its columns, and what would happen if it were read in.
///
/// # Errors
/// [`Refusal::NotFound`] when it is gone.
pub async fn draft(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    query: Query,
) -> Page {
    let scope = person.own_scope()?;
    let id = actions::id_in_path(&id)?;
    let mut reader = app.database.read().await?;
    let draft = imports::draft(&mut reader, &scope, id)
        .await?
        .ok_or(Refusal::NotFound)?;
    let mapping = actions::import::mapping(&draft, &query);
    let known = import::known(&mut reader, &scope, frame.today).await?;
    let t = &frame.t;
    let (count, faults) = match import::check(&draft.sheet, &mapping, &known) {
        Ok(cases) => (cases.len(), vec![]),
        Err(faults) => (0, faults),
    };
    let heading = |field: Field| {
        let column = mapping
            .column(field)
            .and_then(|column| draft.sheet.columns.get(column));
        column.map_or_else(|| t.say(field.key()), Clone::clone)
    };
    let line = |fault: &import::Fault| Line {
        row: if fault.row == 0 {
            "–".to_owned()
        } else {
            fault.row.to_string()
        },
        column: heading(fault.field),
        sentence: fault.sentence(t),
    };
    let lines: Vec<_> = faults.iter().take(SHOWN).map(line).collect();
    let chosen = Field::ALL.iter().map(|field| Chosen {
        name: field.code(),
        label: t.say(field.key()),
        column: mapping
            .column(*field)
            .map(|column| column.to_string())
            .unwrap_or_default(),
        empty: t.say(if field.is_required() {
            "cases-choose-from-list"
        } else {
            "cases-import-not-in-file"
        }),
    });
    let chosen = chosen.collect();
    let options = draft
        .sheet
        .columns
        .iter()
        .enumerate()
        .map(|(number, heading)| (number.to_string(), heading.clone()));
    page(&DraftPage {
        id: id.to_string(),
        file_name: draft.file_name,
        rows: draft.sheet.rows.len(),
        chosen,
        options: options.collect(),
        hidden: faults.len() - lines.len(),
        faults: lines,
        count,
        fields: query.0,
        frame,
    })
}

/// Why the file could not be read, and what to do.
pub fn not_a_table(fault: NotATable, t: &Tongue) -> String {
    let megabytes = |bytes: u64| (bytes >> 20).into();
    match fault {
        NotATable::Empty => t.say("cases-file-empty"),
        NotATable::NoRows => t.say("cases-file-no-rows"),
        NotATable::TooLarge { limit } => {
            t.with("cases-file-too-large", [("most", megabytes(limit as u64))])
        }
        NotATable::UnpacksTooLarge { limit } => {
            t.with("cases-file-too-large", [("most", megabytes(limit))])
        }
        NotATable::TooManyParts { limit } => {
            t.with("cases-file-too-many-parts", [("most", limit.into())])
        }
        NotATable::TooManyRows { limit } => {
            t.with("cases-file-too-many-rows", [("most", limit.into())])
        }
        NotATable::TooManyColumns { limit } => {
            t.with("cases-file-too-many-columns", [("most", limit.into())])
        }
        NotATable::OldWorkbook => t.say("cases-file-old-workbook"),
        NotATable::BrokenWorkbook => t.say("cases-file-broken"),
        NotATable::Neither => t.say("cases-file-neither"),
        NotATable::NoColumns => t.say("cases-file-no-columns"),
        NotATable::SameHeading { column } => {
            t.with("cases-file-same-heading", [("column", column.into())])
        }
        NotATable::RowTooLong { row } => t.with("cases-file-row-too-long", [("row", row.into())]),
    }
}

fn help(field: Field) -> &'static str {
    match field {
        Field::ArchiveNumber => "cases-import-help-archive-number",
        Field::Municipality => "cases-import-help-municipality",
        Field::NavOffice => "cases-import-help-nav-office",
        Field::Received => "cases-import-help-received",
        Field::Sections => "cases-import-help-sections",
        Field::PreliminarySent => "cases-import-help-preliminary-sent",
        Field::Decided => "cases-import-help-decided",
        Field::Outcome => "cases-import-help-outcome",
    }
}
