use api::{Answer, Caller, Date, Identity, Sent, Speech, Version};
use axum::extract::{Path, State};
use kernel::Id;
use serde::Deserialize;
use shell::App;
use utoipa::ToSchema;

use super::{
    begin::{Begun, Change, begin},
    case::Case,
};
use crate::actions::preliminary_reply as action;

/// That the preliminary reply was sent.
#[derive(Deserialize, ToSchema)]
pub(super) struct PreliminaryReply {
    /// The day it was sent; not later than today.
    sent: Date,
}

/// Note the preliminary reply
///
/// The notice that is owed when the answer takes more than a month.
#[utoipa::path(post, path = "/api/v1/cases/{id}/preliminary-reply", tag = "cases",
    params(("id" = Identity, Path, description = "The identity of the case"),
        ("If-Match" = String, Header, pattern = "^\"[0-9]{1,18}\"$", description = "The `ETag` of the version that is changed", example = "\"1\""),
        ("Idempotency-Key" = Option<String>, Header, pattern = "^[A-Za-z0-9_.:-]{8,100}$", description = "A value of your own, new for each new change")),
    request_body(content = PreliminaryReply, description = "The reply"),
    responses((status = 200, description = "The case as it is now", body = Case,
        headers(("ETag" = String, description = "Its new version")))))]
pub(super) async fn reply(
    State(app): State<App>,
    caller: Caller,
    Speech(t): Speech,
    Path(id): Path<Id>,
    version: Version,
    Sent { value, repeat }: Sent<PreliminaryReply>,
) -> Answer {
    let fields = vec![("svar-sendt", value.sent.0.to_string())];
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
        Begun::Work(work) => Ok(action::carry_out(work).await?),
        Begun::Answered(answer) => Ok(answer),
    }
}
