use std::{ops::Deref, sync::Arc};

use database::Database;
use kernel::{Clock, Day, Id, Ids, Instant};
use outgoing::Outgoing;
use post::Relay;
use texts::Catalogue;

use crate::{NavItem, Operation, StatisticsServices};

/// What every handler works with: the database, the clock, the texts. Cheap to clone.
#[derive(Clone)]
pub struct App {
    parts: Arc<Parts>,
    operation: Arc<Operation>,
    statistics: StatisticsServices,
}

#[derive(Clone)]
pub struct Parts {
    pub database: Database,
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<Ids>,
    pub texts: Arc<Catalogue>,
    /// The demo says in every page that it is one, and lets people choose who they are.
    pub demo: bool,
    pub navigation: Vec<NavItem>,
    /// The way out of the program, where the office lets it out.
    pub outgoing: Option<Outgoing>,
    /// Who takes our e-mail, where one is configured; messages wait where none is.
    pub relay: Option<Relay>,
}

impl App {
    /// Without limits, for tests, commands and the demo of one machine.
    pub fn new(parts: Parts) -> Self {
        Self::operated(parts, Operation::default())
    }

    /// With limits, for serving.
    pub fn operated(parts: Parts, operation: Operation) -> Self {
        Self {
            parts: Arc::new(parts),
            operation: Arc::new(operation),
            statistics: StatisticsServices::default(),
        }
    }

    /// The same, operated otherwise.
    #[must_use]
    pub fn with_operation(self, operation: Operation) -> Self {
        Self {
            operation: Arc::new(operation),
            ..self
        }
    }

    /// The same, with services of statistics that may be asked.
    #[must_use]
    pub fn with_statistics(self, statistics: StatisticsServices) -> Self {
        Self { statistics, ..self }
    }

    /// The services of statistics that may be asked; none where the configuration names none.
    pub fn statistics(&self) -> &StatisticsServices {
        &self.statistics
    }

    /// How the program is operated, and what it knows of itself.
    pub fn operation(&self) -> &Operation {
        &self.operation
    }

    /// The same for answering requests, whose transactions reach as far as the one who asks.
    #[must_use]
    pub fn for_requests(&self) -> Self {
        let database = self.database.for_requests();
        Self {
            parts: Arc::new(Parts {
                database,
                ..Parts::clone(self)
            }),
            operation: self.operation.clone(),
            statistics: self.statistics.clone(),
        }
    }

    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    pub fn today(&self) -> Day {
        self.clock.today()
    }

    pub fn new_id(&self) -> Id {
        self.ids.next(self.now())
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}
