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

/// Asks what a table has, and what the service lets itself be asked.
///
/// # Errors
/// [`Failure`]; nothing where no such service is configured.
pub async fn ask_about(
    app: &App,
    (key, table): (&str, &TableId),
) -> Result<Option<(Service, Table)>, Failure> {
    let Some(known) = app.statistics().by_key(key) else {
        return Ok(None);
    };
    let service = known.service();
    let bank = known.bank(service);
    let table = bank.table(table).await?;
    let allowance = bank.allowance().await?;
    Ok(Some((service.clone().allowing(allowance), table)))
}

impl Told {
    /// Asks about every table of the lines.
    ///
    /// # Errors
    /// [`NotFetched`].
    pub async fn ask(&mut self, app: &App, lines: &[Line]) -> Result<(), NotFetched> {
        for line in lines {
            let from = line.from();
            let (false, Ok(table)) = (self.tables.contains_key(&from), line.table.parse()) else {
                continue;
            };
            if let Some((service, table)) = ask_about(app, (&line.service, &table)).await? {
                self.services.insert(line.service.clone(), service);
                self.tables.insert(from, table);
            }
        }
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
