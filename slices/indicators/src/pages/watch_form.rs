use axum::extract::State;
use http::StatusCode;
use kernel::{Day, Id};
use organisations::AtOffice;
use register::{Form, Input, Kind, NewPage, choose, words as options};
use shell::{App, Fields, Frame, Page, Query, page_with};
use texts::Tongue;

use super::watch_words as words;
use crate::{
    indicator::Indicator,
    queries::catalogue,
    watching::{RuleKind, Watch, choosable},
};

/// Skjemaet for å følge en indikator.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    let mut reader = app.database.read().await?;
    let indicators = catalogue::indicators(&mut reader).await?;
    drop(reader);
    let pairs = ["indikator", "steder", "regel"]
        .map(|name| (name.to_owned(), query.0.raw(name).to_owned()));
    let fields = Fields::new(pairs.to_vec(), frame.t.clone());
    show(frame, at.office.id, &indicators, (fields, StatusCode::OK))
}

/// The form as it was filled in, with everything that is wrong.
///
/// # Errors
/// What the template says.
pub fn with_faults(frame: Frame, office: Id, indicators: &[Indicator], fields: Fields) -> Page {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    show(frame, office, indicators, (fields, status))
}

fn show(
    frame: Frame,
    office: Id,
    indicators: &[Indicator],
    (fields, status): (Fields, StatusCode),
) -> Page {
    let t = frame.t.clone();
    let name = |one: &Indicator| one.texts.of(t.language()).name.clone();
    let mut all: Vec<_> = indicators
        .iter()
        .map(|one| (one.key.clone(), name(one)))
        .collect();
    all.sort_by_cached_key(|(_, name)| organisations::alphabetical(name));
    let indicator = choose(
        "indikator",
        t.say("indicators-indicator"),
        all,
        t.say("indicators-watch-choose-indicator"),
    );
    let mut inputs = vec![indicator];
    inputs.extend(self::inputs((office, frame.today), &[], &t));
    let form = Form {
        id: "folg",
        heading: String::new(),
        action: "/levekar/varsler".to_owned(),
        version: None,
        inputs,
        button: t.say("indicators-watch-follow"),
    };
    page_with(
        status,
        &NewPage {
            title: t.say("indicators-watch-follow-one"),
            lead: t.say("indicators-watch-new-lead"),
            back: (
                t.say("indicators-watch-title"),
                "/levekar/varsler".to_owned(),
            ),
            form,
            fields,
            frame,
        },
    )
}

/// Everything but the indicator; places that are followed and can no longer be chosen are among them.
pub fn inputs(
    (office, today): (Id, Day),
    followed: &[crate::watching::WatchedPlace],
    t: &Tongue,
) -> Vec<Input> {
    let mut places = choosable(office, today);
    for one in followed {
        if !places.contains(one) {
            places.push(one.clone());
        }
    }
    let places = places
        .iter()
        .map(|one| (one.to_string(), words::place(one, today, t)));
    let rules = options(RuleKind::ALL, RuleKind::code, RuleKind::key, t);
    vec![
        choose(
            "regel",
            t.say("indicators-watch-rule"),
            rules,
            t.say("indicators-watch-choose-rule"),
        )
        .help(t.say("indicators-watch-rule-help")),
        Input::new("grense", t.say("indicators-watch-threshold"), Kind::Number)
            .help(t.say("indicators-watch-threshold-help")),
        Input::new("fraar", t.say("indicators-watch-year"), Kind::Number)
            .help(t.say("indicators-watch-year-help")),
        Input::new("grunn", t.say("indicators-watch-reason"), Kind::Area(3))
            .help(t.say("indicators-watch-reason-help")),
        Input::new(
            "steder",
            t.say("indicators-watch-places"),
            Kind::Tick(places.collect()),
        ),
    ]
}

/// What is stored, as it stands in the form.
pub fn stored(watch: &Watch, t: &Tongue) -> Fields {
    let number = |number: f64| number.to_string().replace('.', ",");
    let mut pairs = vec![
        ("regel".to_owned(), watch.rule.kind().code().to_owned()),
        (
            "grense".to_owned(),
            watch.rule.threshold().map(number).unwrap_or_default(),
        ),
        (
            "fraar".to_owned(),
            watch
                .rule
                .year()
                .map(|year| year.to_string())
                .unwrap_or_default(),
        ),
        ("grunn".to_owned(), watch.reason.clone()),
        ("gjort".to_owned(), watch.seen_note.clone()),
    ];
    let places = watch.places.iter();
    pairs.extend(places.map(|one| ("steder".to_owned(), one.to_string())));
    Fields::new(pairs, t.clone())
}
