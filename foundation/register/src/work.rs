use std::future::Future;

use access::OfficeScope;
use audit::Event;
use axum::response::Response;
use database::{Fetch, Transaction};
use http::StatusCode;
use kernel::Id;
use serde_json::{Map, Value};
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

/// Ting: one row of a register that people open, change and see the history of.
pub trait Thing: Clone + Send + Sync + Sized + 'static {
    fn id(&self) -> Id;
    /// Counts up at each change; a form that was made from another version stores nothing.
    fn version(&self) -> i64;
    /// The address of the thing's page.
    fn href(id: Id) -> String;
    /// The event about this thing.
    fn about(event: Event, id: Id) -> Event;
    /// What the log keeps of it, in codes.
    fn facts(&self) -> Map<String, Value>;

    /// The thing; `None` when this office has no such one to write.
    fn find(
        reader: &mut impl Fetch,
        scope: &OfficeScope,
        id: Id,
    ) -> impl Future<Output = database::Result<Option<Self>>> + Send;

    /// Stores it as it now is. `false` when somebody was first.
    fn save(
        &self,
        tx: &mut Transaction,
        scope: &OfficeScope,
    ) -> impl Future<Output = database::Result<bool>> + Send;

    /// The page of the thing with the form as it was filled in and everything that is wrong with it.
    fn again(
        self,
        app: App,
        person: Person,
        frame: Frame,
        fields: Fields,
    ) -> impl Future<Output = Page> + Send;
}

/// Arbeid med én ting: a transaction with the thing in it, begun by a form and ended by an event.
pub struct Work<T> {
    pub tx: Transaction,
    pub app: App,
    pub person: Person,
    pub frame: Frame,
    pub scope: OfficeScope,
    pub thing: T,
    pub fields: Fields,
    before: T,
}

/// What `json!` makes of the facts of a thing, as [`Thing::facts`] gives them.
pub fn facts(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(facts) => facts,
        _ => Map::new(),
    }
}

/// The thing that an address names, for the page of it.
///
/// # Errors
/// [`Refusal::NotFound`] where the office has no such thing.
pub async fn find<T: Thing>(app: &App, scope: &OfficeScope, id: &str) -> Result<T, Refusal> {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut reader = app.database.read().await?;
    let found = T::find(&mut reader, scope, id).await?;
    found.ok_or(Refusal::NotFound)
}

/// What a form begins.
pub enum Begun<T> {
    Work(Box<Work<T>>),
    /// The form came twice; this is the answer it had.
    Answered(Response),
}

impl<T: Thing> Work<T> {
    /// Opens the thing that the form is about.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when the office has no such thing.
    pub async fn begin(
        app: App,
        person: Person,
        frame: Frame,
        id: &str,
        mut fields: Fields,
    ) -> Result<Begun<T>, Refusal> {
        let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
        let scope = person.own_scope()?;
        let mut tx = app.database.begin().await?;
        if let Once::Again(location) = once(&mut tx, &fields, &T::href(id), app.now()).await? {
            return Ok(Begun::Answered(see_other(&location)));
        }
        let thing = T::find(&mut tx, &scope, id).await?;
        let thing = thing.ok_or(Refusal::NotFound)?;
        if fields.version() != thing.version() {
            fields.note("versjon", frame.t.say("register-somebody-was-first"));
        }
        Ok(Begun::Work(Box::new(Self {
            tx,
            app,
            person,
            frame,
            scope,
            before: thing.clone(),
            thing,
            fields,
        })))
    }

    /// Shows the thing again with the form as it was filled in and everything that is wrong. Nothing is stored.
    ///
    /// # Errors
    /// As the page of the thing.
    pub async fn again(self: Box<Self>) -> Page {
        drop(self.tx);
        let Self {
            app,
            person,
            frame,
            before,
            fields,
            ..
        } = *self;
        before.again(app, person, frame, fields).await
    }

    /// Stores the thing and says what was done, with what else belongs to the event.
    ///
    /// # Errors
    /// [`Refusal::SomebodyWasFirst`] when the thing was changed meanwhile.
    pub async fn done(
        mut self: Box<Self>,
        action: &'static str,
        also: Vec<(&'static str, Value)>,
    ) -> Page {
        if !self.thing.save(&mut self.tx, &self.scope).await? {
            return Err(Refusal::SomebodyWasFirst);
        }
        let (before, mut after) = changes(self.before.facts(), self.thing.facts());
        after.extend(also.into_iter().map(|(key, value)| (key.to_owned(), value)));
        let event = Event::new(action, &self.person.actor(), self.app.now())
            .office(self.scope.office())
            .before(&before.into())
            .after(&after.into());
        audit::commit(self.tx, &T::about(event, self.thing.id())).await?;
        Ok(see_other(&T::href(self.thing.id())))
    }
}

/// Begins what makes something new: the office it is made in, and its transaction; or the answer to a form that came
/// twice.
///
/// # Errors
/// What the database says.
pub async fn begin_new(
    app: &App,
    person: &Person,
    fields: &Fields,
    href: &str,
) -> Result<Result<(OfficeScope, Transaction), Response>, Refusal> {
    let scope = person.own_scope()?;
    let mut tx = app.database.begin().await?;
    Ok(match once(&mut tx, fields, href, app.now()).await? {
        Once::Again(location) => Err(see_other(&location)),
        Once::First => Ok((scope, tx)),
    })
}

/// How a page answers that shows a form again: that somebody was first, or that something must be put right.
pub fn answer_to_faults(fields: &Fields) -> StatusCode {
    match fields.fault_of("versjon") {
        Some(_) => StatusCode::CONFLICT,
        None if fields.is_faultless() => StatusCode::OK,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// What changed: before and after.
fn changes(
    old: Map<String, Value>,
    new: Map<String, Value>,
) -> (Map<String, Value>, Map<String, Value>) {
    let new: Map<_, _> = new
        .into_iter()
        .filter(|(key, value)| old.get(key) != Some(value))
        .collect();
    let old = old
        .into_iter()
        .filter(|(key, _)| new.contains_key(key))
        .collect();
    (old, new)
}
