use askama::Template;
use axum::extract::State;
use organisations::AtOffice;
use shell::{App, Frame, Page, Query, page};

use crate::{
    actions::href,
    desk::demands,
    effort::Efforts,
    measures::{Answered, Span, answered},
};

#[derive(Template)]
#[template(path = "pages/answers.html")]
struct AnswersPage {
    frame: Frame,
    span: Span,
    lines: Vec<Line>,
    whole: usize,
    part: usize,
}

/// An item of the letter, with what answers it.
struct Line {
    href: String,
    address: String,
    text: String,
    efforts: Vec<(String, String)>,
}

/// Svar på brevet: the assignments and requirements that the figure counts, those without an activity alone where the
/// address says so.
///
/// # Errors
/// What the database says.
pub async fn answers(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    let span = Span::read(&query.0, frame.today);
    let mut reader = app.database.read().await?;
    let year = span.period.first.year();
    let demands = demands(&mut reader, &at.scope, year, span.as_of).await?;
    let efforts = Efforts::read(&mut reader, &at.scope, span.period, frame.today).await?;
    let all = answered(&demands, &efforts);
    let only = query.0.raw("bare") == "ubesvart";
    let shown = all.iter().filter(|one| !only || !one.is_answered());
    let line = |one: &Answered<'_>| Line {
        href: one.demand.href.clone(),
        address: one.demand.address.clone(),
        text: one.demand.text.clone(),
        efforts: one
            .efforts
            .iter()
            .map(|effort| (href(effort.id), effort.title.clone()))
            .collect(),
    };
    page(&AnswersPage {
        lines: shown.map(line).collect(),
        whole: all.len(),
        part: all.iter().filter(|one| one.is_answered()).count(),
        span,
        frame,
    })
}
