use askama::Template;
use shell::{Fields, Frame, Told};

use crate::{Form, Lead, List};

/// Siden for én ting: what is known of it, what belongs to it, what can be done with it, and its history.
#[derive(Template)]
#[template(path = "register/thing.html")]
pub struct ThingPage {
    pub frame: Frame,
    /// What stands in the forms: what is stored, or what came back.
    pub fields: Fields,
    pub title: String,
    pub back: Lead,
    /// Its state by shape and word.
    pub status: Option<(&'static str, String)>,
    /// Each with its name; those that say nothing are left out.
    pub facts: Vec<Lead>,
    /// Longer texts, each with its heading.
    pub texts: Vec<Lead>,
    pub links: Vec<Lead>,
    pub lists: Vec<List>,
    pub forms: Vec<Form>,
    pub history: Vec<Told>,
}
