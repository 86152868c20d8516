//! Carries out a fetch that somebody asked for, from whatever it had come to.

use std::{fmt::Write as _, time::Duration};

use audit::{Actor, Event};
use database::DatabaseError;
use kernel::Id;
use serde_json::json;
use shell::App;

use super::{
    asking::{self, Fetched, NotFetched, Told},
    board::Board,
    line::{FetchPlan, Line},
    receiving,
    state::{Far, FetchAdvice, FetchState, Fetching},
};
use crate::{
    indicator::{Series, Source},
    queries::{catalogue, fetch_plans, fetches},
};

/// How often it is noted how far a fetch has come, and looked whether somebody has cancelled it.
const NOTE: Duration = Duration::from_millis(700);
/// A fetch that the services have put off for so long, in seconds, is given up.
const LONGEST: i64 = 12 * 3600;

/// What a fetch came to, for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    Ended(FetchState),
    /// The service lets itself be asked again after so long.
    Rests(Duration),
    /// It had ended before, or there is no such fetch.
    Gone,
}

/// Everything that a fetch of a source works by.
pub struct Work {
    pub fetching: Fetching,
    pub source: Source,
    pub plan: FetchPlan,
    pub lines: Vec<Line>,
    pub series: Vec<Series>,
}

enum Stopped {
    Done(Result<Fetched, NotFetched>),
    Cancelled,
    Rests(Duration),
}

/// Carries the fetch out. With `rests`, it is laid down where there is a long wait ahead.
///
/// # Errors
/// What the database says; the fetch stays open then, and can be gone on with.
pub async fn carry_out(
    app: &App,
    id: Id,
    (rests, told): (bool, &(dyn Fn(Far) + Sync)),
) -> anyhow::Result<Came> {
    let Some(work) = work(app, id).await? else {
        return Ok(Came::Gone);
    };
    if !fetches::begin(&app.database, id).await? {
        return Ok(Came::Gone);
    }
    if work.fetching.asked_at.plus_seconds(LONGEST) < app.now() {
        let advice = FetchAdvice::TryLater;
        let fault = "the services put it off for too long".to_owned();
        return receiving::fail(app, &work, &Told::default(), (advice, fault)).await;
    }
    let board = Board::new(told, rests);
    let mut answers = Told::default();
    let stopped = tokio::select! {
        done = fetch(app, &work, &mut answers, &board) => Stopped::Done(done),
        cancelled = follow(app, id, &board) => {
            cancelled?;
            Stopped::Cancelled
        }
        rest = board.long_wait() => Stopped::Rests(rest),
    };
    match stopped {
        Stopped::Done(Ok(fetched)) => {
            fetches::note_far(&app.database, id, board.far()).await?;
            receiving::receive(app, &work, &answers, fetched).await
        }
        Stopped::Done(Err(why)) => {
            let told = tell(&why, &work);
            receiving::fail(app, &work, &answers, told).await
        }
        Stopped::Cancelled => Ok(Came::Gone),
        Stopped::Rests(rest) => {
            fetches::note_far(&app.database, id, board.far()).await?;
            pause(app, &work, rest).await
        }
    }
}

async fn work(app: &App, id: Id) -> Result<Option<Work>, DatabaseError> {
    let mut reader = app.database.read().await?;
    let Some(fetching) = fetches::find(&mut reader, id).await? else {
        return Ok(None);
    };
    let sources = catalogue::sources(&mut reader).await?;
    let source = sources.into_iter().find(|one| one.id == fetching.source);
    let plans = fetch_plans::plans(&mut reader).await?;
    let plan = plans.into_iter().find(|one| one.source == fetching.source);
    let (Some(source), Some(plan)) = (source, plan) else {
        return Ok(None);
    };
    let mut lines = fetch_plans::lines(&mut reader).await?;
    lines.retain(|line| line.source == source.id);
    let series = catalogue::series(&mut reader).await?;
    let work = Work {
        fetching,
        source,
        plan,
        lines,
        series,
    };
    Ok(Some(work))
}

async fn fetch(
    app: &App,
    work: &Work,
    answers: &mut Told,
    board: &Board<'_>,
) -> Result<Fetched, NotFetched> {
    answers.ask(app, &work.lines).await?;
    let extracts = answers.extracts(&work.lines, &work.series)?;
    asking::fetch(app, &extracts, board).await
}

/// Notes how far it has come, and returns when somebody has cancelled it.
async fn follow(app: &App, id: Id, board: &Board<'_>) -> Result<(), DatabaseError> {
    loop {
        tokio::time::sleep(NOTE).await;
        if !fetches::note_far(&app.database, id, board.far()).await? {
            return Ok(());
        }
    }
}

async fn pause(app: &App, work: &Work, rest: Duration) -> anyhow::Result<Came> {
    let seconds = i64::try_from(rest.as_secs()).unwrap_or(LONGEST) + 1;
    let until = app.now().plus_seconds(seconds);
    let mut tx = app.database.begin().await?;
    if !fetches::pause(&mut tx, work.fetching.id, until).await? {
        return Ok(Came::Gone);
    }
    super::job::go_on(&mut tx, app, work.fetching.id, until).await?;
    let event = Event::new("statistics.fetch-rests", &Actor::program(), app.now())
        .about("statistics_source", work.source.id)
        .after(&json!({ "until": until.to_string() }));
    audit::commit(tx, &event).await?;
    Ok(Came::Rests(rest))
}

/// What can be done, and what went wrong in the words of the service and the program.
fn tell(why: &NotFetched, work: &Work) -> (FetchAdvice, String) {
    match why {
        NotFetched::Failure(failure) => (failure.advice().into(), failure.to_string()),
        NotFetched::Wrong(wrong) => {
            let mut told = String::new();
            for (line, what) in wrong {
                let line = work.lines.iter().find(|one| one.id == *line);
                let table = line.map_or("", |line| line.table.as_str());
                let parted = if told.is_empty() { "" } else { "; " };
                // Writing into a text does not fail.
                let _ = write!(told, "{parted}{table}: {what}");
            }
            (FetchAdvice::SeeToTheLines, told)
        }
    }
}
