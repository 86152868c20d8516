use access::OfficeScope;
use accounts::Colleagues;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::{AtOffice, municipalities};
use plan::{ActivityState, AimedAt, Partner, Theme};
use register::{
    Cell, Form, Input, Kind, List, Thing as _, ThingPage, answer_to_faults, choose, tell, words,
};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use super::{
    new::{New, form_of},
    options::{self, day, may_work, said},
};
use crate::{
    project::{Milestone, Project, Status},
    thing::FIELDS,
    words::Light,
};

/// Prosjektet: its plan, how it goes, and what came of it.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such project.
pub async fn project(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let project = register::find(&app, &at.scope, &id).await?;
    page(&build(&app, &person, &at.scope, frame, project, None).await?)
}

/// The project again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`project`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    project: Project,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let status = answer_to_faults(&fields);
    let again = build(&app, &person, &scope, frame, project, Some(fields)).await?;
    page_with(status, &again)
}

/// The form of a new one.
pub fn new(office: Id, colleagues: &Colleagues, frame: &Frame) -> New {
    let mut inputs = inputs(colleagues, frame);
    let label = frame.t.say("development-field-municipalities");
    inputs.push(options::municipalities_input("sted", label, office, frame));
    New {
        title: "development-new-project",
        back: ("development-projects", "/prosjekter"),
        action: "/prosjekter/ny",
        inputs,
    }
}

fn inputs(colleagues: &Colleagues, frame: &Frame) -> Vec<Input> {
    let t = &frame.t;
    let themes = Kind::Tick(options::themes(t));
    let partners = Kind::Tick(words(Partner::ALL, Partner::code, Partner::key, t));
    vec![
        Input::new("tittel", t.say("development-field-title"), Kind::Text),
        Input::new("fra", t.say("development-field-from"), Kind::Day),
        Input::new("til", t.say("development-field-to"), Kind::Day),
        choose(
            "ansvarlig",
            t.say("development-field-owner"),
            colleagues.options(),
            t.say("development-nobody"),
        ),
        Input::new(
            "beskrivelse",
            t.say("development-field-what"),
            Kind::Area(3),
        ),
        Input::new("tema", t.say("development-field-themes"), themes),
        Input::new("partner", t.say("development-field-partners"), partners),
    ]
}

async fn build(
    app: &App,
    person: &Person,
    scope: &OfficeScope,
    frame: Frame,
    one: Project,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let id = one.id();
    let colleagues = Colleagues::of(&mut reader, scope).await?;
    let aimed = plan::places::of_activity(&mut reader, scope, id).await?;
    let places = aimed.iter().filter_map(|aimed| match aimed.place {
        AimedAt::Municipality(id) => Some(id),
        AimedAt::NavOffice(_) => None,
    });
    let places = municipalities::names(places, frame.today);
    let entries = audit::history(&mut reader, &[id], Some(scope.office())).await?;
    let t = frame.t.clone();
    let name = |code: &str| options::name(code, Some(&colleagues), &frame);
    let forms = may_work(person).then(|| forms(&one, &colleagues, &frame));
    Ok(ThingPage {
        title: one.activity.title.clone(),
        back: (t.say("development-projects"), "/prosjekter".to_owned()),
        status: one
            .statuses
            .last()
            .map(|last| (last.light.shape(), t.say(last.light.key()))),
        facts: facts(&one, places, &colleagues, &frame),
        texts: vec![
            (
                t.say("development-field-what"),
                one.activity.description.clone(),
            ),
            (
                t.say("development-field-result"),
                one.activity.outcome.clone(),
            ),
        ],
        links: vec![(t.say("development-in-plan"), format!("/plan/{id}"))],
        lists: vec![
            milestones(&one.milestones, &frame),
            statuses(&one.statuses, &frame),
        ],
        forms: forms.unwrap_or_default(),
        history: tell(&entries, FIELDS, &name, &t),
        fields: came_back.unwrap_or_else(|| stored(&one, &frame)),
        frame,
    })
}

fn facts(
    one: &Project,
    places: String,
    colleagues: &Colleagues,
    frame: &Frame,
) -> Vec<(String, String)> {
    let t = &frame.t;
    let owner = one.activity.owner.and_then(|owner| colleagues.name(owner));
    let joined = |keys: Vec<&'static str>| said(&keys, t).join(", ");
    let marks = &one.activity.marks;
    vec![
        (
            t.say("development-field-from"),
            t.day(one.activity.first_day),
        ),
        (t.say("development-field-to"), t.day(one.ends)),
        (
            t.say("development-field-state"),
            t.say(one.activity.state.key()),
        ),
        (
            t.say("development-field-owner"),
            owner.unwrap_or_default().to_owned(),
        ),
        (
            t.say("development-field-themes"),
            joined(marks.themes.iter().map(|one| one.key()).collect()),
        ),
        (
            t.say("development-field-partners"),
            joined(marks.partners.iter().map(|one| one.key()).collect()),
        ),
        (t.say("development-field-municipalities"), places),
    ]
}

fn milestones(all: &[Milestone], frame: &Frame) -> List {
    let t = &frame.t;
    let row = |one: &Milestone| {
        let state = match one.done {
            Some(_) => ("good", "development-reached"),
            None if one.due < frame.today => ("bad", "development-overdue"),
            None => ("warn", "development-to-come"),
        };
        vec![
            Cell::text(&one.title),
            Cell::text(t.day(one.due)),
            Cell::status((state.0, t.say(state.1))),
            Cell::text(day(one.done, frame)),
        ]
    };
    List {
        id: "milepaler",
        heading: t.say("development-milestones"),
        none: t.say("development-no-milestones"),
        headings: said(
            &[
                "development-field-milestone",
                "development-field-due",
                "development-field-state",
                "development-field-done",
            ],
            t,
        ),
        rows: all.iter().map(row).collect(),
        ..List::default()
    }
}

fn statuses(all: &[Status], frame: &Frame) -> List {
    let t = &frame.t;
    let row = |one: &Status| {
        vec![
            Cell::text(t.day(one.day)),
            Cell::status((one.light.shape(), t.say(one.light.key()))),
            Cell::text(&one.reason),
        ]
    };
    List {
        id: "statuser",
        heading: t.say("development-how-it-goes"),
        none: t.say("development-nothing-said"),
        headings: said(
            &[
                "development-field-day",
                "development-field-light",
                "development-field-reason",
            ],
            t,
        ),
        rows: all.iter().rev().map(row).collect(),
        ..List::default()
    }
}

fn forms(one: &Project, colleagues: &Colleagues, frame: &Frame) -> Vec<Form> {
    let t = &frame.t;
    let thing = || (Project::href(one.id()), one.version());
    let lights = words(Light::ALL, Light::code, Light::key, t);
    let status = vec![
        choose(
            "lys",
            t.say("development-field-light"),
            lights,
            String::new(),
        ),
        Input::new("arsak", t.say("development-field-reason"), Kind::Area(2)),
    ];
    let milestone = vec![
        Input::new("milepal", t.say("development-field-milestone"), Kind::Text),
        Input::new("frist", t.say("development-field-due"), Kind::Day),
    ];
    let mut forms = vec![
        form_of(
            thing(),
            ("status", "development-note-status"),
            status,
            frame,
        ),
        form_of(
            thing(),
            ("milepal", "development-add-milestone"),
            milestone,
            frame,
        ),
    ];
    let open = one.milestones.iter().filter(|one| one.done.is_none());
    let open: Vec<_> = open
        .map(|one| (one.id.to_string(), one.title.clone()))
        .collect();
    if !open.is_empty() {
        let reach = vec![
            choose(
                "gjelder",
                t.say("development-field-milestone"),
                open,
                String::new(),
            ),
            Input::new("nadd", t.say("development-field-done"), Kind::Day),
        ];
        forms.push(form_of(
            thing(),
            ("nadd", "development-reach-milestone"),
            reach,
            frame,
        ));
    }
    if one.activity.state != ActivityState::Held {
        let result = Input::new("resultat", t.say("development-field-result"), Kind::Area(3));
        forms.push(form_of(
            thing(),
            ("avslutt", "development-end-project"),
            vec![result],
            frame,
        ));
    }
    forms.push(form_of(
        thing(),
        ("endre", "development-change"),
        inputs(colleagues, frame),
        frame,
    ));
    forms
}

fn stored(one: &Project, frame: &Frame) -> Fields {
    let activity = &one.activity;
    let pair = |name: &str, value: String| (name.to_owned(), value);
    let mut pairs = vec![
        pair("tittel", activity.title.clone()),
        pair("fra", activity.first_day.to_string()),
        pair("til", one.ends.to_string()),
        pair("ansvarlig", options::id(activity.owner)),
        pair("beskrivelse", activity.description.clone()),
        pair("frist", frame.today.plus_days(60).to_string()),
        pair("nadd", frame.today.to_string()),
    ];
    let code = |theme: &Theme| pair("tema", theme.code().to_owned());
    pairs.extend(activity.marks.themes.iter().map(code));
    let partners = activity.marks.partners.iter();
    pairs.extend(partners.map(|one| pair("partner", one.code().to_owned())));
    Fields::new(pairs, frame.t.clone())
}
