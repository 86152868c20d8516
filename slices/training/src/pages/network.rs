use std::collections::HashMap;

use access::{CASE_WORKERS, OfficeScope};
use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::{Day, Id};
use organisations::AtOffice;
use plan::ActivityState;
use shell::{App, Fields, Frame, Page, Person, Refusal, Told, page, page_with};

use super::options::{self, Choice};
use crate::{
    actions::{id_in_path, networks::pairs},
    facts,
    network::{Member, Network},
    queries::{self, networks::Met},
};

#[derive(Template)]
#[template(path = "pages/network.html")]
struct NetworkPage {
    frame: Frame,
    fields: Fields,
    network: Network,
    theme: String,
    work: String,
    started: String,
    ended: String,
    themes: Vec<Choice>,
    works: Vec<Choice>,
    members: Vec<MemberLine>,
    /// NAV offices that were never offered the network.
    missing: Vec<Choice>,
    meetings: Vec<MeetingLine>,
    may_work: bool,
    history: Vec<Told>,
}

/// A NAV office that was offered the network.
struct MemberLine {
    id: String,
    name: String,
    people: String,
    offered: String,
    joined: String,
    left: String,
}

/// A meeting, with who of those who take part was missing.
struct MeetingLine {
    href: String,
    day: String,
    title: String,
    shape: &'static str,
    state: String,
    came: String,
    missing: String,
}

/// Nettverket, with members, meetings and who was missing.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such network.
pub async fn network(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let id = id_in_path(&id)?;
    let mut reader = app.database.read().await?;
    let network = queries::networks::find(&mut reader, &at.scope, id).await?;
    let network = network.ok_or(Refusal::NotFound)?;
    drop(reader);
    page(&build(&app, (&person, &at.scope), frame, network, None).await?)
}

/// The network again, with the form as it was filled in and everything that is wrong.
///
/// # Errors
/// As [`network`].
pub async fn with_faults(
    (app, person, frame): (App, Person, Frame),
    network: Network,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let status = match fields.fault_of("versjon") {
        Some(_) => StatusCode::CONFLICT,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let template = build(&app, (&person, &scope), frame, network, Some(fields)).await?;
    page_with(status, &template)
}

async fn build(
    app: &App,
    (person, scope): (&Person, &OfficeScope),
    frame: Frame,
    network: Network,
    came_back: Option<Fields>,
) -> Result<NetworkPage, Refusal> {
    let mut reader = app.database.read().await?;
    let members = queries::networks::members(&mut reader, scope, network.id).await?;
    let meetings = queries::networks::meetings(&mut reader, scope, network.id).await?;
    let nav_offices = organisations::nav_offices_of_office(&mut reader, scope.office()).await?;
    let entries = audit::history(&mut reader, &[network.id], Some(scope.office())).await?;
    let names: HashMap<Id, &str> = nav_offices
        .iter()
        .map(|one| (one.id, one.name.as_str()))
        .collect();
    let t = &frame.t;
    let was_offered = |id: Id| members.iter().any(|member| member.nav_office == id);
    let missing = nav_offices.iter().filter(|one| !was_offered(one.id));
    let day = |day: Option<Day>| day.map_or_else(|| "–".to_owned(), |day| t.day(day));
    let member = |one: &Member| MemberLine {
        id: one.nav_office.to_string(),
        name: named(&names, one.nav_office),
        people: t.number(one.people),
        offered: t.day(one.offered),
        joined: day(one.joined),
        left: day(one.left),
    };
    let fields = came_back.unwrap_or_else(|| Fields::new(pairs(&network), frame.t.clone()));
    Ok(NetworkPage {
        theme: t.say(network.theme.key()),
        work: super::course::work(network.work, &frame),
        started: t.day(network.started),
        ended: day(network.ended),
        themes: options::themes(t),
        works: options::works(t),
        members: members.iter().map(member).collect(),
        missing: missing
            .map(|one| (one.id.to_string(), one.name.clone()))
            .collect(),
        meetings: meetings
            .iter()
            .map(|one| meeting(one, &members, &names, &frame))
            .collect(),
        may_work: CASE_WORKERS.contains(&person.role),
        history: facts::tell(&entries, t),
        network,
        fields,
        frame,
    })
}

fn meeting(met: &Met, members: &[Member], names: &HashMap<Id, &str>, frame: &Frame) -> MeetingLine {
    let t = &frame.t;
    let missing = members
        .iter()
        .filter(|one| one.takes_part_on(met.day) && !met.came.contains(&one.nav_office))
        .map(|one| named(names, one.nav_office));
    let missing: Vec<String> = missing.collect();
    let is_held = met.state == ActivityState::Held;
    MeetingLine {
        href: format!("/plan/{}", met.id),
        day: t.day(met.day),
        title: met.title.clone(),
        shape: match met.state {
            ActivityState::Held => "good",
            ActivityState::Planned => "warn",
            ActivityState::Draft => "none",
            ActivityState::Cancelled => "bad",
        },
        state: t.say(met.state.key()),
        came: t.number(met.came.len()),
        missing: if is_held {
            missing.join(", ")
        } else {
            String::new()
        },
    }
}

fn named(names: &HashMap<Id, &str>, id: Id) -> String {
    names
        .get(&id)
        .map_or_else(|| "–".to_owned(), |name| (*name).to_owned())
}
