use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use organisations::nation::nation;
use shell::{App, Fields, Frame, Page, Person, page, page_with};

use super::boundary_words;
use crate::{
    boundaries::{BoundarySet, State as SetState, periods, states},
    queries::boundaries,
    routes::IMPORTERS,
    whose::{Doing, may_withdraw},
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
    let lines = lines.map(|(set, state)| line(set, state, person, &frame));
    Ok(BoundariesPage {
        may_import: IMPORTERS.contains(&person.role),
        sets: lines.collect(),
        fields,
        frame,
    })
}

fn line(set: &BoundarySet, state: SetState, person: &Person, frame: &Frame) -> SetLine {
    let t = &frame.t;
    let doing = Doing {
        office: set.office,
        file: &set.file_name,
        by: &set.imported_by,
        withdrawn: set.withdrawn.as_ref(),
    };
    let told = doing.told(person, frame);
    let periods = periods(set.kind, nation(), frame.today);
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
        file: told.file,
        at: t.moment(set.imported_at),
        by: told.by,
        state: told.withdrawn.unwrap_or_else(|| {
            t.say(match state {
                SetState::Replaced => "indicators-map-replaced",
                _ => "indicators-in-force",
            })
        }),
        may_withdraw: state == SetState::InForce && may_withdraw(person, set.office),
    }
}
