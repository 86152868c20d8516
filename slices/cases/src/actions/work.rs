use access::{Hand, OfficeScope};
use accounts::User;
use audit::{Actor, Event};
use axum::response::{IntoResponse as _, Response};
use database::Transaction;
use kernel::{Day, Id, Instant};
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use texts::Tongue;

use crate::{
    AppealCase, DECIDED_BY_TWO, api::KeyAsk, facts, pages, queries, queries::parts::Finding,
};

/// Arbeid med én sak: a transaction with the case in it, begun by a form and ended by an event.
pub struct Work {
    pub tx: Transaction,
    pub scope: OfficeScope,
    pub case: AppealCase,
    pub fields: Fields,
    pub today: Day,
    before: AppealCase,
    app: App,
    asker: Asker,
}

/// Den som ber om det: a person at a page, or another system with its key. Each is answered in its own form.
pub enum Asker {
    Person(Box<(Person, Frame)>),
    Key(KeyAsk),
}

impl Asker {
    fn t(&self) -> &Tongue {
        match self {
            Self::Person(at) => &at.1.t,
            Self::Key(ask) => &ask.t,
        }
    }

    fn actor(&self) -> Actor {
        match self {
            Self::Person(at) => at.0.actor(),
            Self::Key(ask) => ask.caller.actor(),
        }
    }
}

/// What a form begins.
pub enum Begun {
    Work(Box<Work>),
    /// The form came twice; this is the answer it had.
    Answered(Response),
}

impl Work {
    /// Opens the case that the form is about.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when the office has no such case.
    pub async fn begin(
        app: App,
        person: Person,
        frame: Frame,
        id: &str,
        mut fields: Fields,
    ) -> Result<Begun, Refusal> {
        let id = super::id_in_path(id)?;
        let scope = person.own_scope()?;
        let mut tx = app.database.begin().await?;
        if let Once::Again(location) = once(&mut tx, &fields, &href(id), app.now()).await? {
            return Ok(Begun::Answered(see_other(&location)));
        }
        let case = queries::cases::find(&mut tx, &scope, id)
            .await?
            .ok_or(Refusal::NotFound)?;
        if fields.version() != case.version {
            fields.note("versjon", frame.t.say("cases-somebody-was-first"));
        }
        let asker = Asker::Person(Box::new((person, frame)));
        Ok(Begun::Work(Self::on(tx, scope, case, fields, (app, asker))))
    }

    /// Work on the case by whoever asks for it.
    pub fn on(
        tx: Transaction,
        scope: OfficeScope,
        case: AppealCase,
        fields: Fields,
        (app, asker): (App, Asker),
    ) -> Box<Self> {
        let (before, today) = (case.clone(), app.today());
        Box::new(Self {
            tx,
            scope,
            case,
            fields,
            today,
            before,
            app,
            asker,
        })
    }

    /// The texts in the language of the one who asks.
    pub fn t(&self) -> Tongue {
        self.asker.t().clone()
    }

    /// Notes a fault by its text key.
    pub fn fault(&mut self, field: &str, key: &str) {
        let sentence = self.asker.t().say(key);
        self.fields.note(field, sentence);
    }

    /// Who does it, as four eyes see it; none for another system, whose key many may hold.
    pub fn hand(&self) -> Option<Hand> {
        match &self.asker {
            Asker::Person(at) => Some(at.0.hand()),
            Asker::Key(_) => None,
        }
    }

    pub fn now(&self) -> Instant {
        self.app.now()
    }

    /// Whether one proposes how a case ends and another approves it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn is_decided_by_two(&mut self) -> Result<bool, Refusal> {
        let settings = organisations::settings(&mut self.tx, &self.scope).await?;
        Ok(settings.has(&DECIDED_BY_TWO))
    }

    /// Those who may be given the case.
    ///
    /// # Errors
    /// What the database says.
    pub async fn officers(&mut self) -> Result<Vec<Id>, Refusal> {
        let users = accounts::users_of_office(&mut self.tx, &self.scope).await?;
        Ok(users
            .into_iter()
            .filter(User::works_cases)
            .map(|user| user.id)
            .collect())
    }

    /// Says everything that is wrong: a person sees the case again with the form as it was filled in. Nothing is stored.
    ///
    /// # Errors
    /// As the case page.
    pub async fn again(self: Box<Self>) -> Page {
        drop(self.tx);
        match self.asker {
            Asker::Person(at) => {
                let (person, frame) = *at;
                pages::case::with_faults(self.app, person, frame, self.before, self.fields).await
            }
            Asker::Key(_) => Ok(crate::api::faults(&self.fields).into_response()),
        }
    }

    /// Stores the case and says what was done.
    ///
    /// # Errors
    /// [`Refusal::SomebodyWasFirst`] when the case was changed meanwhile.
    pub async fn done(self: Box<Self>, action: &'static str, reason: Option<String>) -> Page {
        self.done_with(action, reason, None).await
    }

    /// As [`Work::done`], with a new finding.
    ///
    /// # Errors
    /// As [`Work::done`].
    pub async fn done_with(
        mut self: Box<Self>,
        action: &'static str,
        reason: Option<String>,
        finding: Option<Finding>,
    ) -> Page {
        if !queries::cases::save(&mut self.tx, &self.scope, &self.case).await? {
            return Err(Refusal::SomebodyWasFirst);
        }
        let (before, mut after) = facts::changes(&self.before, &self.case);
        if let Some(finding) = finding {
            queries::parts::write_finding(&mut self.tx, self.case.id, &finding).await?;
            facts::add_finding(&mut after, &finding);
        }
        let event = Event::new(action, &self.asker.actor(), self.app.now());
        let event = event
            .office(self.scope.office())
            .about("case", self.case.id)
            .before(&before.into())
            .after(&after.into());
        let event = match reason {
            Some(reason) => event.reason(reason),
            None => event,
        };
        let answer = match &self.asker {
            Asker::Person(_) => see_other(&href(self.case.id)),
            Asker::Key(ask) => ask.answer(&mut self.tx, &self.scope, self.case.id).await?,
        };
        audit::commit(self.tx, &event).await?;
        Ok(answer)
    }
}

/// The address of a case.
pub fn href(id: Id) -> String {
    format!("/saker/{id}")
}
