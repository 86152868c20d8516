use access::OfficeScope;
use audit::Event;
use axum::response::Response;
use database::Transaction;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use super::id_in_path;
use crate::{
    course::Course,
    facts::{self, Facts},
    queries,
};

/// Arbeid med ett kurs: a transaction with the course in it, begun by a form and ended by an event.
pub struct OnCourse {
    pub tx: Transaction,
    pub app: App,
    pub person: Person,
    pub frame: Frame,
    pub scope: OfficeScope,
    pub course: Course,
    pub fields: Fields,
}

/// What a form begins.
pub enum Begun {
    Work(Box<OnCourse>),
    /// The form came twice; this is the answer it had.
    Answered(Response),
}

impl OnCourse {
    /// Opens the course that the form is about. `location` is where the form leads when it is done.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when the office has no such course.
    pub async fn begin(
        app: App,
        (person, frame): (Person, Frame),
        id: &str,
        location: &str,
        fields: Fields,
    ) -> Result<Begun, Refusal> {
        let id = id_in_path(id)?;
        let scope = person.own_scope()?;
        let mut tx = app.database.begin().await?;
        if let Once::Again(location) = once(&mut tx, &fields, location, app.now()).await? {
            return Ok(Begun::Answered(see_other(&location)));
        }
        let course = queries::courses::find(&mut tx, &scope, id).await?;
        let course = course.ok_or(Refusal::NotFound)?;
        Ok(Begun::Work(Box::new(Self {
            tx,
            app,
            person,
            frame,
            scope,
            course,
            fields,
        })))
    }

    /// Commits what was written with the event that says what was done.
    ///
    /// # Errors
    /// What the database says.
    pub async fn done(
        self: Box<Self>,
        action: &'static str,
        changes: (Facts, Facts),
        location: &str,
    ) -> Page {
        let event = Event::new(action, &self.person.actor(), self.app.now())
            .office(self.scope.office())
            .about("course", self.course.id());
        audit::commit(self.tx, &facts::told_by(event, changes)).await?;
        Ok(see_other(location))
    }
}
