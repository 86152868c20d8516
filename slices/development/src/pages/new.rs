//! Siden for noe nytt, one for each kind of thing.

use accounts::Colleagues;
use axum::extract::State;
use http::StatusCode;
use kernel::Day;
use register::{Form, Input, Lead, NewPage};
use shell::{App, Fields, Frame, Page, Person, Query, page, page_with};

use super::{action_plan, agreement, experience, mapping, note, project};

/// What is made new: its heading, where one comes from, where the form goes, and its inputs.
pub struct New {
    pub title: &'static str,
    pub back: (&'static str, &'static str),
    pub action: &'static str,
    pub inputs: Vec<Input>,
}

/// Ny erfaring.
///
/// # Errors
/// What the database says.
pub async fn experience(State(_): State<App>, person: Person, frame: Frame, query: Query) -> Page {
    let scope = person.own_scope()?;
    page(&template(
        frame.clone(),
        experience::new(scope.office(), &frame),
        query.0,
    ))
}

/// Ny avtale.
///
/// # Errors
/// What the database says.
pub async fn agreement(State(_): State<App>, person: Person, frame: Frame, query: Query) -> Page {
    let scope = person.own_scope()?;
    let fields = with_today(query.0, "fra", &frame);
    page(&template(
        frame.clone(),
        agreement::new(scope.office(), &frame),
        fields,
    ))
}

/// Ny kartlegging.
///
/// # Errors
/// What the database says.
pub async fn mapping(State(_): State<App>, person: Person, frame: Frame, query: Query) -> Page {
    let scope = person.own_scope()?;
    let fields = with_today(query.0, "kartlagt", &frame);
    page(&template(
        frame.clone(),
        mapping::new(scope.office(), &frame),
        fields,
    ))
}

/// Ny handlingsplan.
///
/// # Errors
/// What the database says.
pub async fn action_plan(State(_): State<App>, person: Person, frame: Frame, query: Query) -> Page {
    let scope = person.own_scope()?;
    let fields = with_today(query.0, "dato", &frame);
    page(&template(
        frame.clone(),
        action_plan::new(scope.office(), &frame),
        fields,
    ))
}

/// Nytt notat.
///
/// # Errors
/// What the database says.
pub async fn note(State(_): State<App>, person: Person, frame: Frame, query: Query) -> Page {
    person.own_scope()?;
    page(&template(frame.clone(), note::new(&frame), query.0))
}

/// Nytt prosjekt.
///
/// # Errors
/// What the database says.
pub async fn project(State(app): State<App>, person: Person, frame: Frame, query: Query) -> Page {
    let scope = person.own_scope()?;
    let mut reader = app.database.read().await?;
    let colleagues = Colleagues::of(&mut reader, &scope).await?;
    let fields = with_day(query.0, ("fra", frame.today), &frame);
    let fields = with_day(fields, ("til", frame.today.plus_months(12)), &frame);
    let new = project::new(scope.office(), &colleagues, &frame);
    page(&template(frame, new, fields))
}

/// The form again, as it was filled in, with everything that is wrong.
///
/// # Errors
/// As [`page_with`].
pub fn with_faults(frame: Frame, new: New, fields: Fields) -> Page {
    page_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &template(frame, new, fields),
    )
}

/// A form of a thing that the office has: where it goes and what stands over it.
pub fn form_of(
    thing: (String, i64),
    (id, heading): (&'static str, &str),
    inputs: Vec<Input>,
    frame: &Frame,
) -> Form {
    let (href, version) = thing;
    Form {
        id,
        heading: frame.t.say(heading),
        action: format!("{href}/{id}"),
        version: Some(version),
        inputs,
        button: frame.t.say("development-save"),
    }
}

fn with_today(asked: Fields, name: &str, frame: &Frame) -> Fields {
    with_day(asked, (name, frame.today), frame)
}

/// The day stands in the form unless the address says otherwise.
fn with_day(asked: Fields, (name, day): (&str, Day), frame: &Frame) -> Fields {
    let mut pairs = asked.pairs().to_vec();
    if !asked.is_set(name) {
        pairs.push((name.to_owned(), day.to_string()));
    }
    Fields::new(pairs, frame.t.clone())
}

fn template(frame: Frame, new: New, fields: Fields) -> NewPage {
    let t = &frame.t;
    let back: Lead = (t.say(new.back.0), new.back.1.to_owned());
    NewPage {
        title: t.say(new.title),
        lead: t.say("development-no-personal-data"),
        back,
        form: Form {
            id: "ny",
            heading: t.say(new.title),
            action: new.action.to_owned(),
            version: None,
            inputs: new.inputs,
            button: t.say("development-save"),
        },
        fields,
        frame,
    }
}
