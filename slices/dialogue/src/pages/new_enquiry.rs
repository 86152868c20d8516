use accounts::Colleagues;
use axum::extract::State;
use http::StatusCode;
use kernel::Id;
use organisations::NavOffice;
use register::{Form, Input, Kind, NewPage};
use shell::{App, Fields, Frame, Page, Person, Query, page, page_with};

use super::options::{choose, themes, words};
use crate::{
    municipalities,
    words::{Asker, Channel},
};

/// What the form of an enquiry chooses among.
pub struct Around {
    pub office: Id,
    pub colleagues: Colleagues,
    pub nav_offices: Vec<NavOffice>,
}

/// Ny henvendelse.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, person: Person, frame: Frame, query: Query) -> Page {
    let scope = person.own_scope()?;
    let mut reader = app.database.read().await?;
    let around = Around {
        office: scope.office(),
        colleagues: Colleagues::of(&mut reader, &scope).await?,
        nav_offices: organisations::nav_offices_of_office(&mut reader, scope.office()).await?,
    };
    let mut pairs = query.0.pairs().to_vec();
    let usual = [
        ("mottatt", frame.today.to_string()),
        ("ansvarlig", person.id.to_string()),
    ];
    for (name, value) in usual {
        if !query.is_set(name) {
            pairs.push((name.to_owned(), value));
        }
    }
    let fields = Fields::new(pairs, frame.t.clone());
    page(&template(frame, &around, fields))
}

/// The form again, as it was filled in, with everything that is wrong.
///
/// # Errors
/// As [`page_with`].
pub fn with_faults(frame: Frame, around: &Around, fields: Fields) -> Page {
    let template = template(frame, around, fields);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

fn template(frame: Frame, around: &Around, fields: Fields) -> NewPage {
    let t = &frame.t;
    NewPage {
        title: t.say("dialogue-new-enquiry"),
        lead: t.say("dialogue-no-personal-data"),
        back: (
            t.say("dialogue-enquiries-title"),
            "/henvendelser".to_owned(),
        ),
        form: Form {
            id: "ny",
            heading: t.say("dialogue-new-enquiry"),
            action: "/henvendelser/ny".to_owned(),
            version: None,
            inputs: inputs(around, &frame),
            button: t.say("dialogue-save"),
        },
        fields,
        frame,
    }
}

/// The inputs of an enquiry, for a new one and a changed one.
pub fn inputs(around: &Around, frame: &Frame) -> Vec<Input> {
    let t = &frame.t;
    let nobody = || t.say("dialogue-nobody");
    let askers = words(Asker::ALL, Asker::code, Asker::key, t);
    let channels = words(Channel::ALL, Channel::code, Channel::key, t);
    let nav_offices = around.nav_offices.iter();
    let nav_offices = nav_offices
        .map(|one| (one.id.to_string(), one.name.clone()))
        .collect();
    let places = municipalities::options(around.office, frame.today);
    vec![
        Input::new("sporsmal", t.say("dialogue-field-question"), Kind::Area(3))
            .help(t.say("dialogue-help-question")),
        choose(
            "hvem",
            t.say("dialogue-field-asker"),
            askers,
            t.say("dialogue-choose"),
        ),
        choose(
            "kommune",
            t.say("dialogue-field-municipality"),
            places,
            nobody(),
        ),
        choose(
            "navkontor",
            t.say("dialogue-field-nav-office"),
            nav_offices,
            nobody(),
        ),
        choose(
            "kanal",
            t.say("dialogue-field-channel"),
            channels,
            t.say("dialogue-choose"),
        ),
        choose(
            "tema",
            t.say("dialogue-field-theme"),
            themes(t),
            t.say("dialogue-choose"),
        ),
        Input::new("mottatt", t.say("dialogue-field-received"), Kind::Day),
        choose(
            "ansvarlig",
            t.say("dialogue-field-owner"),
            around.colleagues.options(),
            nobody(),
        ),
    ]
}
