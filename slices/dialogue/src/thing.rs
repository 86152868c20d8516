//! The meeting, the enquiry and the request as things that people open and change.

use access::OfficeScope;
use audit::Event;
use database::{Fetch, Result, Transaction};
use kernel::Id;
use plan::ActivityState;
use register::{Field, Said, Thing, facts};
use serde_json::{Map, Value, json};
use shell::{App, Fields, Frame, Page, Person};

use crate::{
    enquiry::Enquiry,
    help::HelpRequest,
    meeting::Meeting,
    pages, queries,
    words::{Asker, Channel, Counterpart, HelpKind, Level, ParticipantRole},
};

/// How the log of a meeting is told.
pub const OF_MEETINGS: &[Field] = &[
    Field::new("title", "dialogue-field-title", Said::Plain),
    Field::new("day", "dialogue-field-day", Said::Day),
    Field::new(
        "meeting_state",
        "dialogue-field-state",
        Said::Word(|code| Some(code.parse::<ActivityState>().ok()?.key())),
    ),
    Field::new(
        "counterpart",
        "dialogue-field-counterpart",
        Said::Word(|code| Some(code.parse::<Counterpart>().ok()?.key())),
    ),
    Field::new(
        "level",
        "dialogue-field-level",
        Said::Word(|code| Some(code.parse::<Level>().ok()?.key())),
    ),
    Field::new("owner", "dialogue-field-owner", Said::Name),
    Field::new("outcome", "dialogue-field-outcome", Said::Plain),
    Field::new("theme", "dialogue-field-theme", THEMES),
    Field::new("topic", "dialogue-field-topic", Said::Plain),
    Field::new(
        "role",
        "dialogue-field-role",
        Said::Word(|code| Some(code.parse::<ParticipantRole>().ok()?.key())),
    ),
    Field::new("people", "dialogue-field-people", Said::Number),
    Field::new("decision", "dialogue-field-decision", Said::Plain),
    Field::new("task", "dialogue-field-task", Said::Plain),
    Field::new("due", "dialogue-field-due", Said::Day),
    Field::new("done", "dialogue-field-done", Said::Day),
    Field::new("note", "dialogue-field-note", Said::Plain),
    Field::new("met", "dialogue-field-municipalities", Said::Name),
];

/// How the log of an enquiry is told.
pub const OF_ENQUIRIES: &[Field] = &[
    Field::new(
        "asker",
        "dialogue-field-asker",
        Said::Word(|code| Some(code.parse::<Asker>().ok()?.key())),
    ),
    Field::new("municipality", "dialogue-field-municipality", Said::Name),
    Field::new("nav_office", "dialogue-field-nav-office", Said::Name),
    Field::new(
        "channel",
        "dialogue-field-channel",
        Said::Word(|code| Some(code.parse::<Channel>().ok()?.key())),
    ),
    Field::new("theme", "dialogue-field-theme", THEMES),
    Field::new("question", "dialogue-field-question", Said::Plain),
    Field::new("received", "dialogue-field-received", Said::Day),
    Field::new("owner", "dialogue-field-owner", Said::Name),
    Field::new("answered", "dialogue-field-answered", Said::Day),
    Field::new("answer", "dialogue-field-answer", Said::Plain),
];

/// How the log of a request for help is told.
pub const OF_HELP: &[Field] = &[
    Field::new("to", "dialogue-field-to-office", Said::Name),
    Field::new("theme", "dialogue-field-theme", THEMES),
    Field::new("title", "dialogue-field-title", Said::Plain),
    Field::new("wish", "dialogue-field-wish", Said::Plain),
    Field::new("needed_by", "dialogue-field-needed-by", Said::Day),
    Field::new("closed", "dialogue-field-closed", Said::Day),
    Field::new(
        "kind",
        "dialogue-field-help-kind",
        Said::Word(|code| Some(code.parse::<HelpKind>().ok()?.key())),
    ),
    Field::new("text", "dialogue-field-help-text", Said::Plain),
];

const THEMES: Said = Said::Word(|code| Some(code.parse::<plan::Theme>().ok()?.key()));

impl Thing for Meeting {
    fn id(&self) -> Id {
        self.activity.id
    }

    fn version(&self) -> i64 {
        self.activity.version
    }

    fn href(id: Id) -> String {
        format!("/dialog/{id}")
    }

    fn about(event: Event, id: Id) -> Event {
        event.about("meeting", id)
    }

    fn facts(&self) -> Map<String, Value> {
        facts(json!({
            "title": self.activity.title,
            "day": self.activity.first_day,
            "meeting_state": self.activity.state.code(),
            "counterpart": self.counterpart.code(),
            "level": self.level.code(),
            "owner": self.activity.owner,
            "outcome": self.activity.outcome,
        }))
    }

    async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Self>> {
        queries::meetings::find(reader, scope, id).await
    }

    async fn save(&self, tx: &mut Transaction, scope: &OfficeScope) -> Result<bool> {
        if !plan::activities::save(tx, scope, &self.activity).await? {
            return Ok(false);
        }
        queries::meetings::change(tx, self).await?;
        Ok(true)
    }

    async fn again(self, app: App, person: Person, frame: Frame, fields: Fields) -> Page {
        pages::meeting::with_faults(app, person, frame, self, fields).await
    }
}

impl Thing for Enquiry {
    fn id(&self) -> Id {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn href(id: Id) -> String {
        format!("/henvendelser/{id}")
    }

    fn about(event: Event, id: Id) -> Event {
        event.about("enquiry", id)
    }

    fn facts(&self) -> Map<String, Value> {
        facts(json!({
            "asker": self.asker.code(),
            "municipality": self.municipality,
            "nav_office": self.nav_office,
            "channel": self.channel.code(),
            "theme": self.theme.code(),
            "question": self.question,
            "received": self.received,
            "owner": self.owner,
            "answered": self.answered,
            "answer": self.answer,
        }))
    }

    async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Self>> {
        queries::enquiries::find(reader, scope, id).await
    }

    async fn save(&self, tx: &mut Transaction, scope: &OfficeScope) -> Result<bool> {
        queries::enquiries::save(tx, scope, self).await
    }

    async fn again(self, app: App, person: Person, frame: Frame, fields: Fields) -> Page {
        pages::enquiry::with_faults(app, person, frame, self, fields).await
    }
}

impl Thing for HelpRequest {
    fn id(&self) -> Id {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn href(id: Id) -> String {
        format!("/hjelp/{id}")
    }

    fn about(event: Event, id: Id) -> Event {
        event.about("help_request", id)
    }

    fn facts(&self) -> Map<String, Value> {
        facts(json!({
            "to": self.to,
            "theme": self.theme.code(),
            "title": self.title,
            "wish": self.wish,
            "needed_by": self.needed_by,
            "closed": self.closed,
        }))
    }

    async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Self>> {
        queries::help::find_own(reader, scope, id).await
    }

    async fn save(&self, tx: &mut Transaction, _: &OfficeScope) -> Result<bool> {
        queries::help::save(tx, self).await
    }

    async fn again(self, app: App, person: Person, frame: Frame, fields: Fields) -> Page {
        pages::help_request::with_faults(app, person, frame, self, fields).await
    }
}
