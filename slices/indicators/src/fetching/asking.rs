//! Asks the services: first what their tables have, then for the figures.

use std::collections::BTreeMap;

use kernel::Id;
use shell::App;
use statbank::{Failure, Service, Table, TableId};

use super::{
    board::Board,
    gathering::Gathered,
    line::Line,
    planning::{Extract, Planning, Size, Tables, WrongLine},
    shelf::KeptParts,
};
use crate::indicator::Series;

/// What the services told of themselves and of their tables.
#[derive(Default)]
pub struct Told {
    pub services: BTreeMap<String, Service>,
    pub tables: Tables,
}

/// What was fetched, and the parts that are no longer needed when it stands.
pub struct Fetched {
    pub gathered: Gathered,
    pub keys: Vec<String>,
}

/// Hvorfor det ikke ble hentet.
#[derive(Debug)]
pub enum NotFetched {
    /// What the lines choose, the tables do not have.
    Wrong(Vec<(Id, WrongLine)>),
    Failure(Box<Failure>),
}

impl From<Failure> for NotFetched {
    fn from(failure: Failure) -> Self {
        Self::Failure(Box::new(failure))
    }
}

/// Asks what a table has; nothing where no such service is configured.
///
/// # Errors
/// [`Failure`].
pub async fn ask_about(
    app: &App,
    (key, table): (&str, &TableId),
) -> Result<Option<Table>, Failure> {
    let Some(known) = app.statistics().by_key(key) else {
        return Ok(None);
    };
    let bank = known.bank(known.service());
    bank.table(table).await.map(Some)
}

impl Told {
    /// Asks each service what it lets itself be asked, and about every table of the lines.
    ///
    /// # Errors
    /// [`NotFetched`].
    pub async fn ask(&mut self, app: &App, lines: &[Line]) -> Result<(), NotFetched> {
        for line in lines {
            self.ask_service(app, &line.service).await?;
            let from = line.from();
            let (false, Ok(table)) = (self.tables.contains_key(&from), line.table.parse()) else {
                continue;
            };
            if let Some(table) = ask_about(app, (&line.service, &table)).await? {
                self.tables.insert(from, table);
            }
        }
        Ok(())
    }

    async fn ask_service(&mut self, app: &App, key: &str) -> Result<(), NotFetched> {
        let known = app.statistics().by_key(key);
        let Some(known) = known.filter(|_| !self.services.contains_key(key)) else {
            return Ok(());
        };
        let service = known.service();
        let allowance = known.bank(service).allowance().await?;
        let service = service.clone().allowing(allowance);
        self.services.insert(key.to_owned(), service);
        Ok(())
    }

    /// The extracts that fetch the lines.
    ///
    /// # Errors
    /// [`NotFetched::Wrong`].
    pub fn extracts<'a>(
        &self,
        lines: &'a [Line],
        series: &[Series],
    ) -> Result<Vec<Extract<'a>>, NotFetched> {
        let planning = Planning {
            tables: &self.tables,
            series,
            services: &|key| self.services.get(key).cloned(),
        };
        planning.extracts(lines).map_err(NotFetched::Wrong)
    }
}

/// Fetches the extracts, one after the other.
///
/// # Errors
/// [`NotFetched::Failure`]; finished parts stay kept.
pub async fn fetch(
    app: &App,
    extracts: &[Extract<'_>],
    board: &Board<'_>,
) -> Result<Fetched, NotFetched> {
    let size = Size::of(extracts);
    board.begin(size.requests, size.cells);
    let mut gathered = Gathered::default();
    for extract in extracts {
        let key = extract.lines.first().map(|line| line.service.as_str());
        let Some(known) = key.and_then(|key| app.statistics().by_key(key)) else {
            continue;
        };
        let bank = known.bank(extract.plan.service());
        let before = board.far();
        let tell = |progress| board.step(before, progress);
        let dataset = bank
            .fetch(&extract.plan, &mut KeptParts(app), &tell)
            .await?;
        gathered.add(extract, &dataset);
    }
    let parts = extracts.iter().flat_map(|one| one.plan.parts());
    let keys = parts.map(|part| part.key().as_str().to_owned()).collect();
    Ok(Fetched { gathered, keys })
}
