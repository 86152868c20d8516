use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use database::DatabaseError;
use http::StatusCode;

/// Why there is no page, seen from the reader: each is a situation with a title, a sentence and a way on.
#[derive(Debug)]
pub enum Refusal {
    /// There is nothing here, or it belongs to another office.
    NotFound,
    /// Only for those who are signed in.
    SignIn,
    /// The reader's role may not do this.
    NotAllowed,
    /// Somebody changed the same thing first; nothing of this form was stored.
    SomebodyWasFirst,
    /// The form cannot be read.
    NotAForm,
    /// The form or file is larger than what is read.
    TooLarge,
    /// What the reader asked for cannot be done now; the sentence says why and what to do.
    NotNow(String),
    /// Our fault.
    Broken(anyhow::Error),
}

impl Refusal {
    /// The status that says the same to programs.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::NotAllowed => StatusCode::FORBIDDEN,
            Self::SomebodyWasFirst | Self::NotNow(_) => StatusCode::CONFLICT,
            Self::NotAForm => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    pub(crate) fn title_key(&self) -> &'static str {
        match self {
            Self::NotFound => "refusal-not-found-title",
            Self::SignIn => "refusal-sign-in-title",
            Self::NotAllowed => "refusal-not-allowed-title",
            Self::SomebodyWasFirst => "refusal-somebody-was-first-title",
            Self::NotAForm => "refusal-not-a-form-title",
            Self::TooLarge => "refusal-too-large-title",
            Self::NotNow(_) => "refusal-not-now-title",
            Self::Broken(_) => "refusal-broken-title",
        }
    }

    pub(crate) fn sentence_key(&self) -> &'static str {
        match self {
            Self::NotFound => "refusal-not-found",
            Self::SignIn => "refusal-sign-in",
            Self::NotAllowed => "refusal-not-allowed",
            Self::SomebodyWasFirst => "refusal-somebody-was-first",
            Self::NotAForm => "refusal-not-a-form",
            Self::TooLarge => "refusal-too-large",
            Self::NotNow(_) => "refusal-not-now",
            Self::Broken(_) => "refusal-broken",
        }
    }
}

impl From<DatabaseError> for Refusal {
    fn from(error: DatabaseError) -> Self {
        match error {
            DatabaseError::NoRow => Self::NotFound,
            other => Self::Broken(other.into()),
        }
    }
}

impl From<anyhow::Error> for Refusal {
    fn from(error: anyhow::Error) -> Self {
        Self::Broken(error)
    }
}

/// The frame's outer layer dresses the refusal as a page in the reader's language.
impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}
