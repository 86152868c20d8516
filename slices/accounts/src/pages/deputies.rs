use askama::Template;
use axum::extract::State;
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Person, Query, page, page_with};

use crate::{
    account::Account,
    deputyship::has_deputies,
    queries::{
        accounts,
        deputyships::{self, Named},
    },
};

pub(crate) const PATH: &str = "/stedfortredere";

#[derive(Template)]
#[template(path = "pages/deputies.html")]
struct DeputiesPage {
    frame: Frame,
    fields: Fields,
    people: Vec<(String, String)>,
    lines: Vec<DeputyLine>,
}

/// A deputyship as pages show it.
pub(super) struct DeputyLine {
    pub id: kernel::Id,
    pub principal: String,
    pub deputy: String,
    pub days: String,
    pub given_by: String,
    pub reason: String,
    /// Whether it holds today; kind of status and word.
    pub standing: (&'static str, String),
}

/// Stedfortredere: who stands in for whom in the office, now and later.
pub(crate) async fn deputies(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    query: Query,
) -> Page {
    let scope = person.own_scope()?;
    let mut reader = app.database.read().await?;
    let office = Some(scope.office());
    let people = accounts::accounts(&mut reader, office).await?;
    let known = deputyships::deputyships(&mut reader, office, frame.today).await?;
    page(&template(frame, &people, &known, query.0))
}

/// The page again, with the form as it was filled in and everything that is wrong.
pub(crate) fn with_faults(
    frame: Frame,
    people: &[Account],
    known: &[Named],
    fields: Fields,
) -> Page {
    let template = template(frame, people, known, fields);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

fn template(frame: Frame, people: &[Account], known: &[Named], fields: Fields) -> DeputiesPage {
    let choosable = people
        .iter()
        .filter(|account| account.is_open(frame.today) && has_deputies(account.user.role));
    let named = |account: &Account| {
        let role = frame.t.say(account.user.role.text_key());
        let text = format!("{} ({role})", account.user.name);
        (account.user.id.to_string(), text)
    };
    DeputiesPage {
        people: choosable.map(named).collect(),
        lines: lines(known, &frame),
        frame,
        fields,
    }
}

/// Those that hold or will hold.
pub(super) fn lines(known: &[Named], frame: &Frame) -> Vec<DeputyLine> {
    let ahead = known
        .iter()
        .filter(|known| known.deputyship.is_ahead(frame.today));
    ahead.map(|known| line(known, frame)).collect()
}

fn line(known: &Named, frame: &Frame) -> DeputyLine {
    let (t, deputyship) = (&frame.t, &known.deputyship);
    let standing = if deputyship.holds(frame.today) {
        ("good", t.say("accounts-deputy-now"))
    } else {
        ("none", t.say("accounts-deputy-later"))
    };
    DeputyLine {
        id: deputyship.id,
        principal: known.principal.clone(),
        deputy: known.deputy.clone(),
        days: format!("{} – {}", t.day(deputyship.from), t.day(deputyship.until)),
        given_by: known.given_by.clone(),
        reason: known.reason.clone().unwrap_or_default(),
        standing,
    }
}
