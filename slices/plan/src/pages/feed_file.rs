use access::OfficeScope;
use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Response},
};
use database::Reach;
use http::{HeaderMap, header};
use organisations::nation::nation;
use shell::{App, Page, Refusal};

use crate::{
    PLAN_READERS,
    calendar_file::CalendarFile,
    desk::Desk,
    feed::{self, Extent, Feed},
    queries,
};

const CALENDAR: &str = "text/calendar; charset=utf-8";

/// Kalenderen bak en hemmelig lenke, for a calendar program without a session. It shows what its person may see today: the
/// link of one who has left, or who no longer reads the plan, is as dead as one that was ended.
///
/// # Errors
/// [`Refusal::NotFound`] when no living link has this address.
pub async fn file(State(app): State<App>, Path(file): Path<String>, headers: HeaderMap) -> Page {
    let hash = feed::hash_in(&file).ok_or(Refusal::NotFound)?;
    let feed = queries::feeds::by_token(&app.database, &hash).await?;
    let feed = feed.ok_or(Refusal::NotFound)?;
    let origin = origin(&headers);
    database::within(Reach::Office(feed.office), write(&app, feed, origin)).await
}

async fn write(app: &App, feed: Feed, origin: Option<String>) -> Page {
    let today = app.today();
    let mut reader = app.database.read().await?;
    let person = accounts::open_user(&mut reader, feed.person, today).await?;
    let person = person
        .filter(|person| person.office == Some(feed.office) && PLAN_READERS.contains(&person.role));
    let person = person.ok_or(Refusal::NotFound)?;
    let scope = OfficeScope::of_person(person.role, person.office, feed.office);
    let scope = scope.ok_or(Refusal::NotFound)?;
    let t = app.texts.tongue(feed.language);
    let desk = Desk::of(&mut reader, &scope, today.year(), today).await?;
    let years = (today.year() - 1, today.year() + 1);
    let all = queries::activities::of_years(&mut reader, &scope, years).await?;
    let is_shown = |owner| feed.extent == Extent::Plan || owner == Some(feed.person);
    let activities: Vec<_> = all
        .iter()
        .filter(|activity| is_shown(activity.owner))
        .collect();
    let ids: Vec<_> = activities.iter().map(|activity| activity.id).collect();
    let touched = audit::last_done(&mut reader, &ids).await?;
    let office = nation().office(feed.office);
    let office = office.map_or_else(String::new, |office| {
        organisations::office_name(&t, office, today)
    });
    let name = match feed.extent {
        Extent::Plan => "plan-feed-name",
        Extent::Mine => "plan-feed-name-mine",
    };
    let calendar = CalendarFile {
        name: t.with(name, [("office", office.into())]),
        activities,
        desk: &desk,
        touched: touched.into_iter().collect(),
        made: feed.made,
        origin,
        t: &t,
    };
    let headers = [
        (header::CONTENT_TYPE, CALENDAR),
        (
            header::CONTENT_DISPOSITION,
            "inline; filename=\"arsplan.ics\"",
        ),
    ];
    let answer: Response = (headers, calendar.write()).into_response();
    Ok(answer)
}

/// The program's own address as the calendar program asked for it.
fn origin(headers: &HeaderMap) -> Option<String> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || ".-:[]".contains(sign);
    let is_here = host.starts_with("localhost") || host.starts_with("127.0.0.1");
    let scheme = if is_here { "http" } else { "https" };
    (!host.is_empty() && host.chars().all(is_plain)).then(|| format!("{scheme}://{host}"))
}
