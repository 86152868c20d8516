use access::OfficeScope;
use axum::{extract::FromRequestParts, http::request::Parts};
use shell::{App, Frame, Person, Refusal};

use crate::{
    nation::{Office, nation},
    office_name,
};

/// The office that the reader works in or looks at, with the right to its data. The directorate and the auditor look
/// at one office at a time: the one they asked for last, at first the first of the list. For the others it is their
/// own, and any other they ask for is not there.
#[derive(Clone, Copy, Debug)]
pub struct AtOffice {
    pub scope: OfficeScope,
    pub office: &'static Office,
}

impl FromRequestParts<App> for AtOffice {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        let person = Person::from_request_parts(parts, app).await?;
        let Ok(frame) = Frame::from_request_parts(parts, app).await;
        Self::of(&person, &frame)
    }
}

impl AtOffice {
    /// The office of this person on this page.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when the address asks for an office that is not there for this person.
    pub fn of(person: &Person, frame: &Frame) -> Result<Self, Refusal> {
        let at = Self::found(person, frame).ok_or(Refusal::NotFound)?;
        let asked = asked_in_address(&frame.here).map(|key| nation().office_by_key(&key));
        if asked.is_some_and(|asked| asked.is_none_or(|asked| asked.id != at.office.id)) {
            return Err(Refusal::NotFound);
        }
        Ok(at)
    }

    /// What the office is called today.
    pub fn name(&self, frame: &Frame) -> String {
        office_name(&frame.t, self.office, frame.today)
    }

    fn found(person: &Person, frame: &Frame) -> Option<Self> {
        let office = match &person.office {
            Some(own) => nation().office(own.id)?,
            None => {
                let asked = frame.asked_office.as_ref();
                let asked = asked.and_then(|key| nation().office_by_key(key));
                asked.or_else(|| nation().offices_at(frame.today).first().copied())?
            }
        };
        let scope = person.scope(office.id).ok()?;
        Some(Self { scope, office })
    }
}

fn asked_in_address(here: &str) -> Option<String> {
    let (_, query) = here.split_once('?')?;
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix("embete="))
        .map(str::to_owned)
}
