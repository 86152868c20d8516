use access::{OfficeScope, Role};
use audit::Event;
use axum::response::Response;
use database::Transaction;
use kernel::Id;
use serde_json::Value;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use crate::{
    activity::Activity,
    facts, pages, queries,
    words::{Organiser, Partner},
};

/// Arbeid med én aktivitet: a transaction with the activity in it, begun by a form and ended by an event.
pub struct Work {
    pub tx: Transaction,
    pub app: App,
    pub person: Person,
    pub frame: Frame,
    pub scope: OfficeScope,
    pub activity: Activity,
    pub fields: Fields,
    before: Activity,
}

/// What a form begins.
pub enum Begun {
    Work(Box<Work>),
    /// The form came twice; this is the answer it had.
    Answered(Response),
}

impl Work {
    /// Opens the activity that the form is about.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when the office has no such activity; [`Refusal::NotAllowed`] when it is another's than the
    /// partner's who asks.
    pub async fn begin(
        app: App,
        person: Person,
        frame: Frame,
        id: &str,
        mut fields: Fields,
    ) -> Result<Begun, Refusal> {
        let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
        let scope = person.own_scope()?;
        let mut tx = app.database.begin().await?;
        if let Once::Again(location) = once(&mut tx, &fields, &href(id), app.now()).await? {
            return Ok(Begun::Answered(see_other(&location)));
        }
        let activity = queries::activities::find(&mut tx, &scope, id)
            .await?
            .ok_or(Refusal::NotFound)?;
        if !may_change(person.role, activity.organiser) {
            return Err(Refusal::NotAllowed);
        }
        if fields.version() != activity.version {
            fields.note("versjon", frame.t.say("plan-somebody-was-first"));
        }
        let before = activity.clone();
        Ok(Begun::Work(Box::new(Self {
            tx,
            app,
            person,
            frame,
            scope,
            activity,
            fields,
            before,
        })))
    }

    /// Shows the activity again with the form as it was filled in and everything that is wrong. Nothing is stored.
    ///
    /// # Errors
    /// As the page of the activity.
    pub async fn again(self: Box<Self>) -> Page {
        drop(self.tx);
        pages::activity::with_faults(self.app, self.person, self.frame, self.before, self.fields)
            .await
    }

    /// Stores the activity and says what was done, with what else belongs to the event.
    ///
    /// # Errors
    /// [`Refusal::SomebodyWasFirst`] when the activity was changed meanwhile.
    pub async fn done(
        self: Box<Self>,
        action: &'static str,
        also: Vec<(&'static str, Value)>,
    ) -> Page {
        let also = Also {
            after: also,
            ..Also::default()
        };
        self.done_with(action, also).await
    }

    /// As [`Work::done`], with more to say of it.
    ///
    /// # Errors
    /// As [`Work::done`].
    pub async fn done_with(mut self: Box<Self>, action: &'static str, also: Also) -> Page {
        if !queries::activities::save(&mut self.tx, &self.scope, &self.activity).await? {
            return Err(Refusal::SomebodyWasFirst);
        }
        let (mut before, mut after) = facts::changes(&self.before, &self.activity);
        let named = |(key, value): (&'static str, Value)| (key.to_owned(), value);
        before.extend(also.before.into_iter().map(named));
        after.extend(also.after.into_iter().map(named));
        let event = Event::new(action, &self.person.actor(), self.app.now());
        let mut event = event
            .office(self.scope.office())
            .about("activity", self.activity.id)
            .before(&before.into())
            .after(&after.into());
        if let Some(reason) = also.reason {
            event = event.reason(reason);
        }
        audit::commit(self.tx, &event).await?;
        let back = back(&self.fields);
        Ok(see_other(&back.unwrap_or_else(|| href(self.activity.id))))
    }

    /// The activity as it was when the form came.
    pub fn before(&self) -> &Activity {
        &self.before
    }
}

/// What else belongs to an event than the values of the activity.
#[derive(Default)]
pub struct Also {
    pub before: Vec<(&'static str, Value)>,
    pub after: Vec<(&'static str, Value)>,
    pub reason: Option<String>,
}

/// The view of the year that the form came from, when it says so and it is one.
fn back(fields: &Fields) -> Option<String> {
    let asked = fields.raw("tilbake");
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "/?=&-%.".contains(sign);
    let is_view = asked.starts_with("/plan/") || asked.starts_with("/plan?");
    (is_view && asked.chars().all(is_plain)).then(|| asked.to_owned())
}

/// Whether one in this role may change what this organiser holds: the partner its own, the office everything.
pub fn may_change(role: Role, organiser: Organiser) -> bool {
    match role {
        Role::NavPartner => organiser == Organiser::Partner(Partner::NavCounty),
        Role::CaseOfficer | Role::Adviser | Role::Leader => true,
        _ => false,
    }
}

/// The address of an activity.
pub fn href(id: Id) -> String {
    format!("/plan/{id}")
}
