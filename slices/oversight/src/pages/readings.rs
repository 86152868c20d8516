use askama::Template;
use audit::{Reading, Way};
use axum::extract::State;
use http::StatusCode;
use kernel::Day;
use organisations::{AtOffice, nation::nation};
use shell::{App, Fields, Frame, Page, Query, address_with, page_with};
use texts::Tongue;

use crate::{
    period::Period,
    queries::{self, Asked},
    unusual::{Seen, Unusual, Why, unusual},
};

/// Readings on a page.
const PAGE: usize = 100;
/// The most readings that are looked through for what is unusual.
const MOST: usize = 20_000;
/// Readings shown under a finding.
const ROWS: usize = 50;

#[derive(Template)]
#[template(path = "pages/readings.html")]
struct ReadingsPage {
    frame: Frame,
    office: String,
    fields: Fields,
    period: Period,
    people: Vec<(String, String)>,
    findings: Vec<Finding>,
    /// There was more than was looked through.
    is_cut: bool,
    lines: Vec<Line>,
    next: Option<String>,
}

/// What is unusual, in people's words.
struct Finding {
    name: String,
    day: String,
    why: String,
    lines: Vec<Line>,
    /// Readings that are not shown.
    more: usize,
}

impl Finding {
    /// What tells its rows from those of the others.
    fn label(&self) -> String {
        format!("{}, {}: {}", self.name, self.day, self.why)
    }
}

/// A reading, in people's words.
struct Line {
    when: String,
    name: String,
    role: String,
    way: &'static str,
    called: String,
    href: Option<String>,
    municipality: &'static str,
    /// How many rows were taken out.
    count: Option<i64>,
    own: bool,
}

/// Innsynsloggen of the office: what is unusual, and who has seen what.
///
/// # Errors
/// What the database says.
pub async fn readings(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    let mut fields = query.0;
    let period = Period::read(&mut fields, frame.today);
    let asked = Asked {
        period,
        person: fields.id("person"),
        called: Some(fields.raw("sak").trim().to_owned()).filter(|called| !called.is_empty()),
    };
    let before = fields.id("etter");
    let mut reader = app.database.read().await?;
    let limits = (None, limit(MOST));
    let mut seen = queries::seen(&mut reader, &at.scope, &asked, limits).await?;
    let is_cut = seen.len() > MOST;
    seen.truncate(MOST);
    let usual = queries::usual(&mut reader, &at.scope, period).await?;
    let people = queries::people(&mut reader, &at.scope, period).await?;
    let shown = match before {
        None => seen.iter().take(PAGE + 1).cloned().collect(),
        Some(_) => queries::seen(&mut reader, &at.scope, &asked, (before, limit(PAGE))).await?,
    };
    let status = if fields.is_faultless() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let findings = unusual(&seen, &usual);
    page_with(
        status,
        &ReadingsPage {
            office: at.name(&frame),
            findings: findings
                .iter()
                .map(|one| finding(one, &seen, &frame))
                .collect(),
            next: (shown.len() > PAGE).then(|| next(&fields, &shown[PAGE - 1])),
            lines: shown
                .iter()
                .take(PAGE)
                .map(|seen| line(seen, &frame))
                .collect(),
            people: people
                .into_iter()
                .map(|(id, name)| (id.to_string(), name))
                .collect(),
            is_cut,
            period,
            fields,
            frame,
        },
    )
}

/// One more than is shown tells whether there are more.
fn limit(shown: usize) -> i64 {
    i64::try_from(shown + 1).unwrap_or(i64::MAX)
}

fn next(fields: &Fields, last: &Seen) -> String {
    let last = last.reading.id.to_string();
    let kept = ["fra", "til", "person", "sak"].map(|name| (name, fields.raw(name)));
    address_with(
        "/innsyn",
        kept.into_iter().chain([("etter", last.as_str())]),
    )
}

fn finding(found: &Unusual, seen: &[Seen], frame: &Frame) -> Finding {
    let rows = found.rows.iter().take(ROWS);
    Finding {
        name: found.name.clone(),
        day: frame.t.day(found.day),
        why: why(found.why, found.day, &frame.t),
        lines: rows.map(|row| line(&seen[*row], frame)).collect(),
        more: found.rows.len().saturating_sub(ROWS),
    }
}

fn why(why: Why, day: Day, t: &Tongue) -> String {
    match why {
        Why::OutsideHours => t.say("oversight-why-hours"),
        Why::ManyCases { cases, usual: None } => {
            t.with("oversight-why-many", [("cases", cases.into())])
        }
        Why::ManyCases {
            cases,
            usual: Some(usual),
        } => t.with(
            "oversight-why-more-than-usual",
            [("cases", cases.into()), ("usual", usual.into())],
        ),
        Why::StrangeMunicipality { municipality } => {
            let known = nation().municipality(municipality);
            let name = known.map_or("", |known| known.name_at(nation(), day));
            t.with(
                "oversight-why-municipality",
                [("municipality", name.into())],
            )
        }
        Why::NotOwn { cases } => t.with("oversight-why-not-own", [("cases", cases.into())]),
        Why::ManyRows { rows } => t.with("oversight-why-rows", [("rows", rows.into())]),
    }
}

fn line(seen: &Seen, frame: &Frame) -> Line {
    let reading = &seen.reading;
    let municipality = reading
        .municipality
        .and_then(|id| nation().municipality(id));
    Line {
        when: frame.t.moment(reading.at),
        name: reading.name.clone(),
        role: shell::role_name(&frame.t, &reading.role),
        way: shell::way_key(reading.way),
        called: reading.called.clone(),
        href: href(reading),
        municipality: municipality.map_or("", |known| known.name_at(nation(), reading.at.day())),
        count: (reading.way != Way::Page).then_some(reading.count),
        own: seen.worked,
    }
}

/// Where the thing is: the page of a case, or the list that was taken out.
fn href(reading: &Reading) -> Option<String> {
    match (reading.kind.as_str(), reading.way) {
        ("case", Way::Page) => Some(format!("/saker/{}", reading.object)),
        (_, Way::Export) => Some(reading.called.clone()).filter(|called| called.starts_with('/')),
        _ => None,
    }
}
