use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use database::DatabaseError;
use http::{HeaderValue, header};
use serde::Serialize;
use shell::{Fault, Refusal};
use texts::{Argument, Tongue};
use utoipa::ToSchema;

use crate::ProblemKind;

/// Why there is no answer. The API's outer layer writes it as `application/problem+json` in the reader's language.
#[derive(Clone, Debug)]
pub struct Problem {
    pub kind: ProblemKind,
    /// The key of a sentence that says it more closely than the kind's own.
    sentence: Option<(&'static str, Option<(&'static str, String)>)>,
    /// A sentence that is ready.
    said: Option<String>,
    faults: Vec<Fault>,
}

impl Problem {
    pub fn new(kind: ProblemKind) -> Self {
        Self {
            kind,
            sentence: None,
            said: None,
            faults: Vec::new(),
        }
    }

    /// With every fault by its field.
    pub fn with_faults(kind: ProblemKind, faults: Vec<Fault>) -> Self {
        Self {
            faults,
            ..Self::new(kind)
        }
    }

    /// Says it by the text with this key.
    #[must_use]
    pub fn because(mut self, key: &'static str) -> Self {
        self.sentence = Some((key, None));
        self
    }

    /// Says it by the text with this key and value.
    #[must_use]
    pub fn because_of(mut self, key: &'static str, name: &'static str, value: &str) -> Self {
        self.sentence = Some((key, Some((name, value.to_owned()))));
        self
    }

    /// What the pages would refuse, in the words of the API.
    pub(crate) fn of_refusal(refusal: &Refusal) -> Self {
        if let Refusal::Broken(error) = refusal {
            tracing::error!(error = format!("{error:#}"), "a request to the API broke");
        }
        let kind = match refusal {
            Refusal::SomebodyWasFirst => ProblemKind::Stale,
            Refusal::Busy | Refusal::NoDatabase | Refusal::DiskFull => ProblemKind::Unavailable,
            other => ProblemKind::of_status(other.status()),
        };
        let mut problem = Self::new(kind);
        if let Refusal::NotNow(sentence) = refusal {
            problem.said = Some(sentence.clone());
        }
        problem
    }

    fn detail(&self, t: &Tongue) -> String {
        match (&self.said, &self.sentence) {
            (Some(said), _) => said.clone(),
            (None, Some((key, Some((name, value))))) => {
                t.with(key, [(*name, Argument::from(value.as_str()))])
            }
            (None, Some((key, None))) => t.say(key),
            (None, None) => t.say(self.kind.sentence_key()),
        }
    }

    /// As it is sent, about the address `instance`.
    pub(crate) fn told(&self, t: &Tongue, instance: &str) -> ProblemDetails {
        ProblemDetails {
            r#type: format!("/api#{}", self.kind.anchor()),
            title: t.say(self.kind.title_key()),
            status: self.kind.status().as_u16(),
            detail: self.detail(t),
            instance: instance.to_owned(),
            errors: self
                .faults
                .iter()
                .map(|fault| FieldProblem {
                    field: fault.field.clone(),
                    problem: fault.sentence.clone(),
                })
                .collect(),
        }
    }
}

/// Why there is no answer (RFC 9457).
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct ProblemDetails {
    /// What kind of problem it is, as an address of the page that explains it.
    #[schema(example = "/api#not-found")]
    r#type: String,
    /// The kind in a few words, in the language asked for.
    title: String,
    /// The status of the answer, once more.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What is wrong and what to do, in a sentence or two.
    detail: String,
    /// The address that was asked.
    instance: String,
    /// Every field that has a fault; empty when the problem lies elsewhere.
    errors: Vec<FieldProblem>,
}

/// What is wrong with one field.
#[derive(Serialize, ToSchema)]
pub(crate) struct FieldProblem {
    /// The name of the field or parameter; within a list with its place, such as `act_sections.0`.
    field: String,
    /// What is wrong with it, in a sentence.
    problem: String,
}

impl From<DatabaseError> for Problem {
    fn from(error: DatabaseError) -> Self {
        match error {
            // Two who store the same at once: the second may try again, and then sees the fault.
            DatabaseError::Unique(_) => Self::new(ProblemKind::NotNow),
            other => Self::of_refusal(&other.into()),
        }
    }
}

impl From<anyhow::Error> for Problem {
    fn from(error: anyhow::Error) -> Self {
        Self::of_refusal(&error.into())
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::of_refusal(&refusal)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.kind.status().into_response();
        match self.kind {
            ProblemKind::NoKey => {
                let scheme = HeaderValue::from_static("Bearer realm=\"oppdrag\"");
                response
                    .headers_mut()
                    .insert(header::WWW_AUTHENTICATE, scheme);
            }
            ProblemKind::Unavailable => {
                let soon = HeaderValue::from_static("5");
                response.headers_mut().insert(header::RETRY_AFTER, soon);
            }
            _ => {}
        }
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}
