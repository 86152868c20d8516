use std::{ops::Deref, sync::Arc};

use database::{Database, Result};
use futures_util::future::BoxFuture;
use kernel::{Clock, Day, Id, Ids, Instant};
use outgoing::Outgoing;
use texts::Catalogue;

use crate::{NavItem, Person};

/// What every handler works with: the database, the clock, the texts. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

pub struct Parts {
    pub database: Database,
    pub clock: Arc<dyn Clock>,
    pub ids: Ids,
    pub texts: Arc<Catalogue>,
    /// The demo says in every page that it is one, and lets people choose who they are.
    pub demo: bool,
    pub navigation: Vec<NavItem>,
    pub people: Arc<dyn People>,
    /// The way out of the program, where the office lets it out.
    pub outgoing: Option<Outgoing>,
}

/// Finds the person that a session belongs to; the accounts know how.
pub trait People: Send + Sync {
    /// The person, when there is one and it may still sign in.
    fn find<'a>(
        &'a self,
        database: &'a Database,
        user: Id,
    ) -> BoxFuture<'a, Result<Option<Person>>>;
}

impl App {
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
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
