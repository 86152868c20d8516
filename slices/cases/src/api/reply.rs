use api::{Answer, Date, Identity, Sent};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{case::Case, on_case::OnCase};
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
pub(super) async fn reply(case: OnCase, Sent { value, repeat }: Sent<PreliminaryReply>) -> Answer {
    let fields = vec![("svar-sendt", value.sent.0.to_string())];
    case.carry_out(repeat, fields, action::carry_out).await
}
