use access::OfficeScope;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::{AtOffice, municipalities};
use register::{
    Cell, Form, Input, Kind, List, Thing as _, ThingPage, answer_to_faults, choose, tell, words,
};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use super::{
    experiences::office,
    new::{New, form_of},
    options::{self, day, may_work, said},
};
use crate::{
    experience::{Experience, Handing},
    queries,
    thing::FIELDS,
    words::Way,
};

/// Erfaringen, with those whom the office handed it on to.
///
/// # Errors
/// [`Refusal::NotFound`] when it is another office's draft.
pub async fn experience(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut reader = app.database.read().await?;
    let experience = queries::experiences::find_seen(&mut reader, &at.scope, id).await?;
    let experience = experience.ok_or(Refusal::NotFound)?;
    drop(reader);
    page(&build(&app, &person, &at.scope, frame, experience, None).await?)
}

/// The experience again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`experience`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    experience: Experience,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let status = answer_to_faults(&fields);
    let again = build(&app, &person, &scope, frame, experience, Some(fields)).await?;
    page_with(status, &again)
}

/// The form of a new one.
pub fn new(office: Id, frame: &Frame) -> New {
    New {
        title: "development-new-experience",
        back: ("development-experiences", "/erfaringer"),
        action: "/erfaringer/ny",
        inputs: inputs(office, frame),
    }
}

fn inputs(office: Id, frame: &Frame) -> Vec<Input> {
    let t = &frame.t;
    vec![
        Input::new("tittel", t.say("development-field-title"), Kind::Text),
        options::theme_input(t),
        Input::new("gjort", t.say("development-field-practice"), Kind::Area(4)),
        Input::new("resultat", t.say("development-field-result"), Kind::Area(3)),
        options::municipality_input("kommune", t.say("development-field-source"), office, frame),
        Input::new("kontakt", t.say("development-field-contact"), Kind::Text)
            .help(t.say("development-help-contact")),
    ]
}

async fn build(
    app: &App,
    person: &Person,
    scope: &OfficeScope,
    frame: Frame,
    one: Experience,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let handed = queries::experiences::handed_on(&mut reader, scope, one.id).await?;
    let entries = audit::history(&mut reader, &[one.id], Some(scope.office())).await?;
    let t = frame.t.clone();
    let name = |code: &str| options::name(code, None, &frame);
    let state = match one.published {
        Some(_) => ("good", t.say("development-published")),
        None => ("none", t.say("development-draft")),
    };
    let source = one
        .municipality
        .map(|id| municipalities::name(id, frame.today));
    let forms = may_work(person).then(|| forms(&one, &handed, scope.office(), &frame));
    Ok(ThingPage {
        title: one.title.clone(),
        back: (t.say("development-experiences"), "/erfaringer".to_owned()),
        status: Some(state),
        facts: vec![
            (t.say("development-field-theme"), t.say(one.theme.key())),
            (
                t.say("development-field-office"),
                office(one.office, &frame),
            ),
            (
                t.say("development-field-source"),
                source.unwrap_or_default(),
            ),
            (t.say("development-field-contact"), one.contact.clone()),
            (
                t.say("development-field-published"),
                day(one.published, &frame),
            ),
        ],
        texts: vec![
            (t.say("development-field-practice"), one.practice.clone()),
            (t.say("development-field-result"), one.result.clone()),
        ],
        links: vec![],
        lists: vec![list(&handed, &frame)],
        forms: forms.unwrap_or_default(),
        history: tell(&entries, FIELDS, &name, &t),
        fields: came_back.unwrap_or_else(|| stored(&one, &frame)),
        frame,
    })
}

fn list(handed: &[Handing], frame: &Frame) -> List {
    let t = &frame.t;
    let row = |one: &Handing| {
        vec![
            Cell::text(municipalities::name(one.municipality, one.day)),
            Cell::text(t.day(one.day)),
            Cell::text(t.say(one.way.key())),
            Cell::text(day(one.received, frame)),
            Cell::text(day(one.used, frame)),
            Cell::text(&one.note),
        ]
    };
    List {
        id: "delt-med",
        heading: t.say("development-shared-with"),
        none: t.say("development-shared-with-nobody"),
        headings: said(
            &[
                "development-field-municipality",
                "development-field-day",
                "development-field-way",
                "development-field-received",
                "development-field-used",
                "development-field-note",
            ],
            t,
        ),
        rows: handed.iter().map(row).collect(),
        ..List::default()
    }
}

/// The owner changes and publishes; every office that sees it hands it on and notes what became of it.
fn forms(one: &Experience, handed: &[Handing], own: Id, frame: &Frame) -> Vec<Form> {
    let t = &frame.t;
    let thing = || (Experience::href(one.id), one.version);
    let mut forms = vec![];
    let ways = words(Way::ALL, Way::code, Way::key, t);
    let yes = vec![("ja".to_owned(), t.say("development-they-received"))];
    let hand_on = vec![
        Input::new("dag", t.say("development-field-day"), Kind::Day),
        choose("mate", t.say("development-field-way"), ways, String::new()),
        options::municipalities_input(
            "sted",
            t.say("development-field-municipalities"),
            own,
            frame,
        ),
        Input::new(
            "mottatt",
            t.say("development-field-received"),
            Kind::Tick(yes),
        ),
    ];
    forms.push(form_of(
        thing(),
        ("del", "development-hand-on"),
        hand_on,
        frame,
    ));
    let pairs = |missing: fn(&Handing) -> bool| -> Vec<(String, String)> {
        let called = |one: &Handing| {
            let name = municipalities::name(one.municipality, one.day);
            (
                format!("{}:{}", one.id, one.municipality),
                format!("{name}, {}", t.day(one.day)),
            )
        };
        handed
            .iter()
            .filter(|one| missing(one))
            .map(called)
            .collect()
    };
    let not_received = pairs(|one| one.received.is_none());
    if !not_received.is_empty() {
        let inputs = vec![
            choose(
                "hos",
                t.say("development-field-municipality"),
                not_received,
                String::new(),
            ),
            Input::new(
                "mottatt-dag",
                t.say("development-field-received"),
                Kind::Day,
            ),
        ];
        forms.push(form_of(
            thing(),
            ("mottatt", "development-note-received"),
            inputs,
            frame,
        ));
    }
    let not_used = pairs(|one| one.used.is_none());
    if !not_used.is_empty() {
        let inputs = vec![
            choose(
                "bruker",
                t.say("development-field-municipality"),
                not_used,
                String::new(),
            ),
            Input::new("brukt-dag", t.say("development-field-used"), Kind::Day),
            Input::new("brukt-til", t.say("development-field-note"), Kind::Area(2)),
        ];
        forms.push(form_of(
            thing(),
            ("brukt", "development-note-used"),
            inputs,
            frame,
        ));
    }
    if one.office == own {
        if one.published.is_none() {
            forms.push(form_of(
                thing(),
                ("publiser", "development-publish"),
                vec![],
                frame,
            ));
        }
        forms.push(form_of(
            thing(),
            ("endre", "development-change"),
            inputs(own, frame),
            frame,
        ));
    }
    forms
}

fn stored(one: &Experience, frame: &Frame) -> Fields {
    let today = frame.today.to_string();
    options::fields(
        [
            ("tittel", one.title.clone()),
            ("tema", one.theme.code().to_owned()),
            ("gjort", one.practice.clone()),
            ("resultat", one.result.clone()),
            ("kommune", options::id(one.municipality)),
            ("kontakt", one.contact.clone()),
            ("dag", today.clone()),
            ("mottatt", "ja".to_owned()),
            ("mottatt-dag", today.clone()),
            ("brukt-dag", today),
        ],
        frame,
    )
}
