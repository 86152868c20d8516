use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use kernel::{Day, Id};
use organisations::{nation::nation, office_name};
use shell::{App, Fields, Frame, Page, Person, page, page_with};
use texts::Tongue;

use crate::{
    actions::{import::own_office, withdraw::may_withdraw},
    freshness::{Freshness, freshness},
    indicator::Source,
    queries::{catalogue, imports},
    routes::IMPORTERS,
};

#[derive(Template)]
#[template(path = "pages/sources.html")]
struct SourcesPage {
    frame: Frame,
    fields: Fields,
    may_import: bool,
    sources: Vec<SourceLine>,
    imports: Vec<ImportLine>,
}

struct SourceLine {
    owner: String,
    name: String,
    address: String,
    licence: String,
    published: String,
    shape: &'static str,
    state: String,
}

struct ImportLine {
    id: String,
    file: String,
    source: String,
    published: String,
    at: String,
    by: String,
    cells: String,
    state: String,
    may_withdraw: bool,
}

/// Kildene til statistikken: who publishes, when it was last read in, and every file that was.
///
/// # Errors
/// What the database says.
pub async fn sources(State(app): State<App>, person: Person, frame: Frame) -> Page {
    let nothing = Fields::new(Vec::new(), frame.t.clone());
    page(&template(&app, &person, frame, nothing).await?)
}

/// The page again with what was wrong.
///
/// # Errors
/// What the database says.
pub async fn with_faults(app: &App, person: &Person, frame: Frame, fields: Fields) -> Page {
    let template = template(app, person, frame, fields).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn template(
    app: &App,
    person: &Person,
    frame: Frame,
    fields: Fields,
) -> database::Result<SourcesPage> {
    let mut reader = app.database.read().await?;
    let sources = catalogue::sources(&mut reader).await?;
    let imports = imports::all(&mut reader).await?;
    let t = &frame.t;
    let newest = newest(&imports);
    let source_lines = sources.iter().map(|one| {
        let published = newest.get(&one.id).copied();
        source_line(one, published, frame.today, t)
    });
    let names: HashMap<Id, &Source> = sources.iter().map(|one| (one.id, one)).collect();
    let import_lines = imports.iter().map(|one| {
        let source = names.get(&one.source);
        import_line(
            one,
            source.map_or("", |source| &source.name),
            person,
            &frame,
        )
    });
    Ok(SourcesPage {
        may_import: IMPORTERS.contains(&person.role),
        sources: source_lines.collect(),
        imports: import_lines.collect(),
        fields,
        frame,
    })
}

/// The day on which the newest figures of each source were published.
fn newest(imports: &[imports::Import]) -> HashMap<Id, Day> {
    let mut newest: HashMap<Id, Day> = HashMap::new();
    for one in imports.iter().filter(|one| one.withdrawn.is_none()) {
        let day = newest.entry(one.source).or_insert(one.published);
        *day = (*day).max(one.published);
    }
    newest
}

fn source_line(source: &Source, published: Option<Day>, today: Day, t: &Tongue) -> SourceLine {
    let (shape, state) = match freshness(source, published, today) {
        Freshness::Never => ("none", t.say("indicators-never-imported")),
        Freshness::Fresh => ("good", t.say("indicators-fresh")),
        Freshness::Due(day) => (
            "bad",
            t.with("indicators-due", [("day", t.day(day).into())]),
        ),
    };
    SourceLine {
        owner: source.owner.clone(),
        name: source.name.clone(),
        address: source.address.clone(),
        licence: source.licence.clone(),
        published: published.map_or_else(|| "–".to_owned(), |day| t.day(day)),
        shape,
        state,
    }
}

/// What people of another office did is told of their office: no names, and no words of theirs.
fn import_line(
    import: &imports::Import,
    source: &str,
    person: &Person,
    frame: &Frame,
) -> ImportLine {
    let t = &frame.t;
    let is_own = import.office.is_none() || import.office == own_office(person);
    let of_office = import.office.and_then(|id| nation().office(id));
    let office = of_office.map(|office| office_name(t, office, frame.today));
    let state = match (&import.withdrawn, import.is_synthetic) {
        (Some((at, _)), _) if !is_own => t.with(
            "indicators-withdrawn-by-another",
            [("at", t.moment(*at).into())],
        ),
        (Some((at, why)), _) => {
            let told = [("at", t.moment(*at).into()), ("why", why.clone().into())];
            t.with("indicators-withdrawn", told)
        }
        (None, true) => t.say("indicators-synthetic"),
        (None, false) => t.say("indicators-in-force"),
    };
    ImportLine {
        id: import.id.to_string(),
        file: match &office {
            Some(office) if !is_own => {
                t.with("indicators-file-of", [("office", office.clone().into())])
            }
            _ => import.file_name.clone(),
        },
        source: source.to_owned(),
        published: t.day(import.published),
        at: t.moment(import.imported_at),
        by: match office {
            Some(office) if !is_own => office,
            _ => import.imported_by.clone(),
        },
        cells: t.number(import.cells),
        state,
        may_withdraw: import.withdrawn.is_none() && may_withdraw(person, import),
    }
}
