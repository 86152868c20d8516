use askama::Template;
use axum::{extract::State, response::IntoResponse as _};
use shell::{App, Frame, Page, Query, page, see_other};
use texts::Tongue;

use crate::{
    actions::sign_in::destination,
    oidc::{Provider, Providers},
    personas::{PERSONAS, Persona},
};

#[derive(Template)]
#[template(path = "pages/sign_in.html")]
struct SignInPage {
    frame: Frame,
    /// Where to go afterwards.
    next: String,
    personas: Vec<PersonaLine>,
    providers: Vec<Provider>,
}

struct PersonaLine {
    key: &'static str,
    name: &'static str,
    role: String,
    office: String,
    /// What this person does here, to choose by.
    does: String,
}

/// In the demo one chooses who to be; otherwise the page leads to those who vouch for people, or says how to get in.
pub(crate) async fn sign_in(
    State(app): State<App>,
    providers: Providers,
    frame: Frame,
    query: Query,
) -> Page {
    let next = destination(query.raw("til")).to_owned();
    if frame.person.is_some() && !app.demo {
        return Ok(see_other(&next).into_response());
    }
    let personas = if app.demo {
        PERSONAS
            .iter()
            .map(|persona| line(persona, &app, &frame.t))
            .collect()
    } else {
        Vec::new()
    };
    page(&SignInPage {
        frame,
        next,
        personas,
        providers: providers.all().to_vec(),
    })
}

fn line(persona: &Persona, app: &App, t: &Tongue) -> PersonaLine {
    let office = persona
        .office
        .and_then(|key| organisations::nation::nation().office_by_key(key));
    PersonaLine {
        key: persona.key,
        name: persona.name,
        role: t.say(persona.role.text_key()),
        office: office
            .map(|office| organisations::office_name(t, office, app.today()))
            .unwrap_or_default(),
        does: t.say(persona.does_key()),
    }
}
