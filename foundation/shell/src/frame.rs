use std::convert::Infallible;

use access::READERS;
use axum::{extract::FromRequestParts, http::request::Parts};
use http::{HeaderMap, header};
use kernel::{Day, Language};
use texts::Tongue;

use crate::{App, Person, assets, cookies::cookie, menu::Menu, person::Visitor};

/// What the frame of a page needs to know of its reader. Every page has one.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The texts in the reader's language.
    pub t: Tongue,
    pub person: Option<Person>,
    pub demo: bool,
    pub today: Day,
    /// The path and query of this page, to come back to.
    pub here: String,
    pub menu: Menu,
    /// A fresh key for the forms of this page: sent twice, it is done once.
    pub form_key: String,
    /// The key of the office that the directorate or the auditor asked to see.
    pub asked_office: Option<String>,
}

impl Frame {
    /// The address of a file of the frame, new whenever the file is.
    pub fn asset(&self, file: &str) -> String {
        assets::address(file)
    }

    /// The languages with their own names, for the switch.
    pub fn languages(&self) -> [(Language, &'static str); 3] {
        [
            (Language::Nb, "Bokmål"),
            (Language::Nn, "Nynorsk"),
            (Language::En, "English"),
        ]
    }

    /// Whether the reader may open the rows of the office's registers.
    pub fn opens_rows(&self) -> bool {
        let person = self.person.as_ref();
        person.is_some_and(|person| READERS.contains(&person.role))
    }

    pub(crate) fn of(parts: &Parts, app: &App) -> Self {
        let person = visitor(parts).cloned();
        let t = tongue_of(parts, app);
        let role = person.as_ref().map(|person| person.role);
        let menu = Menu::of(&app.navigation, role, parts.uri.path(), &t);
        Self {
            t,
            person,
            demo: app.demo,
            today: app.today(),
            here: parts
                .uri
                .path_and_query()
                .map_or_else(|| "/".to_owned(), ToString::to_string),
            menu,
            form_key: app.ids.token(),
            asked_office: asked_office(parts),
        }
    }
}

impl FromRequestParts<App> for Frame {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self::of(parts, app))
    }
}

/// The texts in the language of the one who comes: the person's own, or for others what was chosen or asked for.
pub(crate) fn tongue_of(parts: &Parts, app: &App) -> Tongue {
    let own = visitor(parts).map(|person| person.language);
    app.texts
        .tongue(own.unwrap_or_else(|| language_of(&parts.headers)))
}

pub(crate) fn visitor(parts: &Parts) -> Option<&Person> {
    parts.extensions.get::<Visitor>()?.0.as_ref()
}

/// The office in the address, else the one that was last asked for.
fn asked_office(parts: &Parts) -> Option<String> {
    let query = parts.uri.query().unwrap_or_default();
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
    let in_address = pairs
        .into_iter()
        .find(|(name, _)| name == "embete")
        .map(|(_, key)| key);
    in_address
        .or_else(|| cookie(&parts.headers, "embete"))
        .filter(|key| is_plain(key))
}

fn is_plain(key: &str) -> bool {
    !key.is_empty() && key.len() < 60 && key.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

/// The language that somebody chose before signing in, else what the browser asks for, else bokmål.
fn language_of(headers: &HeaderMap) -> Language {
    cookie(headers, "sprak")
        .and_then(|code| code.parse().ok())
        .unwrap_or_else(|| accepted(headers))
}

/// The first of our languages that the request asks for (`Accept-Language`), else bokmål.
pub fn accepted(headers: &HeaderMap) -> Language {
    let asked = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let codes = asked
        .split(',')
        .filter_map(|part| part.split([';', '-']).next())
        .map(str::trim);
    codes
        .filter_map(|code| {
            if code == "no" {
                Some(Language::Nb)
            } else {
                code.parse().ok()
            }
        })
        .next()
        .unwrap_or_default()
}
