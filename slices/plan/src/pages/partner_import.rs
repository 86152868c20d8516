use askama::Template;
use axum::extract::{Path, State};
use documents::tables::NotATable;
use http::StatusCode;
use kernel::{Day, Id, Period};
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, page, page_with};
use texts::Tongue;

use super::options::Choice;
use crate::{
    audience::AimedAt,
    effort::Efforts,
    import::{Checked, Fault, Field, Known, Mapping, Words, check},
    queries::imports::{self, Draft},
    words::Organiser,
};

/// Faults that are shown one by one; the rest are counted.
const SHOWN: usize = 500;

#[derive(Template)]
#[template(path = "pages/partner_import.html")]
struct ImportPage {
    frame: Frame,
    fields: Fields,
    organisers: Vec<Choice>,
    /// What a file can hold: name, whether it must, and how it is written.
    columns: Vec<(String, bool, String)>,
}

#[derive(Template)]
#[template(path = "pages/partner_import_draft.html")]
struct DraftPage {
    frame: Frame,
    id: String,
    file_name: String,
    organiser: String,
    lines: Vec<Line>,
    new: usize,
    faults: Vec<(String, String, String)>,
    hidden: usize,
}

/// A row that would be read in.
struct Line {
    title: String,
    kind: String,
    days: String,
    places: String,
    themes: String,
    is_known: bool,
}

/// Innlesing av partneres aktiviteter: choose a file.
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
    let t = &frame.t;
    let organisers = Organiser::all().filter(|one| *one != Organiser::Office);
    let columns = Field::ALL.iter().map(|field| {
        let (name, help) = (t.say(field.key()), t.say(field.help()));
        (name, field.is_required(), help)
    });
    ImportPage {
        organisers: organisers
            .map(|one| (one.code().to_owned(), t.say(one.key())))
            .collect(),
        columns: columns.collect(),
        fields,
        frame,
    }
}

/// The file that was uploaded: what would be read in, or every fault.
///
/// # Errors
/// [`Refusal::NotFound`] when it is gone.
pub async fn draft(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let scope = person.own_scope()?;
    let at = AtOffice::of(&person, &frame)?;
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut reader = app.database.read().await?;
    let found = imports::draft(&mut reader, &scope, id).await?;
    let draft = found.ok_or(Refusal::NotFound)?;
    let period = years_of(&draft, frame.today);
    let efforts = Efforts::read(&mut reader, &at.scope, period, frame.today).await?;
    let t = &frame.t;
    let (checked, faults) = match checked(&app, &draft, &efforts) {
        Ok(checked) => (checked, Vec::new()),
        Err(faults) => (Vec::new(), faults),
    };
    let mapping = Mapping::guess(&draft.sheet);
    let told = faults.iter().take(SHOWN);
    let told = told.map(|fault| told_fault(fault, &draft, &mapping, t));
    page(&DraftPage {
        id: id.to_string(),
        organiser: t.say(draft.organiser.key()),
        new: checked.iter().filter(|one| !one.is_known).count(),
        lines: checked.iter().map(|one| line(one, &efforts, t)).collect(),
        hidden: faults.len().saturating_sub(SHOWN),
        faults: told.collect(),
        file_name: draft.file_name,
        frame,
    })
}

/// Every row checked against the plan that the office has.
///
/// # Errors
/// Every fault of every row.
pub fn checked(app: &App, draft: &Draft, efforts: &Efforts) -> Result<Vec<Checked>, Vec<Fault>> {
    let languages = kernel::Language::ALL.iter();
    let tongues: Vec<Tongue> = languages.map(|one| app.texts.tongue(*one)).collect();
    let known = Known {
        organiser: draft.organiser,
        efforts,
        words: &Words::of(&tongues),
    };
    check(&draft.sheet, &known)
}

/// The years that the days of the file lie in; this year where it has none.
pub fn years_of(draft: &Draft, today: Day) -> Period {
    let column = Mapping::guess(&draft.sheet).column(Field::FirstDay);
    let cells = draft.sheet.rows.iter();
    let cells = cells.filter_map(|row| row.cells.get(column?));
    let years = cells.filter_map(|cell| Some(cell.parse::<Day>().ok()?.year()));
    let years: Vec<i32> = years.collect();
    let first = years.iter().min().copied().unwrap_or_else(|| today.year());
    let last = years.iter().max().copied().unwrap_or(first);
    Period {
        first: Period::year(first).first,
        last: Period::year(last).last,
    }
}

fn told_fault(
    fault: &Fault,
    draft: &Draft,
    mapping: &Mapping,
    t: &Tongue,
) -> (String, String, String) {
    let row = if fault.row == 0 {
        "–".to_owned()
    } else {
        fault.row.to_string()
    };
    let column = mapping.column(fault.field);
    let heading = column.and_then(|column| draft.sheet.columns.get(column));
    let heading = heading.map_or_else(|| t.say(fault.field.key()), Clone::clone);
    (row, heading, fault.sentence(t))
}

fn line(checked: &Checked, efforts: &Efforts, t: &Tongue) -> Line {
    let name = |place: &AimedAt| {
        let sites = [&efforts.municipalities, &efforts.nav_offices];
        let mut found = sites.into_iter();
        found.find_map(|sites| Some(sites.all[sites.of(*place)?].name.clone()))
    };
    let places: Vec<String> = checked.places.iter().filter_map(name).collect();
    let themes: Vec<String> = checked.themes.iter().map(|one| t.say(one.key())).collect();
    let first = t.day(checked.first_day);
    Line {
        title: checked.title.clone(),
        kind: t.say(checked.kind.key()),
        days: if checked.first_day == checked.last_day {
            first
        } else {
            format!("{first} – {}", t.day(checked.last_day))
        },
        places: places.join(", "),
        themes: themes.join(", "),
        is_known: checked.is_known,
    }
}

/// Why the file could not be read, and what to do.
pub fn not_a_table(fault: NotATable, t: &Tongue) -> String {
    let megabytes = |bytes: u64| (bytes >> 20).into();
    match fault {
        NotATable::Empty | NotATable::NoRows => t.say("plan-file-empty"),
        NotATable::TooLarge { limit } => {
            t.with("plan-file-too-large", [("most", megabytes(limit as u64))])
        }
        NotATable::UnpacksTooLarge { limit } => {
            t.with("plan-file-too-large", [("most", megabytes(limit))])
        }
        NotATable::TooManyRows { limit } => {
            t.with("plan-file-too-many-rows", [("most", limit.into())])
        }
        NotATable::SameHeading { column } => {
            t.with("plan-file-same-heading", [("column", column.into())])
        }
        NotATable::RowTooLong { row } => t.with("plan-file-row-too-long", [("row", row.into())]),
        NotATable::TooManyColumns { .. }
        | NotATable::TooManyParts { .. }
        | NotATable::OldWorkbook
        | NotATable::BrokenWorkbook
        | NotATable::Neither
        | NotATable::NoColumns => t.say("plan-file-no-table"),
    }
}
