//! Fetching and reading in for those who work from the command line.

use anyhow::{Context as _, bail};
use audit::Actor;
use database::Fetch;
use kernel::Day;
use serde::Serialize;
use shell::App;
use texts::Tongue;

use super::{
    asking::{NotFetched, Told},
    carrying::carry_out,
    job,
    planning::Size,
    state::{Far, FetchState, Fetching},
};
use crate::{
    fingerprint,
    import::{changes::Change, file},
    importing::{self, Asked, NotImported},
    indicator::Source,
    pages::{draft, line_told},
    queries::{catalogue, fetch_plans, fetches},
};

/// A file to be read in, as the command line names it.
pub struct FileToRead<'a> {
    pub source: &'a str,
    pub name: &'a str,
    pub bytes: Vec<u8>,
    pub published: Day,
    /// The year of the figures, where the file has none.
    pub year: Option<i32>,
    /// Tell what would be done, and store nothing.
    pub is_trial: bool,
}

/// What a file changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FileSummary {
    pub new: usize,
    pub revised: usize,
    pub same: usize,
    /// Series and years with anything new.
    pub editions: usize,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileAnswer {
    Would(FileSummary),
    Done(FileSummary),
    /// Every fault in a sentence with its place; nothing was stored.
    Faulty(Vec<String>),
}

/// What became of a fetch.
#[derive(Clone, Debug)]
pub enum FetchAnswer {
    /// How much would be fetched.
    Would(Size),
    Ended(Box<Fetching>),
    /// Every fault of the lines in a sentence; nothing was fetched.
    Faulty(Vec<String>),
}

/// Reads a file of statistics in, all of it or nothing.
///
/// # Errors
/// When there is no such source, or what the database says.
pub async fn import_file(
    app: &App,
    asked: FileToRead<'_>,
    t: &Tongue,
) -> anyhow::Result<FileAnswer> {
    let mut reader = app.database.read().await?;
    let source = source(&mut reader, asked.source).await?;
    let bytes = asked.bytes;
    let hash = fingerprint::file_hash(&bytes);
    let read = tokio::task::spawn_blocking(move || file::read_of(&bytes, asked.year)).await?;
    let figures = match read {
        Ok(figures) => figures,
        Err(file::Unreadable::Faults(faults)) => {
            return Ok(FileAnswer::Faulty(draft::sentences(&faults, t)));
        }
        Err(why) => return Ok(FileAnswer::Faulty(vec![draft::unreadable(&why, t)])),
    };
    let faulty = |faults: &[_]| Ok(FileAnswer::Faulty(draft::sentences(faults, t)));
    if asked.is_trial {
        let changes = importing::preview(&mut reader, &figures, None, app.today()).await;
        return match changes {
            Ok(changes) => Ok(FileAnswer::Would(summary(&changes))),
            Err(NotImported::Faults(faults)) => faulty(&faults),
            Err(other) => Err(other.into()),
        };
    }
    drop(reader);
    let import = Asked {
        id: app.new_id(),
        source: source.id,
        file_name: asked.name.to_owned(),
        file_hash: hash,
        published: asked.published,
        is_synthetic: false,
        office: None,
    };
    match importing::import_now(&app.database, (&import, app.now()), &figures).await {
        Ok(done) => Ok(FileAnswer::Done(FileSummary {
            new: done.new,
            revised: done.revised,
            same: done.same,
            editions: usize::try_from(done.new_editions + done.changed_editions).unwrap_or(0),
        })),
        Err(NotImported::NothingNew) => Ok(FileAnswer::Done(FileSummary {
            same: figures.cells.len(),
            ..FileSummary::default()
        })),
        Err(NotImported::Faults(faults)) => faulty(&faults),
        Err(other) => Err(other.into()),
    }
}

fn summary(changes: &[Change]) -> FileSummary {
    FileSummary {
        new: changes.iter().map(|one| one.added).sum(),
        revised: changes.iter().map(|one| one.revised.len()).sum(),
        same: changes.iter().map(|one| one.same).sum(),
        editions: changes.iter().filter(|one| one.is_any()).count(),
    }
}

/// Fetches a source, going on with what was interrupted, or tells how much that would be.
///
/// # Errors
/// When there is no such source, nothing may be asked or nothing is chosen; what the database says.
pub async fn fetch_source(
    app: &App,
    (key, is_trial): (&str, bool),
    (t, told): (&Tongue, &(dyn Fn(Far) + Sync)),
) -> anyhow::Result<FetchAnswer> {
    let mut reader = app.database.read().await?;
    let source = source(&mut reader, key).await?;
    if app.statistics().all().is_empty() {
        bail!(
            "no service of statistics may be asked; name those that may with --statistics-services"
        );
    }
    let mut lines = fetch_plans::lines(&mut reader).await?;
    lines.retain(|line| line.source == source.id);
    if lines.is_empty() {
        bail!("nothing is chosen to be fetched of {key}; choose it on the page of the source");
    }
    if is_trial {
        let series = catalogue::series(&mut reader).await?;
        drop(reader);
        let mut answers = Told::default();
        let asked = answers.ask(app, &lines).await;
        let extracts = asked.and_then(|()| answers.extracts(&lines, &series));
        return match extracts {
            Ok(extracts) => Ok(FetchAnswer::Would(Size::of(&extracts))),
            Err(NotFetched::Wrong(wrong)) => {
                let told = line_told::sentences(&wrong, (&lines, &series), t);
                Ok(FetchAnswer::Faulty(told))
            }
            Err(NotFetched::Failure(failure)) => Err((*failure).into()),
        };
    }
    let open = fetches::of_source(&mut reader, source.id).await?;
    drop(reader);
    let open = open.into_iter().find(|one| one.state.is_open());
    let id = match open {
        Some(open) => open.id,
        None => {
            let mut tx = app.database.begin().await?;
            let (new, event) = job::ask(&mut tx, app, (source.id, &Actor::program(), None)).await?;
            audit::commit(tx, &event).await?;
            new.id
        }
    };
    carry_out(app, id, (false, told)).await?;
    let ended = fetches::find(&mut app.database.read().await?, id).await?;
    let ended = ended.context("the fetch is gone")?;
    if ended.state == FetchState::Failed {
        let fault = ended.fault.unwrap_or_default();
        bail!("{fault}");
    }
    Ok(FetchAnswer::Ended(Box::new(ended)))
}

async fn source(reader: &mut impl Fetch, key: &str) -> anyhow::Result<Source> {
    let sources = catalogue::sources(reader).await?;
    let known: Vec<_> = sources.iter().map(|one| one.key.clone()).collect();
    let found = sources.into_iter().find(|one| one.key == key);
    found.with_context(|| format!("no source is called {key}; there are {}", known.join(", ")))
}
