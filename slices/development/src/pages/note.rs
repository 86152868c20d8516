use access::OfficeScope;
use axum::extract::{Path, State};
use organisations::AtOffice;
use register::{Input, Kind, Thing as _, ThingPage, answer_to_faults, tell};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use super::{
    new::{New, form_of},
    options::{self, day, may_work, said},
};
use crate::{note::Note, thing::FIELDS};

/// Notatet.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such note.
pub async fn note(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let note = register::find(&app, &at.scope, &id).await?;
    page(&build(&app, &person, &at.scope, frame, note, None).await?)
}

/// The note again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`note`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    one: Note,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let status = answer_to_faults(&fields);
    let again = build(&app, &person, &scope, frame, one, Some(fields)).await?;
    page_with(status, &again)
}

/// The form of a new one.
pub fn new(frame: &Frame) -> New {
    New {
        title: "development-new-note",
        back: ("development-notes", "/notater"),
        action: "/notater/ny",
        inputs: inputs(frame),
    }
}

fn inputs(frame: &Frame) -> Vec<Input> {
    let t = &frame.t;
    let themes = Kind::Tick(options::themes(t));
    vec![
        Input::new("tittel", t.say("development-field-title"), Kind::Text),
        Input::new(
            "innhold",
            t.say("development-field-content"),
            Kind::Area(12),
        ),
        Input::new("tema", t.say("development-field-themes"), themes),
    ]
}

async fn build(
    app: &App,
    person: &Person,
    scope: &OfficeScope,
    frame: Frame,
    one: Note,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let id = one.id();
    let entries = audit::history(&mut reader, &[id], Some(scope.office())).await?;
    let t = frame.t.clone();
    let name = |code: &str| options::name(code, None, &frame);
    let thing = || (Note::href(id), one.version());
    let send = Input::new("sendt", t.say("development-field-sent"), Kind::Day);
    let forms = [
        form_of(
            thing(),
            ("send", "development-note-sent"),
            vec![send],
            &frame,
        ),
        form_of(
            thing(),
            ("endre", "development-change"),
            inputs(&frame),
            &frame,
        ),
    ];
    // What was sent stands.
    let may = may_work(person) && one.sent.is_none();
    let state = match one.sent {
        Some(_) => ("good", t.say("development-sent")),
        None => ("none", t.say("development-draft")),
    };
    let themes: Vec<_> = one
        .activity
        .marks
        .themes
        .iter()
        .map(|one| one.key())
        .collect();
    Ok(ThingPage {
        title: one.activity.title.clone(),
        back: (t.say("development-notes"), "/notater".to_owned()),
        status: Some(state),
        facts: vec![
            (
                t.say("development-field-themes"),
                said(&themes, &t).join(", "),
            ),
            (t.say("development-field-sent"), day(one.sent, &frame)),
        ],
        texts: vec![(t.say("development-field-content"), one.content.clone())],
        links: vec![(t.say("development-in-plan"), format!("/plan/{id}"))],
        lists: vec![],
        forms: if may { forms.to_vec() } else { vec![] },
        history: tell(&entries, FIELDS, &name, &t),
        fields: came_back.unwrap_or_else(|| stored(&one, &frame)),
        frame,
    })
}

fn stored(one: &Note, frame: &Frame) -> Fields {
    let pair = |name: &str, value: String| (name.to_owned(), value);
    let mut pairs = vec![
        pair("tittel", one.activity.title.clone()),
        pair("innhold", one.content.clone()),
        pair("sendt", frame.today.to_string()),
    ];
    let themes = one.activity.marks.themes.iter();
    pairs.extend(themes.map(|theme| pair("tema", theme.code().to_owned())));
    Fields::new(pairs, frame.t.clone())
}
