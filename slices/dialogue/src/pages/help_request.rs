use access::OfficeScope;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::AtOffice;
use register::{Cell, Form, Input, Kind, List, Thing as _, ThingPage, answer_to_faults, tell};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use super::{
    help::{office, standing},
    options::{choose, may_work, words},
};
use crate::{
    help::{HelpAnswer, HelpRequest},
    queries,
    thing::OF_HELP,
    words::HelpKind,
};

/// Anmodningen, with the answers that this office gave or was given.
///
/// # Errors
/// [`Refusal::NotFound`] when the office neither asks nor is asked.
pub async fn help_request(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut reader = app.database.read().await?;
    let request = queries::help::find_seen(&mut reader, &at.scope, id).await?;
    let request = request.ok_or(Refusal::NotFound)?;
    drop(reader);
    page(&build(&app, &person, &at.scope, frame, request, None).await?)
}

/// The request again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`help_request`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    request: HelpRequest,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let status = answer_to_faults(&fields);
    let again = build(&app, &person, &scope, frame, request, Some(fields)).await?;
    page_with(status, &again)
}

async fn build(
    app: &App,
    person: &Person,
    scope: &OfficeScope,
    frame: Frame,
    request: HelpRequest,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let answers = queries::help::answers(&mut reader, scope).await?;
    let entries = audit::history(&mut reader, &[request.id], Some(scope.office())).await?;
    let t = frame.t.clone();
    let of_this = answers.iter().filter(|answer| answer.request == request.id);
    let rows: Vec<_> = of_this.map(|answer| row(answer, &frame)).collect();
    let name = |code: &str| office(code.parse().ok(), &frame);
    let forms = may_work(person).then(|| forms(&request, scope.office(), &frame));
    Ok(ThingPage {
        title: request.title.clone(),
        back: (t.say("dialogue-help-title"), "/hjelp".to_owned()),
        status: Some(standing(&request, &answers, &frame)),
        facts: vec![
            (
                t.say("dialogue-field-from-office"),
                office(Some(request.office), &frame),
            ),
            (
                t.say("dialogue-field-to-office"),
                office(request.to, &frame),
            ),
            (t.say("dialogue-field-theme"), t.say(request.theme.key())),
            (t.say("dialogue-field-asked"), t.day(request.asked)),
            (
                t.say("dialogue-field-needed-by"),
                super::options::day(request.needed_by, &frame),
            ),
            (
                t.say("dialogue-field-closed"),
                super::options::day(request.closed, &frame),
            ),
        ],
        texts: vec![(t.say("dialogue-field-wish"), request.wish.clone())],
        links: vec![],
        lists: vec![List {
            id: "svarene",
            heading: t.say("dialogue-answers"),
            none: t.say("dialogue-no-answers"),
            headings: [
                "dialogue-field-from-office",
                "dialogue-field-help-kind",
                "dialogue-field-help-text",
                "dialogue-field-day",
            ]
            .map(|key| t.say(key))
            .to_vec(),
            rows,
            ..List::default()
        }],
        forms: forms.unwrap_or_default(),
        history: tell(&entries, OF_HELP, &name, &t),
        fields: came_back.unwrap_or_else(|| Fields::new(vec![], t.clone())),
        frame,
    })
}

fn row(answer: &HelpAnswer, frame: &Frame) -> Vec<Cell> {
    vec![
        Cell::text(office(Some(answer.office), frame)),
        Cell::text(frame.t.say(answer.kind.key())),
        Cell::text(&answer.text),
        Cell::text(frame.t.day(answer.given)),
    ]
}

/// The one who asks may end it; the one who is asked may answer.
fn forms(request: &HelpRequest, own: Id, frame: &Frame) -> Vec<Form> {
    let t = &frame.t;
    let form = |id: &'static str, heading: &str, inputs| Form {
        id,
        heading: t.say(heading),
        action: format!("{}/{id}", HelpRequest::href(request.id)),
        version: Some(request.version),
        inputs,
        button: t.say("dialogue-save"),
    };
    if request.may_be_answered_by(own) {
        let kinds = words(HelpKind::ALL, HelpKind::code, HelpKind::key, t);
        let inputs = vec![
            choose(
                "slag",
                t.say("dialogue-field-help-kind"),
                kinds,
                String::new(),
            ),
            Input::new("svar", t.say("dialogue-field-help-text"), Kind::Area(4)),
        ];
        return vec![form("svar", "dialogue-give-answer", inputs)];
    }
    if request.office == own && request.closed.is_none() {
        return vec![form("avslutt", "dialogue-close-help", vec![])];
    }
    vec![]
}
