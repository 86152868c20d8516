use access::OfficeScope;
use axum::{
    extract::FromRequestParts,
    http::request::Parts,
    response::{IntoResponse as _, Response},
};
use shell::{App, Frame, Person, Refusal, address_with, see_other};

use crate::nation::{Office, nation};

/// The office that the reader works in or looks at, with the right to its data. The directorate and the auditor are
/// sent to choose one when they have not; for the others it is their own, and any other they ask for is not there.
#[derive(Clone, Copy, Debug)]
pub struct AtOffice {
    pub scope: OfficeScope,
    pub office: &'static Office,
}

impl FromRequestParts<App> for AtOffice {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let person = Person::from_request_parts(parts, app)
            .await
            .map_err(Refusal::into_response)?;
        let Ok(frame) = Frame::from_request_parts(parts, app).await;
        Self::of(&person, &frame)
            .ok_or(Refusal::NotFound)
            .map_err(Refusal::into_response)?
            .ok_or_else(|| choose(&frame))
    }
}

impl AtOffice {
    /// Outer `None`: not there for this person; inner `None`: not chosen yet.
    #[expect(
        clippy::option_option,
        reason = "two different ways of having no office"
    )]
    fn of(person: &Person, frame: &Frame) -> Option<Option<Self>> {
        let office = match (&person.office, &frame.asked_office) {
            (Some(own), _) => nation().office(own.id)?,
            (None, Some(key)) => nation().office_by_key(key)?,
            (None, None) => return Some(None),
        };
        let in_address = asked_in_address(&frame.here).map(|key| nation().office_by_key(&key));
        if in_address.is_some_and(|asked| asked.is_none_or(|asked| asked.id != office.id)) {
            return None;
        }
        let scope = person.scope(office.id).ok()?;
        Some(Some(Self { scope, office }))
    }
}

fn choose(frame: &Frame) -> Response {
    see_other(&address_with("/embeter", [("til", frame.here.as_str())]))
}

fn asked_in_address(here: &str) -> Option<String> {
    let (_, query) = here.split_once('?')?;
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix("embete="))
        .map(str::to_owned)
}
