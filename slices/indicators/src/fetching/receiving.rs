//! What becomes of what was fetched: read in at once, laid ready to be looked at, or nothing new.

use audit::{Actor, Event};
use database::Transaction;
use kernel::Instant;
use serde_json::json;
use shell::App;

use super::{
    asking::{Fetched, Told},
    carrying::{Came, Work},
    state::{FetchAdvice, FetchState},
};
use crate::{
    fingerprint,
    import::{figures::Figures, file},
    importing::{self, Asked, NotImported},
    queries::{
        fetch_plans,
        fetches::{self, End},
    },
    whose::of_office,
};

/// Takes what was fetched.
///
/// # Errors
/// What the database says.
pub async fn receive(
    app: &App,
    work: &Work,
    answers: &Told,
    fetched: Fetched,
) -> anyhow::Result<Came> {
    let bytes = match fetched.gathered.file(&work.series) {
        Ok(bytes) => bytes,
        Err(faults) => {
            let told = (FetchAdvice::ReportTheForm, faults.to_string());
            return fail(app, work, answers, told).await;
        }
    };
    let read = {
        let bytes = bytes.clone();
        tokio::task::spawn_blocking(move || file::read(&bytes)).await?
    };
    let figures = match read {
        Ok(figures) => figures,
        Err(why) => {
            let told = (FetchAdvice::SeeToTheLines, why.to_string());
            return fail(app, work, answers, told).await;
        }
    };
    let now = app.now();
    let published = fetched.gathered.published().unwrap_or(now.day());
    let asked = Asked {
        id: app.new_id(),
        source: work.source.id,
        file_name: file_name(work, now),
        file_hash: fingerprint::file_hash(&bytes),
        published: published.min(now.day()),
        is_synthetic: false,
        office: work.fetching.office,
    };
    let mut tx = app.database.begin().await?;
    let (state, imported) = put(&mut tx, work, (&asked, now), &figures).await?;
    let end = End {
        state,
        advice: None,
        fault: None,
        published: Some(asked.published),
        file: state.has_file().then_some(bytes),
    };
    if !fetches::end(&mut tx, (work.fetching.id, now), end).await? {
        return Ok(Came::Gone);
    }
    keep_tables(&mut tx, answers, now).await?;
    fetches::forget_parts(&mut tx, &fetched.keys).await?;
    let done = event("statistics.fetched", work, now).after(&json!({
        "figures": figures.cells.len(),
        "published": asked.published.to_string(),
        "state": state.code(),
    }));
    let events: Vec<Event> = imported.into_iter().chain([done]).collect();
    audit::commit_all(tx, &events).await?;
    Ok(Came::Ended(state))
}

/// The name that what was fetched has where files are listed.
pub fn file_name(work: &Work, now: Instant) -> String {
    format!("{}-{}.json", work.source.key, now.day())
}

/// Reads the figures in where that was said beforehand and nothing is wrong with them; else sees whether there is anything
/// to look at.
async fn put(
    tx: &mut Transaction,
    work: &Work,
    (asked, now): (&Asked, Instant),
    figures: &Figures,
) -> anyhow::Result<(FetchState, Option<Event>)> {
    let tried = if work.plan.at_once {
        let imported = importing::import(tx, (asked, &actor(work), now), figures, None).await;
        imported.map(|(_, event)| (FetchState::Imported, Some(event)))
    } else {
        let changes = importing::preview(tx, figures, None, now.day()).await;
        changes.map(|changes| match changes.iter().any(|one| one.is_any()) {
            true => (FetchState::Fetched, None),
            false => (FetchState::Nothing, None),
        })
    };
    match tried {
        Ok(done) => Ok(done),
        Err(NotImported::NothingNew) => Ok((FetchState::Nothing, None)),
        // The page on which people look at the figures names every fault.
        Err(NotImported::Faults(_)) => Ok((FetchState::Fetched, None)),
        Err(other) => Err(other.into()),
    }
}

/// Notes that it failed, with what the services told of their tables, against which the lines are shown.
///
/// # Errors
/// What the database says.
pub async fn fail(
    app: &App,
    work: &Work,
    answers: &Told,
    (advice, fault): (FetchAdvice, String),
) -> anyhow::Result<Came> {
    let now = app.now();
    let mut tx = app.database.begin().await?;
    let end = End {
        state: FetchState::Failed,
        advice: Some(advice),
        fault: Some(fault.clone()),
        published: None,
        file: None,
    };
    if !fetches::end(&mut tx, (work.fetching.id, now), end).await? {
        return Ok(Came::Gone);
    }
    keep_tables(&mut tx, answers, now).await?;
    let failed = event("statistics.fetch-failed", work, now);
    audit::commit(tx, &failed.after(&json!({ "fault": fault }))).await?;
    Ok(Came::Ended(FetchState::Failed))
}

async fn keep_tables(tx: &mut Transaction, answers: &Told, now: Instant) -> database::Result<()> {
    for ((service, _), table) in &answers.tables {
        fetch_plans::put_table(tx, (service, table), now).await?;
    }
    Ok(())
}

fn event(action: &'static str, work: &Work, now: Instant) -> Event {
    let event = Event::new(action, &actor(work), now);
    of_office(event, work.fetching.office).about("statistics_source", work.source.id)
}

/// Who asked for it.
fn actor(work: &Work) -> Actor {
    match work.fetching.asked_by {
        Some(id) => Actor {
            id: Some(id),
            name: work.fetching.asked_by_name.clone(),
        },
        None => Actor::program(),
    }
}
