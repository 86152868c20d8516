use axum::extract::State;
use http::StatusCode;
use kernel::Id;
use organisations::{AtOffice, nation::nation, office_name};
use register::{Cell, Form, Input, Kind, List, ListPage, NewPage};
use shell::{App, Fields, Frame, Page, Person, page, page_with};
use texts::Tongue;

use super::scorecards::HREF;
use crate::{
    proposals::{Proposal, ProposalState},
    queries::{proposals, scorecards},
    routes::ANSWERERS,
    scorecards::{Measured, ScorecardFigure, ScorecardLine},
};

/// Forslagene til lokale indikatorer, of every office: those that wait for an answer first.
///
/// # Errors
/// What the database says.
pub async fn proposals(State(app): State<App>, person: Person, at: AtOffice, frame: Frame) -> Page {
    let mut reader = app.database.read().await?;
    let mut all = proposals::all(&mut reader).await?;
    let lines = scorecards::of_office(&mut reader, &at.scope).await?;
    all.sort_by_key(|one| one.state != ProposalState::Proposed);
    let t = &frame.t;
    let row = |one: &Proposal| {
        let office = nation().office(one.office);
        let office = office.map(|office| office_name(t, office, frame.today));
        vec![
            Cell::link(one.said.name.clone(), Proposal::href(one.id)),
            Cell::text(office.unwrap_or_default()),
            Cell::status((one.state.shape(), t.say(one.state.key()))),
            Cell::day(one.proposed_at.day()),
            Cell::Number(i64::try_from(used(one.id, &lines)).unwrap_or(i64::MAX)),
        ]
    };
    let waiting = all
        .iter()
        .filter(|one| one.state == ProposalState::Proposed);
    let told = [
        ("count", all.len().into()),
        ("waiting", waiting.count().into()),
    ];
    let headings = [
        "catalogue-name",
        "catalogue-office",
        "indicators-state",
        "catalogue-proposed-on",
    ];
    let headings = headings.map(|key| t.say(key));
    let here = [("office", at.name(&frame).into())];
    let on_scorecards = t.with("scorecards-used-at", here);
    let list = List {
        id: "forslag",
        heading: t.say("catalogue-proposals"),
        shown: t.with("catalogue-so-many", told),
        none: t.say("catalogue-no-proposals"),
        headings: headings.into_iter().chain([on_scorecards]).collect(),
        rows: all.iter().map(row).collect(),
    };
    let new = (
        t.say("catalogue-propose"),
        "/levekar/forslag/nytt".to_owned(),
    );
    page(&ListPage {
        title: t.say("catalogue-proposals"),
        lead: t.say("catalogue-proposals-lead"),
        new: ANSWERERS
            .contains(&person.role)
            .then_some(new)
            .into_iter()
            .collect(),
        links: vec![
            (t.say("catalogue-title"), "/levekar/katalog".to_owned()),
            (t.say("scorecards-title"), HREF.to_owned()),
        ],
        filter: None,
        lists: vec![list],
        file: None,
        frame,
    })
}

/// How many of these scorecards use the proposal.
pub fn used(proposal: Id, lines: &[(ScorecardLine, Option<ScorecardFigure>)]) -> usize {
    let lines = lines.iter().map(|(line, _)| line);
    let in_use = lines.filter(|line| line.is_in_use());
    in_use
        .filter(|line| line.measured == Measured::Recommended(proposal))
        .count()
}

/// Skjemaet for et nytt forslag.
///
/// # Errors
/// As [`page`].
pub async fn new(frame: Frame) -> Page {
    let fields = Fields::new(Vec::new(), frame.t.clone());
    show(frame, fields, StatusCode::OK)
}

/// The form as it was filled in, with everything that is wrong.
///
/// # Errors
/// As [`page`].
pub fn with_faults(frame: Frame, fields: Fields) -> Page {
    show(frame, fields, StatusCode::UNPROCESSABLE_ENTITY)
}

fn show(frame: Frame, fields: Fields, status: StatusCode) -> Page {
    let t = frame.t.clone();
    let why = Input::new("hvorfor", t.say("catalogue-why"), Kind::Area(4));
    let mut inputs = local_inputs(&t);
    inputs.push(why.help(t.say("catalogue-why-help")));
    let form = Form {
        id: "forslag",
        heading: String::new(),
        action: "/levekar/forslag".to_owned(),
        version: None,
        inputs,
        button: t.say("catalogue-send"),
    };
    let new = NewPage {
        title: t.say("catalogue-propose"),
        lead: t.say("catalogue-propose-lead"),
        back: (t.say("catalogue-proposals"), "/levekar/forslag".to_owned()),
        form,
        fields,
        frame,
    };
    page_with(status, &new)
}

/// What says what a local indicator is.
pub fn local_inputs(t: &Tongue) -> Vec<Input> {
    let input = |name, [label, help]: [&str; 2], kind| {
        Input::new(name, t.say(label), kind).help(t.say(help))
    };
    vec![
        input(
            "navn",
            ["catalogue-name", "catalogue-name-help"],
            Kind::Text,
        ),
        input(
            "maaler",
            ["catalogue-measures", "catalogue-measures-help"],
            Kind::Area(3),
        ),
        input(
            "teller",
            ["catalogue-numerator", "catalogue-numerator-help"],
            Kind::Text,
        ),
        input(
            "nevner",
            ["catalogue-denominator", "catalogue-denominator-help"],
            Kind::Text,
        ),
        input(
            "samles-av",
            ["catalogue-collected-by", "catalogue-collected-by-help"],
            Kind::Text,
        ),
    ]
}
