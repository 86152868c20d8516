use std::str::FromStr;

use axum::{
    extract::{FromRequest, Request},
    response::{IntoResponse as _, Response},
};
use kernel::{Day, Id, find_national_identity_number};
use texts::Tongue;

use crate::{App, Refusal, frame::tongue_of};

/// What is wrong with a field, in a sentence for the one who filled it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub field: String,
    pub sentence: String,
}

/// The fields of a form or an address. Each reading notes what is wrong, so that all faults are told at once.
#[derive(Clone, Debug)]
pub struct Fields {
    pairs: Vec<(String, String)>,
    faults: Vec<Fault>,
    t: Tongue,
}

impl Fields {
    pub fn new(pairs: Vec<(String, String)>, t: Tongue) -> Self {
        Self {
            pairs,
            faults: Vec::new(),
            t,
        }
    }

    /// What was written, as it was written, to show it again; empty when nothing was.
    pub fn raw(&self, name: &str) -> &str {
        self.pairs
            .iter()
            .find(|(found, _)| found == name)
            .map_or("", |(_, value)| value)
    }

    /// Everything that was chosen under the name.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.pairs
            .iter()
            .filter(|(found, value)| found == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
            .collect()
    }

    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }

    /// Whether the box was ticked or the button pressed.
    pub fn is_set(&self, name: &str) -> bool {
        !self.raw(name).is_empty()
    }

    /// The text without spaces around it; none when empty. Notes a fault when it is longer than `most` characters
    /// or holds a national identity number.
    pub fn text(&mut self, name: &str, most: usize) -> Option<String> {
        let text = self.raw(name).trim().replace("\r\n", "\n");
        if text.chars().count() > most {
            self.note(name, self.t.with("fault-too-long", [("most", most.into())]));
        }
        if find_national_identity_number(&text).is_some() {
            self.note(name, self.t.say("fault-national-identity-number"));
        }
        (!text.is_empty()).then_some(text)
    }

    /// As [`Fields::text`], and notes a fault when there is none.
    pub fn required_text(&mut self, name: &str, most: usize) -> Option<String> {
        let text = self.text(name, most);
        self.required(name, text)
    }

    /// The day; notes a fault when what is written is none.
    pub fn day(&mut self, name: &str) -> Option<Day> {
        self.parsed(name, "fault-not-a-day")
    }

    pub fn required_day(&mut self, name: &str) -> Option<Day> {
        let was_empty = self.raw(name).trim().is_empty();
        let day = self.day(name);
        if was_empty {
            self.required(name, day)
        } else {
            day
        }
    }

    /// The row that was chosen; notes a fault when it is no identity.
    pub fn id(&mut self, name: &str) -> Option<Id> {
        self.parsed(name, "fault-not-a-choice")
    }

    /// The whole number; notes a fault when it is none or outside the limits.
    pub fn number(&mut self, name: &str, least: i64, most: i64) -> Option<i64> {
        let number: i64 = self.parsed(name, "fault-not-a-number")?;
        if (least..=most).contains(&number) {
            return Some(number);
        }
        self.note(
            name,
            self.t.with(
                "fault-number-outside",
                [("least", least.into()), ("most", most.into())],
            ),
        );
        None
    }

    /// One of the choices; notes a fault when it is none of them.
    pub fn choice<T: FromStr>(&mut self, name: &str) -> Option<T> {
        self.parsed(name, "fault-not-a-choice")
    }

    /// Notes that the field must be filled in when there is no value.
    pub fn required<T>(&mut self, name: &str, value: Option<T>) -> Option<T> {
        if value.is_none() && self.fault_of(name).is_none() {
            self.note(name, self.t.say("fault-required"));
        }
        value
    }

    /// Notes a fault that only the rules of the form know.
    pub fn note(&mut self, name: &str, sentence: impl Into<String>) {
        self.faults.push(Fault {
            field: name.to_owned(),
            sentence: sentence.into(),
        });
    }

    /// The text with the key, in the language of the one who filled the form in.
    pub fn sentence(&self, key: &str) -> String {
        self.t.say(key)
    }

    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    pub fn is_faultless(&self) -> bool {
        self.faults.is_empty()
    }

    /// What is wrong with the field, if anything.
    pub fn fault_of(&self, name: &str) -> Option<&str> {
        self.faults
            .iter()
            .find(|fault| fault.field == name)
            .map(|fault| fault.sentence.as_str())
    }

    /// The key that makes a form sent twice be done once.
    pub fn form_key(&self) -> Option<&str> {
        Some(self.raw("skjemanokkel")).filter(|key| key.len() == 64)
    }

    /// The version of the row that the form was made from; 0 when none was sent, which matches none.
    pub fn version(&self) -> i64 {
        self.raw("versjon").parse().unwrap_or(0)
    }

    fn parsed<T: FromStr>(&mut self, name: &str, fault: &str) -> Option<T> {
        let written = self.raw(name).trim();
        if written.is_empty() {
            return None;
        }
        let value = written.parse().ok();
        if value.is_none() {
            self.note(name, self.t.say(fault));
        }
        value
    }
}

impl FromRequest<App> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let t = tongue_of(&parts, app);
        let request = Request::from_parts(parts, body);
        let bytes = axum::body::Bytes::from_request(request, app)
            .await
            .map_err(|_| Refusal::TooLarge.into_response())?;
        let pairs =
            serde_urlencoded::from_bytes(&bytes).map_err(|_| Refusal::NotAForm.into_response())?;
        Ok(Self::new(pairs, t))
    }
}
