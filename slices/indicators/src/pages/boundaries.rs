use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use kernel::Day;
use organisations::nation::nation;
use shell::{App, Fields, Frame, Page, Person, page, page_with};
use texts::Tongue;

use super::boundary_words;
use crate::{
    boundaries::{BoundarySet, State as SetState, periods, states},
    queries::boundaries,
    routes::IMPORTERS,
};

#[derive(Template)]
#[template(path = "pages/boundaries.html")]
struct BoundariesPage {
    frame: Frame,
    fields: Fields,
    may_import: bool,
    sets: Vec<SetLine>,
}

struct SetLine {
    id: String,
    kind: String,
    years: String,
    outlines: String,
    holes: String,
    credit: String,
    file: String,
    at: String,
    by: String,
    state: String,
    may_withdraw: bool,
}

/// Grensene som kartene tegnes med, and where new ones are read in.
///
/// # Errors
/// What the database says.
pub async fn boundaries(State(app): State<App>, person: Person, frame: Frame) -> Page {
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
) -> database::Result<BoundariesPage> {
    let mut reader = app.database.read().await?;
    let sets = boundaries::sets(&mut reader).await?;
    let lines = states(&sets).into_iter();
    let lines = lines.map(|(set, state)| line(set, state, frame.today, &frame.t));
    Ok(BoundariesPage {
        may_import: IMPORTERS.contains(&person.role),
        sets: lines.collect(),
        fields,
        frame,
    })
}

fn line(set: &BoundarySet, state: SetState, today: Day, t: &Tongue) -> SetLine {
    let periods = periods(set.kind, nation(), today);
    let period = periods.iter().find(|one| one.first == set.first_year);
    let numbers: BTreeSet<&str> = set.numbers.iter().map(String::as_str).collect();
    SetLine {
        id: set.id.to_string(),
        kind: t.say(set.kind.key()),
        years: period.map_or_else(
            || set.first_year.to_string(),
            |period| boundary_words::period(period, t),
        ),
        outlines: t.number(set.numbers.len()),
        holes: period.map_or_else(
            || t.say("indicators-map-no-holes"),
            |period| boundary_words::holes(set.kind, period, &numbers, t),
        ),
        credit: boundary_words::credit(set),
        file: set.file_name.clone(),
        at: t.moment(set.imported_at),
        by: set.imported_by.clone(),
        state: match (state, &set.withdrawn) {
            (_, Some((at, why))) => {
                let told = [("at", t.moment(*at).into()), ("why", why.clone().into())];
                t.with("indicators-withdrawn", told)
            }
            (SetState::Replaced, None) => t.say("indicators-map-replaced"),
            _ => t.say("indicators-in-force"),
        },
        may_withdraw: state == SetState::InForce,
    }
}
