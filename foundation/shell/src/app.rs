use std::{ops::Deref, sync::Arc};

use database::Database;
use kernel::{Clock, Day, Id, Ids, Instant};
use outgoing::Outgoing;
use texts::Catalogue;

use crate::NavItem;

/// What every handler works with: the database, the clock, the texts. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

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
}

impl App {
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// The same for answering requests, whose transactions reach as far as the one who asks.
    pub(crate) fn for_requests(&self) -> Self {
        let database = self.database.for_requests();
        Self::new(Parts {
            database,
            ..Parts::clone(self)
        })
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
        &self.0
    }
}
