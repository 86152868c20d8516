use api::{Answer, Caller, Date, Identity, Sent, Speech, Version};
use axum::extract::{Path, State};
use kernel::Id;
use serde::Deserialize;
use shell::App;
use utoipa::ToSchema;

use super::{
    begin::{Begun, Change, begin},
    case::Case,
    codes::WaitingReasonCode,
};
use crate::actions::{resume as resuming, wait as waiting};

/// From when and for whom a case waits.
#[derive(Deserialize, ToSchema)]
pub(super) struct WaitingBegins {
    /// The first day of waiting; not later than today.
    from: Date,
    /// Whom or what it waits for.
    reason: WaitingReasonCode,
}

/// When the work on a case went on.
#[derive(Deserialize, ToSchema)]
pub(super) struct WaitingEnds {
    /// The day the work went on; not later than today.
    resumed: Date,
}

/// Let a case wait
///
/// For somebody else, from a day on. The limit runs on.
#[utoipa::path(post, path = "/api/v1/cases/{id}/waiting", tag = "cases",
    params(("id" = Identity, Path, description = "The identity of the case"),
        ("If-Match" = String, Header, pattern = "^\"[0-9]{1,18}\"$", description = "The `ETag` of the version that is changed", example = "\"1\""),
        ("Idempotency-Key" = Option<String>, Header, pattern = "^[A-Za-z0-9_.:-]{8,100}$", description = "A value of your own, new for each new change")),
    request_body(content = WaitingBegins, description = "The waiting"),
    responses((status = 200, description = "The case as it is now", body = Case,
        headers(("ETag" = String, description = "Its new version")))))]
pub(super) async fn wait(
    State(app): State<App>,
    caller: Caller,
    Speech(t): Speech,
    Path(id): Path<Id>,
    version: Version,
    Sent { value, repeat }: Sent<WaitingBegins>,
) -> Answer {
    let fields = vec![
        ("vent-fra", value.from.0.to_string()),
        ("ventegrunn", value.reason.code().to_owned()),
    ];
    let change = Change {
        app,
        caller,
        t,
        id,
        version,
        repeat,
        fields,
    };
    match begin(change).await? {
        Begun::Work(work) => Ok(waiting::carry_out(work).await?),
        Begun::Answered(answer) => Ok(answer),
    }
}

/// Go on with a case
///
/// That waited for somebody else.
#[utoipa::path(post, path = "/api/v1/cases/{id}/resumption", tag = "cases",
    params(("id" = Identity, Path, description = "The identity of the case"),
        ("If-Match" = String, Header, pattern = "^\"[0-9]{1,18}\"$", description = "The `ETag` of the version that is changed", example = "\"1\""),
        ("Idempotency-Key" = Option<String>, Header, pattern = "^[A-Za-z0-9_.:-]{8,100}$", description = "A value of your own, new for each new change")),
    request_body(content = WaitingEnds, description = "The end of waiting"),
    responses((status = 200, description = "The case as it is now", body = Case,
        headers(("ETag" = String, description = "Its new version")))))]
pub(super) async fn resume(
    State(app): State<App>,
    caller: Caller,
    Speech(t): Speech,
    Path(id): Path<Id>,
    version: Version,
    Sent { value, repeat }: Sent<WaitingEnds>,
) -> Answer {
    let fields = vec![("gjenopptatt", value.resumed.0.to_string())];
    let change = Change {
        app,
        caller,
        t,
        id,
        version,
        repeat,
        fields,
    };
    match begin(change).await? {
        Begun::Work(work) => Ok(resuming::carry_out(work).await?),
        Begun::Answered(answer) => Ok(answer),
    }
}
