//! Fetching as work that nobody waits for.

use audit::{Actor, Event};
use database::Transaction;
use futures_util::future::BoxFuture;
use jobs::{Job, Schedule};
use kernel::{Day, Id, Instant};
use serde_json::json;
use shell::App;

use super::{
    carrying::carry_out,
    state::{Far, FetchState, Fetching},
};
use crate::{
    freshness::{Freshness, freshness},
    queries::{catalogue, fetch_plans, fetches, imports},
    whose::of_office,
};

/// Fetches what somebody asked for, and goes on with what was interrupted.
pub(crate) const FETCH: Job = Job {
    kind: "indicators.fetch",
    schedule: Schedule::WhenAsked,
    run: run_fetch,
};

/// Asks for sources that should have published, and throws away what nobody read in.
pub(crate) const FETCH_DUE: Job = Job {
    kind: "indicators.fetch-due",
    schedule: Schedule::Daily { hour: 5 },
    run: run_due,
};

/// A source that had nothing new is not asked again within so many days.
const REST_DAYS: i64 = 6;
/// What was fetched and not read in is kept for so many days.
const KEPT_DAYS: i64 = 30;
const DAY: i64 = 24 * 3600;

/// Asks for a fetch of the source in the transaction, and gives its event.
///
/// # Errors
/// What the database says.
pub async fn ask(
    tx: &mut Transaction,
    app: &App,
    (source, actor, office): (Id, &Actor, Option<Id>),
) -> database::Result<(Fetching, Event)> {
    let (id, now) = (app.new_id(), app.now());
    let fetching = Fetching {
        id,
        source,
        state: FetchState::Waiting,
        asked_at: now,
        asked_by: actor.id,
        asked_by_name: actor.name.clone(),
        office,
        far: Far::default(),
        waits_until: None,
        advice: None,
        fault: None,
        published: None,
        ended_at: None,
    };
    fetches::insert(tx, &fetching).await?;
    let event = of_office(Event::new("statistics.fetch-asked", actor, now), office);
    Ok((fetching, event.about("statistics_source", source)))
}

/// Lets the job take the fetch up at the moment.
///
/// # Errors
/// What the database says.
pub async fn go_on(tx: &mut Transaction, app: &App, id: Id, at: Instant) -> database::Result<()> {
    jobs::enqueue(tx, &app.ids, &FETCH, &id.to_string(), (app.now(), at)).await
}

fn run_fetch<'a>(app: &'a App, payload: &'a str) -> BoxFuture<'a, anyhow::Result<()>> {
    Box::pin(async move {
        if let Ok(id) = payload.parse() {
            carry_out(app, id, (true, &|_| {})).await?;
        }
        Ok(())
    })
}

fn run_due<'a>(app: &'a App, _: &'a str) -> BoxFuture<'a, anyhow::Result<()>> {
    Box::pin(async move {
        forget(app).await?;
        for source in due(app).await? {
            let mut tx = app.database.begin().await?;
            let (fetching, event) = ask(&mut tx, app, (source, &Actor::program(), None)).await?;
            go_on(&mut tx, app, fetching.id, app.now()).await?;
            audit::commit(tx, &event).await?;
        }
        Ok(())
    })
}

async fn forget(app: &App) -> anyhow::Result<()> {
    let before = app.now().plus_seconds(-KEPT_DAYS * DAY);
    let mut tx = app.database.begin().await?;
    let forgotten = fetches::forget(&mut tx, before).await?;
    if forgotten > 0 {
        let event = Event::new("statistics.fetched-forgotten", &Actor::program(), app.now());
        audit::commit(tx, &event.after(&json!({ "forgotten": forgotten }))).await?;
    }
    Ok(())
}

/// The sources that should be fetched now.
async fn due(app: &App) -> database::Result<Vec<Id>> {
    if app.statistics().all().is_empty() {
        return Ok(Vec::new());
    }
    let mut reader = app.database.read().await?;
    let sources = catalogue::sources(&mut reader).await?;
    let plans = fetch_plans::plans(&mut reader).await?;
    let lines = fetch_plans::lines(&mut reader).await?;
    let imports = imports::all(&mut reader).await?;
    let all = fetches::all(&mut reader).await?;
    let mut due = Vec::new();
    for source in &sources {
        let by_itself = plans
            .iter()
            .any(|plan| plan.source == source.id && plan.on_schedule);
        let has_lines = lines.iter().any(|line| line.source == source.id);
        let real = imports.iter().filter(|one| !one.is_synthetic);
        let newest = imports::newest(real, source.id);
        let stands = freshness(source, newest, app.today());
        let last = all.iter().find(|one| one.source == source.id);
        if by_itself && has_lines && stands != Freshness::Fresh && may_ask(last, app.today()) {
            due.push(source.id);
        }
    }
    Ok(due)
}

/// Whether the last fetch lets the source be asked again.
fn may_ask(last: Option<&Fetching>, today: Day) -> bool {
    last.is_none_or(|last| {
        let waits = last.state.is_open() || last.state.has_file();
        !waits && last.asked_at.day().plus_days(REST_DAYS) <= today
    })
}
