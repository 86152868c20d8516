use askama::Template;
use shell::{Fields, Frame};

use crate::Lead;

/// Skjema: inputs that are sent together.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// Its place on the page, unique there.
    pub id: &'static str,
    pub heading: String,
    pub action: String,
    /// The version of the thing that the form was made from; none for what is new.
    pub version: Option<i64>,
    pub inputs: Vec<Input>,
    pub button: String,
}

/// Felt i et skjema. Its name is unique on the page; what stands in it the page's `Fields` say.
#[derive(Clone, Debug)]
pub struct Input {
    pub name: &'static str,
    pub label: String,
    pub help: String,
    pub kind: Kind,
}

/// What people do with an input.
#[derive(Clone, Debug)]
pub enum Kind {
    /// They write a line.
    Text,
    /// They write so many lines.
    Area(u8),
    Day,
    Number,
    /// They choose one of the options, or none where `empty` says what that means.
    Choose {
        options: Vec<Lead>,
        empty: String,
    },
    /// They tick any of the options.
    Tick(Vec<Lead>),
}

/// Siden for noe nytt.
#[derive(Template)]
#[template(path = "register/new.html")]
pub struct NewPage {
    pub frame: Frame,
    pub fields: Fields,
    pub title: String,
    /// What one should know before one writes; may be empty.
    pub lead: String,
    pub back: Lead,
    pub form: Form,
}

impl Form {
    /// Whether something in it must be put right.
    pub(crate) fn has_faults(&self, fields: &Fields) -> bool {
        let faulty = |input: &Input| fields.fault_of(input.name).is_some();
        self.inputs.iter().any(faulty)
    }
}

impl Input {
    pub fn new(name: &'static str, label: String, kind: Kind) -> Self {
        Self {
            name,
            label,
            help: String::new(),
            kind,
        }
    }

    #[must_use]
    pub fn help(mut self, help: String) -> Self {
        self.help = help;
        self
    }
}
