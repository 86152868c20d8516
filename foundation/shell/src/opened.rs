//! Noting who has seen what. One line in the page: `Opened::case(…).note(&app, &person).await`.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use access::{OfficeScope, Role};
use audit::{Reading, Way};
use kernel::Id;
use texts::Tongue;

use crate::{App, Person, Refusal};

/// How long a page waits for its note at most; after that it is shown, and the note is written when its turn comes.
const PATIENCE: Duration = Duration::from_millis(250);

static LOST: AtomicU64 = AtomicU64::new(0);

/// How many readings could not be noted since the program started, for those who operate it.
pub fn lost_readings() -> u64 {
    LOST.load(Ordering::Relaxed)
}

/// The role by its code, as people call it.
pub fn role_name(t: &Tongue, code: &str) -> String {
    code.parse::<Role>()
        .map_or_else(|()| code.to_owned(), |role| t.say(role.text_key()))
}

/// The key of the text that says how something was seen.
pub fn way_key(way: Way) -> &'static str {
    match way {
        Way::Page => "reading-page",
        Way::Export => "reading-export",
        Way::Rows => "reading-rows",
    }
}

/// Oppslag på en sides egen liste: when, who in which role, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownReading {
    pub when: String,
    pub who: String,
    pub role: String,
    pub way: String,
}

/// Readings in people's words.
pub fn shown_readings(readings: &[Reading], t: &Tongue) -> Vec<ShownReading> {
    readings
        .iter()
        .map(|reading| ShownReading {
            when: t.moment(reading.at),
            who: reading.name.clone(),
            role: role_name(t, &reading.role),
            way: t.say(way_key(reading.way)),
        })
        .collect()
}

/// Oppslag som skal noteres: what somebody is about to see of an office's register.
#[derive(Clone, Debug)]
pub struct Opened {
    office: Id,
    way: Way,
    kind: &'static str,
    object: Option<Id>,
    called: String,
    municipality: Option<Id>,
    own: bool,
    count: i64,
}

impl Opened {
    /// One thing on its own page: its kind as in the log of events, its identity, and what people call it.
    pub fn page(scope: &OfficeScope, kind: &'static str, id: Id, called: &str) -> Self {
        Self {
            office: scope.office(),
            way: Way::Page,
            kind,
            object: Some(id),
            called: called.to_owned(),
            municipality: None,
            own: false,
            count: 1,
        }
    }

    /// So many rows that are taken out in a file, by what was asked for. Each export counts by itself.
    pub fn export(scope: &OfficeScope, kind: &'static str, asked: &str, count: u64) -> Self {
        Self {
            way: Way::Export,
            object: None,
            count: i64::try_from(count).unwrap_or(i64::MAX),
            ..Self::page(scope, kind, scope.office(), asked)
        }
    }

    /// The rows behind a report's figures.
    #[must_use]
    pub fn as_rows(mut self) -> Self {
        self.way = Way::Rows;
        self
    }

    /// Where it belongs.
    #[must_use]
    pub fn in_municipality(mut self, municipality: Id) -> Self {
        self.municipality = Some(municipality);
        self
    }

    /// Whether it is the reader's own to work with.
    #[must_use]
    pub fn own(mut self, own: bool) -> Self {
        self.own = own;
        self
    }

    /// Notes it without keeping the page back. A note that cannot be written is told in the log of the program and counted
    /// ([`lost_readings`]), and the page is shown: who must see a case sees it also when the disk is full.
    pub async fn note(self, app: &App, person: &Person) {
        let (app, reading) = (app.clone(), self.reading(app, person));
        let noting = async move {
            if let Err(error) = audit::note_reading(&app.database, &reading).await {
                LOST.fetch_add(1, Ordering::Relaxed);
                tracing::error!(error = format!("{error:#}"), "a reading could not be noted");
            }
        };
        let noting = tokio::spawn(database::within(database::reach(), noting));
        // Later than that it goes on by itself.
        let _ = tokio::time::timeout(PATIENCE, noting).await;
    }

    /// Notes it before anything is handed out: what leaves the register in a file leaves it noted or not at all.
    ///
    /// # Errors
    /// [`Refusal::Broken`] when it cannot be noted.
    pub async fn note_first(self, app: &App, person: &Person) -> Result<(), Refusal> {
        let reading = self.reading(app, person);
        Ok(audit::note_reading(&app.database, &reading).await?)
    }

    fn reading(&self, app: &App, person: &Person) -> Reading {
        let id = app.new_id();
        Reading {
            id,
            at: app.now(),
            person: person.id,
            name: person.name.clone(),
            role: person.role.code().to_owned(),
            office: self.office,
            way: self.way,
            kind: self.kind.to_owned(),
            object: self.object.unwrap_or(id),
            called: self.called.clone(),
            municipality: self.municipality,
            own: self.own,
            count: self.count,
        }
    }
}
