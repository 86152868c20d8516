use axum::extract::{Path, State};
use database::{DatabaseError, Fetch};
use kernel::Id;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use crate::{
    fetching::{
        job,
        state::{FetchState, Fetching},
    },
    indicator::Source,
    pages::source::{find, href},
    queries::{
        fetch_plans,
        fetches::{self, End},
        imports::{self, Draft},
    },
    whose::{event_of, own_office},
};

/// Ber om at kilden blir hentet nå. Where it is being fetched already, that one goes on.
///
/// # Errors
/// [`Refusal::NotNow`] where nothing is chosen to be fetched, or the program may ask no service.
pub async fn ask(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(key): Path<String>,
    fields: Fields,
) -> Page {
    if app.statistics().all().is_empty() {
        let why = frame.t.say("indicators-fetch-not-set-up");
        return Err(Refusal::NotNow(why));
    }
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &href(&key), app.now()).await? {
        return Ok(see_other(&location));
    }
    let source = find(&mut tx, &key).await?;
    let lines = fetch_plans::lines(&mut tx).await?;
    if !lines.iter().any(|line| line.source == source.id) {
        return Err(Refusal::NotNow(frame.t.say("indicators-fetch-no-lines")));
    }
    let last = fetches::of_source(&mut tx, source.id).await?;
    if last.iter().any(|one| one.state.is_open()) {
        return Ok(see_other(&href(&key)));
    }
    let (fetching, event) = job::ask(
        &mut tx,
        &app,
        (source.id, &person.actor(), own_office(&person)),
    )
    .await?;
    job::go_on(&mut tx, &app, fetching.id, app.now()).await?;
    audit::commit(tx, &event).await?;
    Ok(see_other(&href(&key)))
}

/// Avbryter en henting. What was fetched of it is kept for a while, so that a new one goes on from there.
///
/// # Errors
/// [`Refusal::NotFound`] where there is no such fetch.
pub async fn cancel(
    State(app): State<App>,
    person: Person,
    Path((key, id)): Path<(String, String)>,
) -> Page {
    let mut tx = app.database.begin().await?;
    let (source, fetching) = of_source(&mut tx, &key, &id).await?;
    let end = End {
        state: FetchState::Cancelled,
        advice: None,
        fault: None,
        published: None,
        file: None,
    };
    if fetches::end(&mut tx, (fetching.id, app.now()), end).await? {
        let event = event_of(&person, "statistics.fetch-cancelled", app.now());
        audit::commit(tx, &event.about("statistics_source", source.id)).await?;
    }
    Ok(see_other(&href(&key)))
}

/// Åpner det som er hentet, som om en hadde lastet det opp: to look at it, choose and read it in.
///
/// # Errors
/// [`Refusal::NotFound`] where there is nothing to open.
pub async fn open(
    State(app): State<App>,
    person: Person,
    Path((key, id)): Path<(String, String)>,
    fields: Fields,
) -> Page {
    let mut tx = app.database.begin().await?;
    let (source, fetching) = of_source(&mut tx, &key, &id).await?;
    let file = fetches::file(&mut tx, fetching.id).await?;
    let file = file.ok_or(Refusal::NotFound)?;
    let draft_id = app.new_id();
    let published = fetching.published.unwrap_or_else(|| app.today());
    let location = format!("/levekar/innlesing/{draft_id}?publisert={published}");
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    if !fetches::opened(&mut tx, fetching.id).await? {
        return Err(Refusal::NotFound);
    }
    let day = fetching.ended_at.unwrap_or(fetching.asked_at).day();
    let draft = Draft {
        source: source.id,
        file_name: format!("{key}-{day}.json"),
        file,
    };
    imports::insert_draft(&mut tx, (draft_id, app.now(), person.id), &draft).await?;
    let event = event_of(&person, "statistics.fetched-opened", app.now());
    audit::commit(tx, &event.about("statistics_source", source.id)).await?;
    Ok(see_other(&location))
}

async fn of_source(
    reader: &mut impl Fetch,
    key: &str,
    id: &str,
) -> Result<(Source, Fetching), Refusal> {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let source = find(reader, key).await?;
    let found: Result<_, DatabaseError> = fetches::find(reader, id).await;
    let fetching = found?.filter(|one| one.source == source.id);
    Ok((source, fetching.ok_or(Refusal::NotFound)?))
}
