use access::OfficeScope;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::{AtOffice, municipalities};
use register::{Input, Kind, Thing as _, ThingPage, answer_to_faults, choose, tell, words};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use super::{
    new::{New, form_of},
    options::{self, may_work},
};
use crate::{action_plan::ActionPlan, thing::FIELDS, words::PlanState};

/// Handlingsplanen.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such plan.
pub async fn action_plan(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let found = register::find(&app, &at.scope, &id).await?;
    page(&build(&app, &person, &at.scope, frame, found, None).await?)
}

/// The plan again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`action_plan`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    one: ActionPlan,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let status = answer_to_faults(&fields);
    let again = build(&app, &person, &scope, frame, one, Some(fields)).await?;
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
    inputs.extend(how_far(frame));
    New {
        title: "development-new-action-plan",
        back: ("development-action-plans", "/handlingsplaner"),
        action: "/handlingsplaner/ny",
        inputs,
    }
}

fn how_far(frame: &Frame) -> Vec<Input> {
    let t = &frame.t;
    let states = words(PlanState::ALL, PlanState::code, PlanState::key, t);
    vec![
        choose(
            "status",
            t.say("development-field-state"),
            states,
            t.say("development-choose"),
        ),
        Input::new("dato", t.say("development-field-day"), Kind::Day)
            .help(t.say("development-help-plan-day")),
        Input::new("hjelp", t.say("development-field-help"), Kind::Area(3)),
    ]
}

async fn build(
    app: &App,
    person: &Person,
    scope: &OfficeScope,
    frame: Frame,
    one: ActionPlan,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let entries = audit::history(&mut reader, &[one.id], Some(scope.office())).await?;
    let t = frame.t.clone();
    let name = |code: &str| options::name(code, None, &frame);
    let thing = (ActionPlan::href(one.id), one.version);
    let change = form_of(
        thing,
        ("endre", "development-change"),
        how_far(&frame),
        &frame,
    );
    let place = municipalities::name(one.municipality, frame.today);
    let stored = options::fields(
        [
            ("status", one.state.code().to_owned()),
            ("dato", one.day.to_string()),
            ("hjelp", one.help.clone()),
        ],
        &frame,
    );
    Ok(ThingPage {
        title: format!("{place}: {}", t.say(one.theme.key())),
        back: (
            t.say("development-action-plans"),
            "/handlingsplaner".to_owned(),
        ),
        status: Some((one.state.shape(), t.say(one.state.key()))),
        facts: vec![
            (t.say("development-field-municipality"), place),
            (t.say("development-field-theme"), t.say(one.theme.key())),
            (t.say("development-field-day"), t.day(one.day)),
        ],
        texts: vec![(t.say("development-field-help"), one.help.clone())],
        links: vec![],
        lists: vec![],
        forms: may_work(person).then_some(change).into_iter().collect(),
        history: tell(&entries, FIELDS, &name, &t),
        fields: came_back.unwrap_or(stored),
        frame,
    })
}
