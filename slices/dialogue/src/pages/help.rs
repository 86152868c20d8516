use axum::extract::State;
use kernel::Id;
use organisations::{AtOffice, nation::nation, office_name};
use register::{Cell, List, ListPage, Thing as _};
use shell::{App, Frame, Page, Person, page};

use super::options::may_work;
use crate::{
    help::{HelpAnswer, HelpRequest},
    queries,
};

/// Hjelp mellom embetene: what the office asks others, and what others ask it.
///
/// # Errors
/// What the database says.
pub async fn help(State(app): State<App>, person: Person, at: AtOffice, frame: Frame) -> Page {
    let mut reader = app.database.read().await?;
    let seen = queries::help::seen(&mut reader, &at.scope).await?;
    let answers = queries::help::answers(&mut reader, &at.scope).await?;
    let own = at.office.id;
    let t = &frame.t;
    let list = |id, heading: &str, is_own: bool| List {
        id,
        heading: t.say(heading),
        none: t.say("dialogue-no-help"),
        headings: [
            "dialogue-field-title",
            if is_own {
                "dialogue-field-to-office"
            } else {
                "dialogue-field-from-office"
            },
            "dialogue-field-theme",
            "dialogue-field-asked",
            "dialogue-field-needed-by",
            "dialogue-field-state",
        ]
        .map(|key| t.say(key))
        .to_vec(),
        rows: seen
            .iter()
            .filter(|request| (request.office == own) == is_own)
            .map(|request| row(request, &answers, own, &frame))
            .collect(),
        ..List::default()
    };
    let lists = vec![
        list("andre-spor", "dialogue-help-asked-of-us", false),
        list("vi-spor", "dialogue-help-we-ask", true),
    ];
    let new = may_work(&person).then(|| (t.say("dialogue-ask-for-help"), "/hjelp/ny".to_owned()));
    page(&ListPage {
        title: t.say("dialogue-help-title"),
        lead: t.say("dialogue-help-lead"),
        new: new.into_iter().collect(),
        links: vec![],
        filter: None,
        lists,
        file: None,
        frame,
    })
}

fn row(request: &HelpRequest, answers: &[HelpAnswer], own: Id, frame: &Frame) -> Vec<Cell> {
    let t = &frame.t;
    let other = if request.office == own {
        request.to
    } else {
        Some(request.office)
    };
    vec![
        Cell::link(&request.title, HelpRequest::href(request.id)),
        Cell::text(office(other, frame)),
        Cell::text(t.say(request.theme.key())),
        Cell::text(t.day(request.asked)),
        Cell::text(super::options::day(request.needed_by, frame)),
        Cell::status(standing(request, answers, frame)),
    ]
}

/// What the office is called; all of them where none is named.
pub fn office(id: Option<Id>, frame: &Frame) -> String {
    let Some(id) = id else {
        return frame.t.say("dialogue-all-offices");
    };
    let known = nation().office(id);
    known.map_or_else(
        || "–".to_owned(),
        |office| office_name(&frame.t, office, frame.today),
    )
}

/// How the request stands: over, answered (the latest answer that this office sees), or waiting.
pub fn standing(
    request: &HelpRequest,
    answers: &[HelpAnswer],
    frame: &Frame,
) -> (&'static str, String) {
    let t = &frame.t;
    let latest = answers.iter().rfind(|answer| answer.request == request.id);
    match (request.closed, latest) {
        (Some(_), _) => ("none", t.say("dialogue-help-closed")),
        (None, Some(answer)) => ("good", t.say(answer.kind.key())),
        (None, None) => ("warn", t.say("dialogue-unanswered")),
    }
}
