use access::{CASE_WORKERS, OfficeScope};
use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Refusal, Told, page, page_with};

use super::{
    guides::{municipalities, municipality_name},
    options::{self, Choice},
};
use crate::{
    actions::{guides::pairs, id_in_path},
    facts,
    guide::Guide,
    queries,
};

#[derive(Template)]
#[template(path = "pages/guide.html")]
struct GuidePage {
    frame: Frame,
    fields: Fields,
    guide: Guide,
    municipality: String,
    days: String,
    municipalities: Vec<Choice>,
    nav_offices: Vec<Choice>,
    themes: Vec<Choice>,
    supports: Vec<Choice>,
    assignments: Vec<AssignmentLine>,
    given: Vec<GivenLine>,
    may_work: bool,
    history: Vec<Told>,
}

/// A NAV office that the guide helps.
struct AssignmentLine {
    id: String,
    nav_office: String,
    theme: String,
    first: String,
    last: String,
    goes_on: bool,
}

/// Support that was given.
struct GivenLine {
    day: String,
    kind: String,
    note: String,
}

/// Veilederen, with assignments, support and history.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such guide.
pub async fn guide(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let id = id_in_path(&id)?;
    let mut reader = app.database.read().await?;
    let guide = queries::guides::find(&mut reader, &at.scope, id).await?;
    let guide = guide.ok_or(Refusal::NotFound)?;
    drop(reader);
    page(&build(&app, (&person, &at.scope), frame, guide, None).await?)
}

/// The guide again, with the form as it was filled in and everything that is wrong.
///
/// # Errors
/// As [`guide`].
pub async fn with_faults(
    (app, person, frame): (App, Person, Frame),
    guide: Guide,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let status = match fields.fault_of("versjon") {
        Some(_) => StatusCode::CONFLICT,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let template = build(&app, (&person, &scope), frame, guide, Some(fields)).await?;
    page_with(status, &template)
}

async fn build(
    app: &App,
    (person, scope): (&Person, &OfficeScope),
    frame: Frame,
    guide: Guide,
    came_back: Option<Fields>,
) -> Result<GuidePage, Refusal> {
    let mut reader = app.database.read().await?;
    let assignments = queries::guides::assignments(&mut reader, scope).await?;
    let given = queries::guides::support(&mut reader, scope, guide.id).await?;
    let nav_offices = organisations::nav_offices_of_office(&mut reader, scope.office()).await?;
    let entries = audit::history(&mut reader, &[guide.id], Some(scope.office())).await?;
    let t = &frame.t;
    let name = |id| {
        let known = nav_offices.iter().find(|one| one.id == id);
        known.map_or_else(|| "–".to_owned(), |one| one.name.clone())
    };
    let own = assignments.iter().filter(|one| one.guide == guide.id);
    let assignments = own.map(|one| AssignmentLine {
        id: one.id.to_string(),
        nav_office: name(one.nav_office),
        theme: t.say(one.theme.key()),
        first: t.day(one.first_day),
        last: one
            .last_day
            .map_or_else(|| "–".to_owned(), |day| t.day(day)),
        goes_on: one.last_day.is_none() && one.first_day <= frame.today,
    });
    let given = given.into_iter().map(|one| GivenLine {
        day: t.day(one.day),
        kind: t.say(one.kind.key()),
        note: one.note,
    });
    let last = guide.last_day.map_or_else(String::new, |day| t.day(day));
    Ok(GuidePage {
        municipality: municipality_name(guide.municipality, frame.today),
        days: format!("{} – {last}", t.day(guide.first_day)),
        municipalities: municipalities(scope, frame.today),
        nav_offices: nav_offices
            .iter()
            .map(|one| (one.id.to_string(), one.name.clone()))
            .collect(),
        themes: options::themes(t),
        supports: options::supports(t),
        assignments: assignments.collect(),
        given: given.collect(),
        may_work: CASE_WORKERS.contains(&person.role),
        history: facts::tell(&entries, t),
        fields: came_back.unwrap_or_else(|| Fields::new(pairs(&guide), frame.t.clone())),
        guide,
        frame,
    })
}
