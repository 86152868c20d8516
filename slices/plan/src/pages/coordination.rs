use askama::Template;
use axum::extract::State;
use database::Reader;
use http::StatusCode;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, Told, page_with};
use texts::Tongue;

use crate::{
    actions::{href, work::may_change},
    coordination::{FORTNIGHT, WEEKS_APART, Warning, Why, coordinated, warnings},
    desk::demands,
    effort::Efforts,
    measures::Span,
    queries::acceptances::{self, Acceptance},
    words::{Organiser, Partner},
};

#[derive(Template)]
#[template(path = "pages/coordination.html")]
struct CoordinationPage {
    frame: Frame,
    fields: Fields,
    year: i32,
    open: Vec<Shown>,
    /// About what is over, to learn from.
    past: Vec<Shown>,
    accepted: Vec<Accepted>,
    may_accept: bool,
    history: Vec<Told>,
}

/// A warning in words.
pub struct Shown {
    pub fingerprint: String,
    pub title: String,
    pub reason: String,
    efforts: Vec<Effort>,
    places: String,
}

/// An activity of a warning.
struct Effort {
    href: String,
    title: String,
    days: String,
    organiser: String,
}

/// A warning that somebody let stand.
struct Accepted {
    id: String,
    shown: Shown,
    why: String,
    by: String,
    when: String,
}

/// Samordning: what clashes and what is done twice, with what was accepted folded away.
///
/// # Errors
/// What the database says.
pub async fn coordination(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    show(&app, &person, &at, frame, query.0, StatusCode::OK).await
}

/// The page again with what was wrong with the reason.
///
/// # Errors
/// As [`coordination`].
pub async fn with_faults(app: &App, person: &Person, frame: Frame, fields: Fields) -> Page {
    let at = AtOffice::of(person, &frame)?;
    show(
        app,
        person,
        &at,
        frame,
        fields,
        StatusCode::UNPROCESSABLE_ENTITY,
    )
    .await
}

async fn show(
    app: &App,
    person: &Person,
    at: &AtOffice,
    frame: Frame,
    fields: Fields,
    status: StatusCode,
) -> Page {
    let span = Span::read(&fields, frame.today);
    let year = span.period.first.year();
    let mut reader = app.database.read().await?;
    let (efforts, found) = found(&mut reader, at, year, &frame).await?;
    let acceptances = acceptances::of_year(&mut reader, &at.scope, year).await?;
    let ids: Vec<_> = acceptances.iter().map(|one| one.id).collect();
    let entries = audit::history(&mut reader, &ids, Some(at.scope.office())).await?;
    let (mut open, mut past, mut accepted) = (Vec::new(), Vec::new(), Vec::new());
    for warning in &found {
        let shown = shown(warning, &efforts, &frame.t);
        let known = acceptances.iter();
        match known
            .into_iter()
            .find(|one| one.fingerprint == shown.fingerprint)
        {
            Some(acceptance) => accepted.push(accepted_of(acceptance, shown, &frame)),
            None if warning.is_past(&efforts, frame.today) => past.push(shown),
            None => open.push(shown),
        }
    }
    let own = Organiser::Partner(Partner::NavCounty);
    let history = shell::told(&entries, &frame.t, &|_, _| None);
    page_with(
        status,
        &CoordinationPage {
            may_accept: may_change(person.role, own),
            year,
            open,
            past,
            accepted,
            history,
            fields,
            frame,
        },
    )
}

/// The efforts of the year and every warning about them.
///
/// # Errors
/// What the database says.
pub async fn found(
    reader: &mut Reader,
    at: &AtOffice,
    year: i32,
    frame: &Frame,
) -> Result<(Efforts, Vec<Warning>), Refusal> {
    let span = Span::year(year, frame.today);
    let demands = demands(reader, &at.scope, year, frame.today).await?;
    let efforts = Efforts::read(reader, &at.scope, span.period, frame.today).await?;
    let demands: Vec<_> = demands.iter().filter_map(coordinated).collect();
    let found = warnings(&efforts, &demands);
    Ok((efforts, found))
}

fn accepted_of(acceptance: &Acceptance, shown: Shown, frame: &Frame) -> Accepted {
    Accepted {
        id: acceptance.id.to_string(),
        shown,
        why: acceptance.reason.clone(),
        by: acceptance.by.clone(),
        when: frame.t.moment(acceptance.at),
    }
}

/// The warning with its reason, for people.
pub fn shown(warning: &Warning, efforts: &Efforts, t: &Tongue) -> Shown {
    let (title, reason) = told(&warning.why, t);
    let places = warning.municipalities.iter();
    let places: Vec<&str> = places
        .map(|at| efforts.municipalities.all[*at].name.as_str())
        .collect();
    let efforts_of = warning.efforts.iter().map(|at| {
        let effort = &efforts.all[*at];
        let first = t.day(effort.first_day);
        Effort {
            href: href(effort.id),
            title: effort.title.clone(),
            days: if effort.first_day == effort.last_day {
                first
            } else {
                format!("{first} – {}", t.day(effort.last_day))
            },
            organiser: t.say(effort.organiser.key()),
        }
    });
    Shown {
        fingerprint: warning.fingerprint(efforts),
        title,
        reason,
        efforts: efforts_of.collect(),
        places: places.join(", "),
    }
}

fn told(why: &Why, t: &Tongue) -> (String, String) {
    match why {
        Why::SameFortnight { days } => (
            t.say("plan-warning-fortnight"),
            t.with(
                "plan-warning-fortnight-why",
                [("days", (*days).into()), ("most", FORTNIGHT.into())],
            ),
        ),
        Why::SameThemeTwice { theme, days } => (
            t.say("plan-warning-theme"),
            t.with(
                "plan-warning-theme-why",
                [
                    ("theme", t.say(theme.key()).into()),
                    ("days", (*days).into()),
                    ("weeks", WEEKS_APART.into()),
                ],
            ),
        ),
        Why::NoPartner {
            address, partners, ..
        } => {
            let partners: Vec<String> = partners.iter().map(|one| t.say(one.key())).collect();
            (
                t.say("plan-warning-partner"),
                t.with(
                    "plan-warning-partner-why",
                    [
                        ("address", address.into()),
                        ("partners", partners.join(", ").into()),
                    ],
                ),
            )
        }
    }
}
