use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use kernel::{Day, Id};
use shell::{App, Fields, Frame, Page, Person, page, page_with};
use texts::Tongue;

use crate::{
    fetching::state::FetchState,
    freshness::{Freshness, freshness},
    indicator::Source,
    pages::source::waiting,
    queries::{catalogue, fetches, imports},
    routes::IMPORTERS,
    whose::{Doing, may_withdraw},
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
    key: String,
    owner: String,
    name: String,
    licence: String,
    published: String,
    shape: &'static str,
    state: String,
    /// What its last fetch waits for, or failed.
    fetch: Option<(&'static str, String)>,
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
    let fetches = waiting(&fetches::all(&mut reader).await?);
    let t = &frame.t;
    let source_lines = sources.iter().map(|one| {
        let published = imports::newest(&imports, one.id);
        source_line(one, (published, fetches.get(&one.id)), frame.today, t)
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

fn source_line(
    source: &Source,
    (published, fetch): (Option<Day>, Option<&FetchState>),
    today: Day,
    t: &Tongue,
) -> SourceLine {
    let (shape, state) = match freshness(source, published, today) {
        Freshness::Never => ("none", t.say("indicators-never-imported")),
        Freshness::Fresh => ("good", t.say("indicators-fresh")),
        Freshness::Due(day) => (
            "bad",
            t.with("indicators-due", [("day", t.day(day).into())]),
        ),
    };
    let fetch = fetch.and_then(|state| match state {
        FetchState::Fetched | FetchState::Waiting | FetchState::Running => Some(("warn", *state)),
        FetchState::Failed => Some(("bad", *state)),
        _ => None,
    });
    SourceLine {
        key: source.key.clone(),
        fetch: fetch.map(|(shape, state)| (shape, t.say(state.key()))),
        owner: source.owner.clone(),
        name: source.name.clone(),
        licence: source.licence.clone(),
        published: published.map_or_else(|| "–".to_owned(), |day| t.day(day)),
        shape,
        state,
    }
}

fn import_line(
    import: &imports::Import,
    source: &str,
    person: &Person,
    frame: &Frame,
) -> ImportLine {
    let t = &frame.t;
    let doing = Doing {
        office: import.office,
        file: &import.file_name,
        by: &import.imported_by,
        withdrawn: import.withdrawn.as_ref(),
    };
    let told = doing.told(person, frame);
    let is_withdrawn = import.withdrawn.is_some();
    ImportLine {
        id: import.id.to_string(),
        file: told.file,
        source: source.to_owned(),
        published: t.day(import.published),
        at: t.moment(import.imported_at),
        by: told.by,
        cells: t.number(import.cells),
        state: told.withdrawn.unwrap_or_else(|| {
            t.say(match import.is_synthetic {
                true => "indicators-synthetic",
                false => "indicators-in-force",
            })
        }),
        may_withdraw: !is_withdrawn && may_withdraw(person, import.office),
    }
}
