//! What people open and change here, each as a thing of a register.

use access::OfficeScope;
use audit::Event;
use database::{Fetch, Result, Transaction};
use kernel::Id;
use plan::{ActivityState, Theme};
use register::{Field, Said, Thing, facts};
use serde_json::{Map, Value, json};
use shell::{App, Fields, Frame, Page, Person};

use crate::{
    action_plan::ActionPlan,
    cooperation::{Agreement, Mapping},
    experience::Experience,
    note::Note,
    pages,
    project::Project,
    queries,
    words::{Light, Need, PlanState, Way},
};

/// How the log of any of them is told.
pub const FIELDS: &[Field] = &[
    Field::new("title", "development-field-title", Said::Plain),
    Field::new(
        "theme",
        "development-field-theme",
        Said::Word(|code| Some(code.parse::<Theme>().ok()?.key())),
    ),
    Field::new("practice", "development-field-practice", Said::Plain),
    Field::new("result", "development-field-result", Said::Plain),
    Field::new("municipality", "development-field-municipality", Said::Name),
    Field::new(
        "municipalities",
        "development-field-municipalities",
        Said::Name,
    ),
    Field::new("contact", "development-field-contact", Said::Plain),
    Field::new("published", "development-field-published", Said::Day),
    Field::new(
        "way",
        "development-field-way",
        Said::Word(|code| Some(code.parse::<Way>().ok()?.key())),
    ),
    Field::new("day", "development-field-day", Said::Day),
    Field::new("host", "development-field-host", Said::Name),
    Field::new("from", "development-field-from", Said::Day),
    Field::new("to", "development-field-to", Said::Day),
    Field::new(
        "need",
        "development-field-need",
        Said::Word(|code| Some(code.parse::<Need>().ok()?.key())),
    ),
    Field::new("mapped", "development-field-mapped", Said::Day),
    Field::new("offered", "development-field-offered", Said::Day),
    Field::new("acted", "development-field-acted", Said::Day),
    Field::new("note", "development-field-note", Said::Plain),
    Field::new(
        "state",
        "development-field-state",
        Said::Word(|code| Some(code.parse::<PlanState>().ok()?.key())),
    ),
    Field::new(
        "project_state",
        "development-field-state",
        Said::Word(|code| Some(code.parse::<ActivityState>().ok()?.key())),
    ),
    Field::new("help", "development-field-help", Said::Plain),
    Field::new("owner", "development-field-owner", Said::Name),
    Field::new("milestone", "development-field-milestone", Said::Plain),
    Field::new("due", "development-field-due", Said::Day),
    Field::new("done", "development-field-done", Said::Day),
    Field::new(
        "light",
        "development-field-light",
        Said::Word(|code| Some(code.parse::<Light>().ok()?.key())),
    ),
    Field::new("reason", "development-field-reason", Said::Plain),
    Field::new("content", "development-field-content", Said::Plain),
    Field::new("sent", "development-field-sent", Said::Day),
];

/// Several identities as the log keeps them.
pub fn joined(ids: &[Id]) -> Value {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    json!(ids.join(" "))
}

impl Thing for Experience {
    fn id(&self) -> Id {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn href(id: Id) -> String {
        format!("/erfaringer/{id}")
    }

    fn about(event: Event, id: Id) -> Event {
        event.about("experience", id)
    }

    fn facts(&self) -> Map<String, Value> {
        facts(json!({
            "title": self.title,
            "theme": self.theme.code(),
            "practice": self.practice,
            "result": self.result,
            "municipality": self.municipality,
            "contact": self.contact,
            "published": self.published,
        }))
    }

    async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Self>> {
        queries::experiences::find_own(reader, scope, id).await
    }

    async fn save(&self, tx: &mut Transaction, _: &OfficeScope) -> Result<bool> {
        queries::experiences::save(tx, self).await
    }

    async fn again(self, app: App, person: Person, frame: Frame, fields: Fields) -> Page {
        pages::experience::with_faults(app, person, frame, self, fields).await
    }
}

impl Thing for Agreement {
    fn id(&self) -> Id {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn href(id: Id) -> String {
        format!("/samarbeid/avtaler/{id}")
    }

    fn about(event: Event, id: Id) -> Event {
        event.about("cooperation_agreement", id)
    }

    fn facts(&self) -> Map<String, Value> {
        facts(json!({
            "title": self.title,
            "theme": self.theme.code(),
            "municipalities": joined(&self.members),
            "host": self.host,
            "from": self.from,
            "to": self.to,
        }))
    }

    async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Self>> {
        queries::cooperation::find_agreement(reader, scope, id).await
    }

    async fn save(&self, tx: &mut Transaction, scope: &OfficeScope) -> Result<bool> {
        queries::cooperation::save_agreement(tx, scope, self).await
    }

    async fn again(self, app: App, person: Person, frame: Frame, fields: Fields) -> Page {
        pages::agreement::with_faults(app, person, frame, self, fields).await
    }
}

impl Thing for Mapping {
    fn id(&self) -> Id {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn href(id: Id) -> String {
        format!("/samarbeid/kartlegging/{id}")
    }

    fn about(event: Event, id: Id) -> Event {
        event.about("cooperation_mapping", id)
    }

    fn facts(&self) -> Map<String, Value> {
        facts(json!({
            "municipality": self.municipality,
            "theme": self.theme.code(),
            "need": self.need.code(),
            "mapped": self.mapped,
            "offered": self.offered,
            "acted": self.acted,
            "note": self.note,
        }))
    }

    async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Self>> {
        queries::cooperation::find_mapping(reader, scope, id).await
    }

    async fn save(&self, tx: &mut Transaction, scope: &OfficeScope) -> Result<bool> {
        queries::cooperation::save_mapping(tx, scope, self).await
    }

    async fn again(self, app: App, person: Person, frame: Frame, fields: Fields) -> Page {
        pages::mapping::with_faults(app, person, frame, self, fields).await
    }
}

impl Thing for ActionPlan {
    fn id(&self) -> Id {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn href(id: Id) -> String {
        format!("/handlingsplaner/{id}")
    }

    fn about(event: Event, id: Id) -> Event {
        event.about("action_plan", id)
    }

    fn facts(&self) -> Map<String, Value> {
        facts(json!({
            "municipality": self.municipality,
            "theme": self.theme.code(),
            "state": self.state.code(),
            "day": self.day,
            "help": self.help,
        }))
    }

    async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Self>> {
        queries::action_plans::find(reader, scope, id).await
    }

    async fn save(&self, tx: &mut Transaction, scope: &OfficeScope) -> Result<bool> {
        queries::action_plans::save(tx, scope, self).await
    }

    async fn again(self, app: App, person: Person, frame: Frame, fields: Fields) -> Page {
        pages::action_plan::with_faults(app, person, frame, self, fields).await
    }
}

impl Thing for Project {
    fn id(&self) -> Id {
        self.activity.id
    }

    fn version(&self) -> i64 {
        self.activity.version
    }

    fn href(id: Id) -> String {
        format!("/prosjekter/{id}")
    }

    fn about(event: Event, id: Id) -> Event {
        event.about("project", id)
    }

    fn facts(&self) -> Map<String, Value> {
        let themes: Vec<_> = self
            .activity
            .marks
            .themes
            .iter()
            .map(|one| one.code())
            .collect();
        facts(json!({
            "title": self.activity.title,
            "project_state": self.activity.state.code(),
            "from": self.activity.first_day,
            "to": self.ends,
            "owner": self.activity.owner,
            "theme": themes.join(" "),
            "practice": self.activity.description,
            "result": self.activity.outcome,
        }))
    }

    async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Self>> {
        queries::projects::find(reader, scope, id).await
    }

    async fn save(&self, tx: &mut Transaction, scope: &OfficeScope) -> Result<bool> {
        if !plan::activities::save(tx, scope, &self.activity).await? {
            return Ok(false);
        }
        queries::projects::change(tx, self.activity.id, self.ends).await?;
        Ok(true)
    }

    async fn again(self, app: App, person: Person, frame: Frame, fields: Fields) -> Page {
        pages::project::with_faults(app, person, frame, self, fields).await
    }
}

impl Thing for Note {
    fn id(&self) -> Id {
        self.activity.id
    }

    fn version(&self) -> i64 {
        self.activity.version
    }

    fn href(id: Id) -> String {
        format!("/notater/{id}")
    }

    fn about(event: Event, id: Id) -> Event {
        event.about("note", id)
    }

    fn facts(&self) -> Map<String, Value> {
        let themes: Vec<_> = self
            .activity
            .marks
            .themes
            .iter()
            .map(|one| one.code())
            .collect();
        facts(json!({
            "title": self.activity.title,
            "theme": themes.join(" "),
            "content": self.content,
            "sent": self.sent,
        }))
    }

    async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Self>> {
        queries::notes::find(reader, scope, id).await
    }

    async fn save(&self, tx: &mut Transaction, scope: &OfficeScope) -> Result<bool> {
        if !plan::activities::save(tx, scope, &self.activity).await? {
            return Ok(false);
        }
        queries::notes::change(tx, self).await?;
        Ok(true)
    }

    async fn again(self, app: App, person: Person, frame: Frame, fields: Fields) -> Page {
        pages::note::with_faults(app, person, frame, self, fields).await
    }
}
