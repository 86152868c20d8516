use http::StatusCode;

/// Problem: what can stand in the way of an answer. Each has a status, an anchor on the page `/api` and its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The request cannot be read: its address, its headers or its JSON.
    Unreadable,
    NoKey,
    NotAllowed,
    NotFound,
    MethodNotAllowed,
    NotAcceptable,
    /// It cannot be done now; the sentence says why.
    NotNow,
    /// The version in `If-Match` is not the one that is stored.
    Stale,
    TooLarge,
    NotJson,
    /// What was sent breaks a rule; every fault is named.
    Faults,
    /// `Idempotency-Key` was used for another request.
    RepeatedOtherwise,
    /// `If-Match` is missing.
    VersionMissing,
    TooMany,
    Broken,
    Unavailable,
}

impl ProblemKind {
    pub const ALL: [Self; 16] = [
        Self::Unreadable,
        Self::NoKey,
        Self::NotAllowed,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::NotAcceptable,
        Self::NotNow,
        Self::Stale,
        Self::TooLarge,
        Self::NotJson,
        Self::Faults,
        Self::RepeatedOtherwise,
        Self::VersionMissing,
        Self::TooMany,
        Self::Broken,
        Self::Unavailable,
    ];

    pub fn status(self) -> StatusCode {
        match self {
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::NoKey => StatusCode::UNAUTHORIZED,
            Self::NotAllowed => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::NotNow => StatusCode::CONFLICT,
            Self::Stale => StatusCode::PRECONDITION_FAILED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NotJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Faults | Self::RepeatedOtherwise => StatusCode::UNPROCESSABLE_ENTITY,
            Self::VersionMissing => StatusCode::PRECONDITION_REQUIRED,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The kind that says what the status says; the one whose fault it is where none does.
    pub fn of_status(status: StatusCode) -> Self {
        let known = Self::ALL.into_iter().find(|kind| kind.status() == status);
        known.unwrap_or(if status.is_client_error() {
            Self::Unreadable
        } else {
            Self::Broken
        })
    }

    /// The last part of its `type`: an anchor on the page `/api`.
    pub fn anchor(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::NoKey => "no-key",
            Self::NotAllowed => "not-allowed",
            Self::NotFound => "not-found",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::NotAcceptable => "not-acceptable",
            Self::NotNow => "not-now",
            Self::Stale => "stale",
            Self::TooLarge => "too-large",
            Self::NotJson => "not-json",
            Self::Faults => "faults",
            Self::RepeatedOtherwise => "repeated-otherwise",
            Self::VersionMissing => "version-missing",
            Self::TooMany => "too-many",
            Self::Broken => "broken",
            Self::Unavailable => "unavailable",
        }
    }

    /// The key of its title.
    pub fn title_key(self) -> &'static str {
        match self {
            Self::Unreadable => "api-unreadable-title",
            Self::NoKey => "api-no-key-title",
            Self::NotAllowed => "api-not-allowed-title",
            Self::NotFound => "api-not-found-title",
            Self::MethodNotAllowed => "api-method-not-allowed-title",
            Self::NotAcceptable => "api-not-acceptable-title",
            Self::NotNow => "api-not-now-title",
            Self::Stale => "api-stale-title",
            Self::TooLarge => "api-too-large-title",
            Self::NotJson => "api-not-json-title",
            Self::Faults => "api-faults-title",
            Self::RepeatedOtherwise => "api-repeated-otherwise-title",
            Self::VersionMissing => "api-version-missing-title",
            Self::TooMany => "api-too-many-title",
            Self::Broken => "api-broken-title",
            Self::Unavailable => "api-unavailable-title",
        }
    }

    /// The key of the sentence that says what to do.
    pub fn sentence_key(self) -> &'static str {
        match self {
            Self::Unreadable => "api-unreadable",
            Self::NoKey => "api-no-key",
            Self::NotAllowed => "api-not-allowed",
            Self::NotFound => "api-not-found",
            Self::MethodNotAllowed => "api-method-not-allowed",
            Self::NotAcceptable => "api-not-acceptable",
            Self::NotNow => "api-not-now",
            Self::Stale => "api-stale",
            Self::TooLarge => "api-too-large",
            Self::NotJson => "api-not-json",
            Self::Faults => "api-faults",
            Self::RepeatedOtherwise => "api-repeated-otherwise",
            Self::VersionMissing => "api-version-missing",
            Self::TooMany => "api-too-many",
            Self::Broken => "api-broken",
            Self::Unavailable => "api-unavailable",
        }
    }
}
