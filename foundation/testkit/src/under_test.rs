use std::{sync::Arc, time::Duration};

use access::Role;
use axum::Router;
use database::Database;
use kernel::{Clock, Day, Id, Ids, Language};
use outgoing::{Networks, Outgoing, SystemNames};
use shell::{App, OwnOffice, Parts, Person, Serving, StatisticsServices};
use slice::{House, Slice};
use texts::Catalogue;
use tower_sessions::MemoryStore;

use crate::{Client, Engine, Place, TestClock};

/// The slices that a test named, in their real router, on a database of their own.
pub struct UnderTest {
    pub app: App,
    /// The database as whoever owns its tables, for what the program itself may not.
    pub owner: Database,
    pub house: House,
    pub clock: Arc<TestClock>,
    router: Router,
    sessions: MemoryStore,
    // Last: it goes when everything that works in it is gone.
    _place: Place,
}

impl UnderTest {
    /// Starts at noon of `today` with an up-to-date empty schema, as a demo, so that pages say how many statements
    /// they took.
    ///
    /// # Panics
    /// When the database or the schema cannot be made.
    pub async fn start(engine: Engine, slices: &[&'static Slice], today: Day) -> Self {
        Self::start_with(engine, slices, today, Some(to_this_machine())).await
    }

    /// As [`UnderTest::start`], with a way out of the test's own, or none.
    ///
    /// # Panics
    /// When the database or the schema cannot be made.
    pub async fn start_with(
        engine: Engine,
        slices: &[&'static Slice],
        today: Day,
        outgoing: Option<Outgoing>,
    ) -> Self {
        Self::start_asking(
            engine,
            slices,
            today,
            (outgoing, StatisticsServices::default()),
        )
        .await
    }

    /// As [`UnderTest::start_with`], with services of statistics that may be asked.
    ///
    /// # Panics
    /// When the database or the schema cannot be made.
    pub async fn start_asking(
        engine: Engine,
        slices: &[&'static Slice],
        today: Day,
        (outgoing, statistics): (Option<Outgoing>, StatisticsServices),
    ) -> Self {
        let made = engine.make().await;
        let house = House::new(slices.to_vec());
        let schema = made.owner.migrate(&house.migrations()).await;
        schema.expect("the schema");
        let database = made.working(&house.tables()).await;
        let clock = Arc::new(TestClock::at(today));
        let app = App::new(Parts {
            database,
            clock: clock.clone(),
            ids: Arc::new(Ids::from_seed(2026)),
            texts: Catalogue::new(&house.texts()),
            demo: true,
            navigation: house.navigation(),
            outgoing,
            relay: None,
        })
        .with_statistics(statistics);
        let sessions = MemoryStore::default();
        let router = house.router(
            app.clone(),
            sessions.clone(),
            Serving {
                secure_cookies: false,
            },
        );
        Self {
            app,
            owner: made.owner,
            house,
            clock,
            router,
            sessions,
            _place: made.place,
        }
    }

    pub fn today(&self) -> Day {
        self.clock.today()
    }

    /// Makes up a person of the office (`None` for the directorate and the auditor).
    pub fn person(&self, name: &str, role: Role, office: Option<OwnOffice>) -> Person {
        Person {
            id: self.app.new_id(),
            name: name.to_owned(),
            role,
            office,
            language: Language::Nb,
            places: Vec::new(),
            acting_for: None,
            deputy_of: Vec::new(),
        }
    }

    /// A browser where nobody is signed in.
    pub fn visitor(&self) -> Client {
        Client::new(self.router.clone(), None)
    }

    /// A browser where the person is signed in.
    ///
    /// # Panics
    /// When the session cannot be made.
    pub async fn signed_in(&self, person: &Person) -> Client {
        Client::signed_in(self.router.clone(), self.sessions.clone(), person).await
    }
}

/// A way out that reaches the servers of tests, with more time than any machine needs.
///
/// # Panics
/// When it cannot be made.
pub fn to_this_machine() -> Outgoing {
    let time_limit = Duration::from_secs(60);
    let names = Arc::new(SystemNames);
    Outgoing::within(Networks::OpenAndThisMachine, names, time_limit).expect("a way out")
}

/// An own office with the key, for [`UnderTest::person`].
impl UnderTest {
    pub fn office(id: Id, key: &str, name: &str) -> Option<OwnOffice> {
        Some(OwnOffice {
            id,
            key: key.to_owned(),
            name: name.to_owned(),
        })
    }
}
