use askama::Template;
use axum::extract::State;
use organisations::AtOffice;
use shell::{App, Frame, Page, Query, page};

use crate::{
    actions::href,
    effort::Efforts,
    measures::{Counted, units},
};

#[derive(Template)]
#[template(path = "pages/counted.html")]
struct CountedPage {
    frame: Frame,
    counted: Counted,
    /// What the list is narrowed to, in words.
    only: Vec<String>,
    lines: Vec<Line>,
    part: usize,
}

/// An activity that is counted.
struct Line {
    href: String,
    title: String,
    days: String,
    kind: String,
    with: String,
    in_part: bool,
}

/// Aktivitetene bak et tall: exactly those that a figure of the plan counts.
///
/// # Errors
/// What the database says.
pub async fn counted(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    let counted = Counted::read(&query.0, frame.today);
    let mut reader = app.database.read().await?;
    let period = counted.span.period;
    let efforts = Efforts::read(&mut reader, &at.scope, period, frame.today).await?;
    let t = &frame.t;
    let rows = counted.rows(&efforts);
    let line = |(effort, in_part): &(&crate::effort::Effort, bool)| {
        let partners = effort.marks.partners.iter().map(|one| t.say(one.key()));
        let units = units(effort).into_iter().map(|one| t.say(one.key()));
        let with: Vec<String> = std::iter::once(t.say(effort.organiser.key()))
            .chain(partners)
            .chain(units)
            .collect();
        Line {
            href: href(effort.id),
            title: effort.title.clone(),
            days: t.day(effort.first_day),
            kind: t.say(effort.kind.key()),
            with: with.join(", "),
            in_part: *in_part,
        }
    };
    let only = [
        counted.theme.map(|one| one.key()),
        counted.kind.map(|one| one.key()),
        counted.partner.map(|one| one.key()),
        counted.unit.map(|one| one.key()),
    ];
    page(&CountedPage {
        only: only.into_iter().flatten().map(|key| t.say(key)).collect(),
        lines: rows.iter().map(line).collect(),
        part: rows.iter().filter(|(_, in_part)| *in_part).count(),
        counted,
        frame,
    })
}
