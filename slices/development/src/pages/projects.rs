use axum::extract::State;
use kernel::{Day, Period};
use organisations::AtOffice;
use plan::ActivityState;
use register::{Cell, Input, Kind, List, ListPage, Thing as _, answer, choose, days, period};
use shell::{App, Fields, Frame, Page, Person, Query, address_with};
use texts::Tongue;

use super::options::{may_work, said, shown};
use crate::{
    project::{Project, ProjectLine},
    queries,
};

const PATH: &str = "/prosjekter";

/// The address of the projects that went on in the period, as they stood on its last day; or of those not on plan.
pub fn href(period: Period, only_not_on_plan: bool) -> String {
    let (from, to) = days(period);
    let shown = if only_not_on_plan {
        "ikke-i-rute"
    } else {
        "pagar"
    };
    address_with(
        PATH,
        [("fra", from.as_str()), ("til", to.as_str()), ("vis", shown)],
    )
}

/// Prosjektene.
///
/// # Errors
/// What the database says.
pub async fn projects(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let fields = query.0;
    let period = period(
        &fields,
        Period {
            first: Period::year(frame.today.year()).first,
            last: frame.today,
        },
    );
    let mut reader = app.database.read().await?;
    let all = queries::figures::works(&mut reader, &at.scope)
        .await?
        .projects;
    let matches = |one: &&ProjectLine| match fields.raw("vis") {
        "pagar" => one.goes_on_in(period),
        "ikke-i-rute" => one.goes_on_in(period) && !one.is_on_plan(period.last),
        _ => true,
    };
    let rows: Vec<_> = all
        .iter()
        .filter(matches)
        .map(|one| row(one, period.last, &frame))
        .collect();
    let t = &frame.t;
    let list = List {
        id: "prosjekter",
        heading: t.say("development-projects"),
        shown: shown(rows.len(), all.len(), t),
        none: t.say("development-no-projects"),
        headings: said(
            &[
                "development-field-title",
                "development-field-from",
                "development-field-to",
                "development-field-light",
                "development-field-overdue",
            ],
            t,
        ),
        rows,
    };
    let new = may_work(&person).then(|| {
        (
            t.say("development-new-project"),
            "/prosjekter/ny".to_owned(),
        )
    });
    let asked = ListPage {
        title: t.say("development-projects"),
        lead: t.say("development-projects-lead"),
        new: new.into_iter().collect(),
        links: vec![],
        filter: Some(inputs(&fields, period, t)),
        lists: vec![list],
        file: Some("prosjekter"),
        frame,
    };
    drop(reader);
    answer(asked, &at.scope, (&app, &person)).await
}

fn row(one: &ProjectLine, as_of: Day, frame: &Frame) -> Vec<Cell> {
    vec![
        Cell::link(&one.title, Project::href(one.id)),
        Cell::day(one.begins),
        Cell::day(one.ends),
        Cell::status(standing(one, as_of, &frame.t)),
        Cell::Number(one.overdue(as_of) as i64),
    ]
}

/// How it goes as of the day, by shape and word.
pub fn standing(one: &ProjectLine, as_of: Day, t: &Tongue) -> (&'static str, String) {
    match (one.state, one.light(as_of)) {
        (ActivityState::Cancelled, _) => ("none", t.say("development-cancelled")),
        (_, Some(light)) => (light.shape(), t.say(light.key())),
        (_, None) => ("none", t.say("development-nothing-said")),
    }
}

fn inputs(asked: &Fields, period: Period, t: &Tongue) -> register::Filter {
    let (from, to) = days(period);
    let pairs = [
        ("fra", from),
        ("til", to),
        ("vis", asked.raw("vis").to_owned()),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value));
    let shows = [
        ("pagar", "development-show-going-on"),
        ("ikke-i-rute", "development-show-not-on-plan"),
    ];
    let shows = shows.map(|(code, key)| (code.to_owned(), t.say(key)));
    register::Filter {
        action: PATH,
        fields: Fields::new(pairs.to_vec(), t.clone()),
        inputs: vec![
            Input::new("fra", t.say("development-field-from"), Kind::Day),
            Input::new("til", t.say("development-field-to"), Kind::Day),
            choose(
                "vis",
                t.say("development-field-show"),
                shows.to_vec(),
                t.say("development-all"),
            ),
        ],
        button: t.say("development-show"),
        clear: t.say("development-clear"),
    }
}
