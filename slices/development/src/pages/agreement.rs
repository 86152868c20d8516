use access::OfficeScope;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::{AtOffice, municipalities};
use register::{Input, Kind, Thing as _, ThingPage, answer_to_faults, tell};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use super::{
    agreements::standing,
    new::{New, form_of},
    options::{self, day, may_work},
};
use crate::{cooperation::Agreement, thing::FIELDS};

/// Avtalen.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such agreement.
pub async fn agreement(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let agreement = register::find(&app, &at.scope, &id).await?;
    page(&build(&app, &person, &at.scope, frame, agreement, None).await?)
}

/// The agreement again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`agreement`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    agreement: Agreement,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let status = answer_to_faults(&fields);
    let again = build(&app, &person, &scope, frame, agreement, Some(fields)).await?;
    page_with(status, &again)
}

/// The form of a new one.
pub fn new(office: Id, frame: &Frame) -> New {
    New {
        title: "development-new-agreement",
        back: ("development-agreements", "/samarbeid/avtaler"),
        action: "/samarbeid/avtaler/ny",
        inputs: inputs(office, frame),
    }
}

fn inputs(office: Id, frame: &Frame) -> Vec<Input> {
    let t = &frame.t;
    vec![
        Input::new("tittel", t.say("development-field-title"), Kind::Text),
        options::theme_input(t),
        Input::new("fra", t.say("development-field-from"), Kind::Day),
        Input::new("til", t.say("development-field-to"), Kind::Day)
            .help(t.say("development-help-to")),
        options::municipality_input("vert", t.say("development-field-host"), office, frame),
        options::municipalities_input(
            "sted",
            t.say("development-field-municipalities"),
            office,
            frame,
        ),
    ]
}

async fn build(
    app: &App,
    person: &Person,
    scope: &OfficeScope,
    frame: Frame,
    one: Agreement,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let entries = audit::history(&mut reader, &[one.id], Some(scope.office())).await?;
    let t = frame.t.clone();
    let name = |code: &str| options::name(code, None, &frame);
    let host = one.host.map(|id| municipalities::name(id, frame.today));
    let thing = (Agreement::href(one.id), one.version);
    let change = form_of(
        thing,
        ("endre", "development-change"),
        inputs(scope.office(), &frame),
        &frame,
    );
    Ok(ThingPage {
        title: one.title.clone(),
        back: (
            t.say("development-agreements"),
            "/samarbeid/avtaler".to_owned(),
        ),
        status: Some(standing(&one, &frame)),
        facts: vec![
            (t.say("development-field-theme"), t.say(one.theme.key())),
            (
                t.say("development-field-municipalities"),
                municipalities::names(one.members.iter().copied(), frame.today),
            ),
            (t.say("development-field-host"), host.unwrap_or_default()),
            (t.say("development-field-from"), t.day(one.from)),
            (t.say("development-field-to"), day(one.to, &frame)),
        ],
        texts: vec![],
        links: vec![],
        lists: vec![],
        forms: may_work(person).then_some(change).into_iter().collect(),
        history: tell(&entries, FIELDS, &name, &t),
        fields: came_back.unwrap_or_else(|| stored(&one, &frame)),
        frame,
    })
}

fn stored(one: &Agreement, frame: &Frame) -> Fields {
    let pair = |name: &str, value: String| (name.to_owned(), value);
    let mut pairs = vec![
        pair("tittel", one.title.clone()),
        pair("tema", one.theme.code().to_owned()),
        pair("fra", one.from.to_string()),
        pair(
            "til",
            one.to.map_or_else(String::new, |day| day.to_string()),
        ),
        pair("vert", options::id(one.host)),
    ];
    pairs.extend(one.members.iter().map(|id| pair("sted", id.to_string())));
    Fields::new(pairs, frame.t.clone())
}
