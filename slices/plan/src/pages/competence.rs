use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use database::Reader;
use http::StatusCode;
use kernel::Id;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, Told, download, page_with};

use crate::{
    actions::{href, work::may_change},
    competence::{
        CannotApprove, Changes, HEADINGS, Line, NAMED_PLACES, Side, Version, approve, cells,
        changes, holding_on, lines, report,
    },
    effort::Efforts,
    measures::Span,
    queries::competence,
    words::{Organiser, Partner},
};

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

#[derive(Template)]
#[template(path = "pages/competence.html")]
struct CompetencePage {
    frame: Frame,
    fields: Fields,
    year: i32,
    /// What the plan would hold today.
    today: Vec<ShownLine>,
    headings: [&'static str; 6],
    /// What is otherwise today than in the newest version; none where there is no version.
    changes: Option<Changes>,
    versions: Vec<ShownVersion>,
    may_make: bool,
    introduction: String,
    history: Vec<Told>,
}

/// A line of the plan in words.
struct ShownLine {
    href: String,
    title: String,
    cells: Vec<String>,
}

/// A version with who approved it.
struct ShownVersion {
    id: String,
    number: i64,
    made: String,
    introduction: String,
    /// Side, who and when, and whether it has.
    approvals: Vec<(String, String, bool)>,
    shape: &'static str,
    standing: String,
    /// The side that the reader can approve it for.
    may_approve: Option<String>,
}

/// Felles kompetanseplan: what it would be today, and its versions.
///
/// # Errors
/// What the database says.
pub async fn plan(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    show(&app, &person, &at, frame, (query.0, StatusCode::OK)).await
}

/// The page again, with what was wrong.
///
/// # Errors
/// As [`plan`].
pub async fn with_faults(app: &App, person: &Person, frame: Frame, fields: Fields) -> Page {
    let at = AtOffice::of(person, &frame)?;
    let answer = (fields, StatusCode::UNPROCESSABLE_ENTITY);
    show(app, person, &at, frame, answer).await
}

async fn show(
    app: &App,
    person: &Person,
    at: &AtOffice,
    frame: Frame,
    (fields, status): (Fields, StatusCode),
) -> Page {
    let year = Span::read(&fields, frame.today).period.first.year();
    let mut reader = app.database.read().await?;
    let today = lines_of(&mut reader, at, year, &frame).await?;
    let mut versions = competence::of_years(&mut reader, &at.scope, (year, year)).await?;
    let newest = match versions.pop() {
        Some(newest) => Some(competence::with_lines(&mut reader, &at.scope, newest).await?),
        None => None,
    };
    let changes = newest
        .as_ref()
        .map(|version| changes(&version.lines, &today));
    versions.extend(newest);
    let ids: Vec<Id> = versions.iter().map(|version| version.id).collect();
    let entries = audit::history(&mut reader, &ids, Some(at.scope.office())).await?;
    let own = Organiser::Partner(Partner::NavCounty);
    let newest = versions.last();
    let introduction = if fields.is_set("innledning") {
        fields.raw("innledning").to_owned()
    } else {
        newest.map_or_else(String::new, |version| version.introduction.clone())
    };
    let shown = versions.iter().rev();
    let shown = shown.map(|version| shown_version(version, &versions, person, &frame));
    page_with(
        status,
        &CompetencePage {
            today: today.iter().map(|line| shown_line(line, &frame)).collect(),
            headings: HEADINGS,
            changes: changes.filter(|changes| !changes.is_none()),
            versions: shown.collect(),
            may_make: may_change(person.role, own),
            history: shell::told(&entries, &frame.t, &|key, value| {
                let side = value.as_str()?.parse::<Side>().ok()?;
                (key == "side")
                    .then(|| (frame.t.say("plan-competence-side"), frame.t.say(side.key())))
            }),
            introduction,
            year,
            fields,
            frame,
        },
    )
}

/// The lines that the plan would have today.
///
/// # Errors
/// What the database says.
pub async fn lines_of(
    reader: &mut Reader,
    at: &AtOffice,
    year: i32,
    frame: &Frame,
) -> database::Result<Vec<Line>> {
    let span = Span::year(year, frame.today);
    let efforts = Efforts::read(reader, &at.scope, span.period, frame.today).await?;
    Ok(lines(&efforts))
}

fn shown_line(line: &Line, frame: &Frame) -> ShownLine {
    ShownLine {
        href: href(line.activity),
        title: line.title.clone(),
        cells: cells(line, NAMED_PLACES, &frame.t),
    }
}

fn shown_version(
    version: &Version,
    all: &[Version],
    person: &Person,
    frame: &Frame,
) -> ShownVersion {
    let t = &frame.t;
    let holds = holding_on(all, frame.today).is_some_and(|holding| holding.id == version.id);
    let is_latest = all.last().is_some_and(|latest| latest.id == version.id);
    let (shape, standing) = match version.approved_on() {
        Some(_) if holds => ("good", t.say("plan-competence-holds")),
        Some(_) => ("none", t.say("plan-competence-replaced")),
        None if is_latest => ("warn", t.say("plan-competence-waits-for-approval")),
        None => ("none", t.say("plan-competence-never-approved")),
    };
    let approvals = Side::BOTH.iter().map(|side| {
        let found = version.approval(*side);
        let by = found.map_or_else(
            || t.say("plan-competence-waits"),
            |one| format!("{}, {}", one.by, t.moment(one.at)),
        );
        (t.say(side.key()), by, found.is_some())
    });
    let who = (person.role, person.hand());
    let side = approve(&version.approvals, is_latest, who).ok();
    ShownVersion {
        id: version.id.to_string(),
        number: version.number,
        made: format!("{}, {}", version.made_by, t.moment(version.made_at)),
        introduction: version.introduction.clone(),
        approvals: approvals.collect(),
        shape,
        standing,
        may_approve: side.map(|side| t.say(side.key())),
    }
}

/// Why a version cannot be approved, in a sentence.
pub fn refusal_key(why: CannotApprove) -> &'static str {
    match why {
        CannotApprove::NoSide => "plan-competence-no-side",
        CannotApprove::Already => "plan-competence-already",
        CannotApprove::NotTheLatest => "plan-competence-not-the-latest",
        CannotApprove::SamePerson => "plan-competence-same-person",
    }
}

/// A version as PDF.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such version.
pub async fn pdf(
    State(app): State<App>,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let (name, report) = printed(&app, &at, &frame, &id).await?;
    let pdf = typesetting::print(report)
        .await
        .map_err(|fault| Refusal::Broken(fault.into()))?;
    Ok(download(&format!("{name}.pdf"), "application/pdf", pdf))
}

/// A version as a Word document.
///
/// # Errors
/// As [`pdf`].
pub async fn docx(
    State(app): State<App>,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let (name, report) = printed(&app, &at, &frame, &id).await?;
    let document =
        documents::word::write(&report).map_err(|fault| Refusal::Broken(fault.into()))?;
    let answer: Response = download(&format!("{name}.docx"), DOCX, document);
    Ok(answer)
}

async fn printed(
    app: &App,
    at: &AtOffice,
    frame: &Frame,
    id: &str,
) -> Result<(String, documents::report::Report), Refusal> {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut reader = app.database.read().await?;
    let version = competence::find(&mut reader, &at.scope, id).await?;
    let version = version.ok_or(Refusal::NotFound)?;
    let version = competence::with_lines(&mut reader, &at.scope, version).await?;
    let name = format!("kompetanseplan-{}-{}", version.year, version.number);
    let office = at.name(frame);
    Ok((name, report(&version, &office, frame.today, &frame.t)))
}
