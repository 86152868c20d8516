//! Nettverk: opened, changed, closed and continued; offered, joined and left; and the meetings.

use std::collections::BTreeSet;

use access::OfficeScope;
use audit::Event;
use axum::{
    extract::{Path, State},
    response::Response,
};
use database::Transaction;
use kernel::{Day, Id};
use plan::{ActivityKind, ActivityState, AimedAt, Marks, Step, Theme, actions::new::blank};
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use super::id_in_path;
use crate::{
    facts::{self, Facts},
    network::{CannotMeet, Network},
    pages, queries,
    words::Work,
};

const NAME_LENGTH: usize = 160;
const MOST_PEOPLE: i64 = 1_000;

/// Starter et nettverk.
///
/// # Errors
/// What the database says.
pub async fn open(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let mut network = Network {
        id: app.new_id(),
        name: String::new(),
        theme: Theme::TheAct,
        work: None,
        started: app.today(),
        ended: None,
        version: 1,
    };
    read(&mut fields, &mut network);
    if !fields.is_faultless() {
        return pages::networks::new_with_faults(frame, fields);
    }
    let location = network.href();
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    queries::networks::insert(&mut tx, &scope, &network).await?;
    let event = Event::new("network.opened", &person.actor(), app.now())
        .office(scope.office())
        .about("network", network.id);
    audit::commit(
        tx,
        &facts::told_by(event, (Facts::new(), of_network(&network))),
    )
    .await?;
    Ok(see_other(&location))
}

/// Endrer et nettverk. A day that it ended closes it; without one it goes on.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such network.
pub async fn change(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut on = match OnNetwork::begin(app, person, frame, &id, fields).await? {
        Begun::Work(on) => on,
        Begun::Answered(answer) => return Ok(answer),
    };
    let before = on.network.clone();
    if on.fields.version() != before.version {
        let sentence = on.frame.t.say("training-somebody-was-first");
        on.fields.note("versjon", sentence);
    }
    read(&mut on.fields, &mut on.network);
    if !on.fields.is_faultless() {
        return on.again(before).await;
    }
    if !queries::networks::save(&mut on.tx, &on.scope, &on.network).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let action = match (before.ended, on.network.ended) {
        (None, Some(_)) => "network.closed",
        (Some(_), None) => "network.continued",
        _ => "network.changed",
    };
    let changes = facts::changes(&of_network(&before), &of_network(&on.network));
    on.done(action, changes).await
}

/// Noterer at NAV-kontor har fått tilbud, blitt med eller gått ut.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such network.
pub async fn note_step(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut on = match OnNetwork::begin(app, person, frame, &id, fields).await? {
        Begun::Work(on) => on,
        Begun::Answered(answer) => return Ok(answer),
    };
    let t = on.frame.t.clone();
    let today_s = organisations::nav_offices_of_office(&mut on.tx, on.scope.office()).await?;
    let members = queries::networks::members(&mut on.tx, &on.scope, on.network.id).await?;
    let known: BTreeSet<Id> = today_s.iter().map(|one| one.id).collect();
    let offered: BTreeSet<Id> = members.iter().map(|one| one.nav_office).collect();
    let chosen: BTreeSet<Id> = on
        .fields
        .all("kontor")
        .into_iter()
        .filter_map(|id| id.parse().ok())
        .collect();
    let day = on.fields.day("dag").unwrap_or_else(|| on.app.today());
    if day > on.app.today() {
        on.fields.note("dag", t.say("training-cannot-in-future"));
    }
    let people = on.fields.number("antall", 0, MOST_PEOPLE).unwrap_or(1);
    let step = on.fields.raw("steg").to_owned();
    let may = match step.as_str() {
        "tilbudt" => known,
        _ => offered,
    };
    if chosen.is_empty() || !chosen.is_subset(&may) {
        on.fields
            .note("kontor", t.say("training-cannot-nobody-chosen"));
    }
    if !["tilbudt", "med", "ut"].contains(&step.as_str()) {
        on.fields.note("steg", t.say("training-cannot-step"));
    }
    if !on.fields.is_faultless() {
        let network = on.network.clone();
        return on.again(network).await;
    }
    let network = on.network.id;
    let places = plan::facts::places(chosen.iter().map(|id| AimedAt::NavOffice(*id)));
    let action = match step.as_str() {
        "tilbudt" => {
            let rows: Vec<_> = chosen.iter().map(|id| (on.app.new_id(), *id)).collect();
            queries::networks::offer(&mut on.tx, network, day, rows).await?;
            "network.offered"
        }
        "med" => {
            let rows: Vec<_> = chosen.iter().map(|id| (*id, people)).collect();
            queries::networks::join(&mut on.tx, network, day, rows).await?;
            "network.joined"
        }
        _ => {
            queries::networks::leave(&mut on.tx, network, day, chosen).await?;
            "network.left"
        }
    };
    let after = facts::object(json!({ "places": places, "held_on": day }));
    on.done(action, (Facts::new(), after)).await
}

/// Planlegger et møte i nettverket: an activity of the plan, aimed at those who take part.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such network.
pub async fn plan_meeting(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut on = match OnNetwork::begin(app, person, frame, &id, fields).await? {
        Begun::Work(on) => on,
        Begun::Answered(answer) => return Ok(answer),
    };
    let day = on.fields.required_day("motedag");
    let title = on.fields.required_text("tittel", NAME_LENGTH);
    let (Some(day), Some(title), true) = (day, title, on.fields.is_faultless()) else {
        let network = on.network.clone();
        return on.again(network).await;
    };
    let mut activity = blank(on.app.new_id(), day);
    activity.kind = ActivityKind::NetworkMeeting;
    activity.state = ActivityState::Planned;
    activity.title = title;
    activity.owner = Some(on.person.id);
    activity.marks = Marks {
        themes: vec![on.network.theme],
        ..Marks::default()
    };
    plan::activities::insert(&mut on.tx, &on.scope, &activity).await?;
    let members = queries::networks::members(&mut on.tx, &on.scope, on.network.id).await?;
    let today = on.app.today();
    let asked: Vec<AimedAt> = members
        .iter()
        .filter(|one| one.takes_part_on(today.min(day)) || one.takes_part_on(day))
        .map(|one| AimedAt::NavOffice(one.nav_office))
        .collect();
    let aimed: Vec<_> = asked
        .iter()
        .map(|place| (on.app.new_id(), *place))
        .collect();
    plan::places::aim_at(&mut on.tx, activity.id, aimed).await?;
    let step = (Step::Offered, today);
    plan::places::note_first(&mut on.tx, activity.id, step, asked).await?;
    queries::networks::add_meeting(&mut on.tx, on.network.id, activity.id).await?;
    let after = facts::object(json!({ "title": activity.title, "first_day": activity.first_day }));
    on.done("network.meeting-planned", (Facts::new(), after))
        .await
}

/// Arbeid med ett nettverk: a transaction with the network in it, begun by a form and ended by an event.
struct OnNetwork {
    tx: Transaction,
    app: App,
    person: Person,
    frame: Frame,
    scope: OfficeScope,
    network: Network,
    fields: Fields,
}

enum Begun {
    Work(Box<OnNetwork>),
    Answered(Response),
}

impl OnNetwork {
    async fn begin(
        app: App,
        person: Person,
        frame: Frame,
        id: &str,
        fields: Fields,
    ) -> Result<Begun, Refusal> {
        let (id, scope) = (id_in_path(id)?, person.own_scope()?);
        let mut tx = app.database.begin().await?;
        let location = format!("/nettverk/{id}");
        if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
            return Ok(Begun::Answered(see_other(&location)));
        }
        let network = queries::networks::find(&mut tx, &scope, id).await?;
        let network = network.ok_or(Refusal::NotFound)?;
        Ok(Begun::Work(Box::new(Self {
            tx,
            app,
            person,
            frame,
            scope,
            network,
            fields,
        })))
    }

    async fn again(self: Box<Self>, network: Network) -> Page {
        drop(self.tx);
        let who = (self.app, self.person, self.frame);
        pages::network::with_faults(who, network, self.fields).await
    }

    async fn done(self: Box<Self>, action: &'static str, changes: (Facts, Facts)) -> Page {
        let event = Event::new(action, &self.person.actor(), self.app.now())
            .office(self.scope.office())
            .about("network", self.network.id);
        audit::commit(self.tx, &facts::told_by(event, changes)).await?;
        Ok(see_other(&self.network.href()))
    }
}

fn read(fields: &mut Fields, network: &mut Network) {
    if let Some(name) = fields.required_text("navn", NAME_LENGTH) {
        network.name = name;
    }
    let theme = fields.choice::<Theme>("tema");
    if let Some(theme) = fields.required("tema", theme) {
        network.theme = theme;
    }
    network.work = fields.choice::<Work>("fagomrade");
    if let Some(started) = fields.required_day("startet") {
        network.started = started;
    }
    network.ended = fields.day("avsluttet");
    if network.faults() == Some(CannotMeet::EndsBeforeItBegins) {
        let sentence = fields.sentence("training-cannot-network-backwards");
        fields.note("avsluttet", sentence);
    }
}

/// What a network has, as the fields of its form.
pub fn pairs(network: &Network) -> Vec<(String, String)> {
    let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
    [
        ("navn", network.name.clone()),
        ("tema", network.theme.code().to_owned()),
        ("fagomrade", network.work.map_or("", Work::code).to_owned()),
        ("startet", network.started.to_string()),
        ("avsluttet", day(network.ended)),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec()
}

fn of_network(network: &Network) -> Facts {
    facts::object(json!({
        "name": network.name,
        "theme": network.theme.code(),
        "work": network.work.map(Work::code),
        "started_on": network.started,
        "ended_on": network.ended,
    }))
}
