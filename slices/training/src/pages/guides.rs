use std::collections::HashMap;

use access::{CASE_WORKERS, OfficeScope};
use askama::Template;
use axum::extract::State;
use http::StatusCode;
use kernel::{Day, Id};
use organisations::{AtOffice, nation::nation};
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, page, page_with};

use super::{options::Choice, period};
use crate::{
    guide::{Guide, supported},
    queries::{self, figures},
};

#[derive(Template)]
#[template(path = "pages/guides.html")]
struct GuidesPage {
    frame: Frame,
    fields: Fields,
    shows: Vec<Choice>,
    municipalities: Vec<Choice>,
    rows: Vec<Line>,
    may_work: bool,
}

/// A guide in the list.
struct Line {
    href: String,
    name: String,
    municipality: String,
    capacity: String,
    assignments: String,
    last: String,
    shape: &'static str,
    state: String,
}

/// Veilederne, with who of them has had no support lately.
///
/// # Errors
/// What the database says.
pub async fn guides(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    page(&build(&app, (&person, &at.scope), frame, query.0).await?)
}

/// The list again, with the form as it was filled in.
///
/// # Errors
/// As [`guides`].
pub async fn with_faults((app, person, frame): (App, Person, Frame), fields: Fields) -> Page {
    let scope = person.own_scope()?;
    let template = build(&app, (&person, &scope), frame, fields).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn build(
    app: &App,
    (person, scope): (&Person, &OfficeScope),
    frame: Frame,
    fields: Fields,
) -> Result<GuidesPage, Refusal> {
    let days = period::asked(&fields, &frame);
    let mut reader = app.database.read().await?;
    let groups = figures::groups(&mut reader, scope, days).await?;
    let assignments = queries::guides::assignments(&mut reader, scope).await?;
    let last: HashMap<Id, Day> = queries::guides::last_support(&mut reader, scope)
        .await?
        .into_iter()
        .collect();
    let owed: HashMap<Id, bool> = supported(&groups.guides, &groups.support, days)
        .into_iter()
        .map(|(guide, got)| (guide.id, got))
        .collect();
    let show = fields.raw("vis").to_owned();
    let is_shown = |guide: &&Guide| match show.as_str() {
        "uten-stotte" => owed.get(&guide.id) == Some(&false),
        "skal-ha" => owed.contains_key(&guide.id),
        _ => guide.last_day.is_none_or(|last| last >= days.first),
    };
    let line = |guide: &Guide| {
        let helps = assignments.iter().filter(|one| {
            one.guide == guide.id && one.last_day.is_none_or(|last| last >= frame.today)
        });
        let (shape, state) = match owed.get(&guide.id) {
            Some(true) => ("good", "training-guide-supported"),
            Some(false) => ("bad", "training-guide-without"),
            None => ("none", "training-guide-not-owed"),
        };
        Line {
            href: guide.href(),
            name: guide.name.clone(),
            municipality: municipality_name(guide.municipality, frame.today),
            capacity: frame.t.with(
                "training-percent",
                [("percent", guide.capacity_percent.into())],
            ),
            assignments: frame.t.number(helps.count()),
            last: last
                .get(&guide.id)
                .map_or_else(|| "–".to_owned(), |day| frame.t.day(*day)),
            shape,
            state: frame.t.say(state),
        }
    };
    let shown = |code: &str, key: &str| (code.to_owned(), frame.t.say(key));
    Ok(GuidesPage {
        rows: groups.guides.iter().filter(is_shown).map(line).collect(),
        shows: vec![
            shown("alle", "training-guides-all"),
            shown("skal-ha", "training-guides-owed"),
            shown("uten-stotte", "training-aside-guides-without"),
        ],
        municipalities: municipalities(scope, frame.today),
        may_work: CASE_WORKERS.contains(&person.role),
        fields: filled(fields, days, &frame),
        frame,
    })
}

/// The filter as it is looked at; a form that came back keeps what was written.
fn filled(fields: Fields, days: kernel::Period, frame: &Frame) -> Fields {
    if fields.is_faultless() {
        period::shown(&fields, days, frame)
    } else {
        fields
    }
}

/// The municipalities that the office covers today, to choose among.
pub fn municipalities(scope: &OfficeScope, today: Day) -> Vec<Choice> {
    let mut numbers = nation().municipalities_of(scope.office(), today);
    numbers.sort_by_cached_key(|number| organisations::alphabetical(number.name));
    let choice = |number: &organisations::nation::MunicipalityNumber| {
        (number.municipality.to_string(), number.name.to_owned())
    };
    numbers.into_iter().map(choice).collect()
}

/// What the municipality is called that day.
pub fn municipality_name(id: Id, day: Day) -> String {
    let known = nation().municipality(id);
    known
        .map_or("", |known| known.name_at(nation(), day))
        .to_owned()
}
