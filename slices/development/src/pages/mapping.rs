use access::OfficeScope;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::{AtOffice, municipalities};
use register::{Input, Kind, Thing as _, ThingPage, answer_to_faults, choose, tell, words};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use super::{
    new::{New, form_of},
    options::{self, day, may_work},
};
use crate::{cooperation::Mapping, thing::FIELDS, words::Need};

/// Kartleggingen av én kommune på ett tema.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such mapping.
pub async fn mapping(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let mapping = register::find(&app, &at.scope, &id).await?;
    page(&build(&app, &person, &at.scope, frame, mapping, None).await?)
}

/// The mapping again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`mapping`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    mapping: Mapping,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let status = answer_to_faults(&fields);
    let again = build(&app, &person, &scope, frame, mapping, Some(fields)).await?;
    page_with(status, &again)
}

/// The form of a new one.
pub fn new(office: Id, frame: &Frame) -> New {
    let t = &frame.t;
    let mut inputs = vec![
        options::municipality_input(
            "kommune",
            t.say("development-field-municipality"),
            office,
            frame,
        ),
        options::theme_input(t),
    ];
    inputs.extend(what_was_found(frame));
    New {
        title: "development-new-mapping",
        back: ("development-cooperation", "/samarbeid"),
        action: "/samarbeid/kartlegging/ny",
        inputs,
    }
}

fn what_was_found(frame: &Frame) -> Vec<Input> {
    let t = &frame.t;
    let needs = words(Need::ALL, Need::code, Need::key, t);
    vec![
        choose(
            "behov",
            t.say("development-field-need"),
            needs,
            t.say("development-choose"),
        ),
        Input::new("kartlagt", t.say("development-field-mapped"), Kind::Day),
        Input::new("merknad", t.say("development-field-note"), Kind::Area(3)),
    ]
}

async fn build(
    app: &App,
    person: &Person,
    scope: &OfficeScope,
    frame: Frame,
    one: Mapping,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let entries = audit::history(&mut reader, &[one.id], Some(scope.office())).await?;
    let t = frame.t.clone();
    let (shape, key) = one.on(frame.today).shown();
    let name = |code: &str| options::name(code, None, &frame);
    let thing = || (Mapping::href(one.id), one.version);
    let offered = Input::new("tilbudt", t.say("development-field-offered"), Kind::Day);
    let acted = Input::new("utfort", t.say("development-field-acted"), Kind::Day);
    let forms = [
        form_of(
            thing(),
            ("tilby", "development-note-offered"),
            vec![offered],
            &frame,
        ),
        form_of(
            thing(),
            ("utfort", "development-note-acted"),
            vec![acted],
            &frame,
        ),
        form_of(
            thing(),
            ("endre", "development-change"),
            what_was_found(&frame),
            &frame,
        ),
    ];
    let place = municipalities::name(one.municipality, frame.today);
    let today = frame.today;
    let stored = options::fields(
        [
            ("behov", one.need.code().to_owned()),
            ("kartlagt", one.mapped.to_string()),
            ("merknad", one.note.clone()),
            ("tilbudt", one.offered.unwrap_or(today).to_string()),
            ("utfort", one.acted.unwrap_or(today).to_string()),
        ],
        &frame,
    );
    Ok(ThingPage {
        title: format!("{place}: {}", t.say(one.theme.key())),
        back: (t.say("development-cooperation"), "/samarbeid".to_owned()),
        status: Some((shape, t.say(key))),
        facts: vec![
            (t.say("development-field-need"), t.say(one.need.key())),
            (t.say("development-field-mapped"), t.day(one.mapped)),
            (t.say("development-field-offered"), day(one.offered, &frame)),
            (t.say("development-field-acted"), day(one.acted, &frame)),
        ],
        texts: vec![(t.say("development-field-note"), one.note.clone())],
        links: vec![],
        lists: vec![],
        forms: if may_work(person) {
            forms.to_vec()
        } else {
            vec![]
        },
        history: tell(&entries, FIELDS, &name, &t),
        fields: came_back.unwrap_or(stored),
        frame,
    })
}
