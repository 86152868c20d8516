use api::{Answer, Date, Identity, Sent};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{case::Case, codes::WaitingReasonCode, on_case::OnCase};
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
pub(super) async fn wait(case: OnCase, Sent { value, repeat }: Sent<WaitingBegins>) -> Answer {
    let fields = vec![
        ("vent-fra", value.from.0.to_string()),
        ("ventegrunn", value.reason.code().to_owned()),
    ];
    case.carry_out(repeat, fields, waiting::carry_out).await
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
pub(super) async fn resume(case: OnCase, Sent { value, repeat }: Sent<WaitingEnds>) -> Answer {
    let fields = vec![("gjenopptatt", value.resumed.0.to_string())];
    case.carry_out(repeat, fields, resuming::carry_out).await
}
