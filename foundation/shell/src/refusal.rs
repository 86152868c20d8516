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
    /// Others held what this one needed; nothing was stored, and it may be tried again at once.
    Busy,
    /// The caller came too often, and may come again after so many seconds.
    TooMany(u64),
    /// The database does not answer.
    NoDatabase,
    /// The disk is full: reading works, nothing was stored and nothing is lost.
    DiskFull,
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
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy | Self::NoDatabase => StatusCode::SERVICE_UNAVAILABLE,
            Self::DiskFull => StatusCode::INSUFFICIENT_STORAGE,
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
            Self::Busy => "refusal-busy-title",
            Self::TooMany(_) => "refusal-too-many-title",
            Self::NoDatabase => "refusal-no-database-title",
            Self::DiskFull => "refusal-disk-full-title",
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
            Self::Busy => "refusal-busy",
            Self::TooMany(_) => "refusal-too-many",
            Self::NoDatabase => "refusal-no-database",
            Self::DiskFull => "refusal-disk-full",
            Self::Broken(_) => "refusal-broken",
        }
    }
}

impl Refusal {
    /// After how many seconds it is worth trying again, where time alone helps.
    pub fn retry_after(&self) -> Option<u64> {
        match self {
            Self::Busy => Some(1),
            Self::TooMany(seconds) => Some(*seconds),
            Self::NoDatabase => Some(10),
            Self::DiskFull => Some(60),
            _ => None,
        }
    }

    /// Whether somebody should look into it, and needs the code of the request.
    pub(crate) fn is_ours(&self) -> bool {
        matches!(
            self,
            Self::Broken(_) | Self::NoDatabase | Self::DiskFull | Self::Busy
        )
    }

    /// What is wrong with the database itself, where that is what the error tells.
    fn of_database(error: &DatabaseError) -> Option<Self> {
        match error {
            DatabaseError::Gone(_) => Some(Self::NoDatabase),
            DatabaseError::Full(_) => Some(Self::DiskFull),
            DatabaseError::Busy(_) => Some(Self::Busy),
            _ => None,
        }
    }
}

impl From<DatabaseError> for Refusal {
    fn from(error: DatabaseError) -> Self {
        if let Some(refusal) = Self::of_database(&error) {
            tracing::error!(%error, "the database did not do it");
            return refusal;
        }
        match error {
            DatabaseError::NoRow => Self::NotFound,
            other => Self::Broken(other.into()),
        }
    }
}

impl From<anyhow::Error> for Refusal {
    fn from(error: anyhow::Error) -> Self {
        let of_database = error.downcast_ref().and_then(Self::of_database);
        if of_database.is_some() {
            tracing::error!(error = format!("{error:#}"), "the database did not do it");
        }
        of_database.unwrap_or(Self::Broken(error))
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
