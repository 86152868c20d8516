use api::{Answer, Date, Identity, Sent};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    case::Case,
    codes::{OutcomeCode, ReasonCode, ThemeCode},
    on_case::OnCase,
};
use crate::actions::decide as action;

/// How and when a case ended.
#[derive(Deserialize, ToSchema)]
pub(super) struct Verdict {
    /// The day of the decision; not later than today and not before the case was received.
    decided: Date,
    /// How it ended.
    outcome: OutcomeCode,
    /// Why the NAV office's decision did not stand: at least one when it was changed or sent back, none otherwise.
    #[schema(max_items = 6)]
    reasons: Vec<ReasonCode>,
    /// What the finding is about.
    #[schema(max_items = 9)]
    themes: Vec<ThemeCode>,
}

/// Decide a case
///
/// A case that waits stops waiting with the decision. Where the office lets two decide, a key decides nothing: a person
/// proposes on the page of the case, and another approves.
#[utoipa::path(post, path = "/api/v1/cases/{id}/decision", tag = "cases",
    params(("id" = Identity, Path, description = "The identity of the case"),
        ("If-Match" = String, Header, pattern = "^\"[0-9]{1,18}\"$", description = "The `ETag` of the version that is decided", example = "\"1\""),
        ("Idempotency-Key" = Option<String>, Header, pattern = "^[A-Za-z0-9_.:-]{8,100}$", description = "A value of your own, new for each new change")),
    request_body(content = Verdict, description = "The decision"),
    responses((status = 200, description = "The case as it is now", body = Case,
        headers(("ETag" = String, description = "Its new version")))))]
pub(super) async fn decide(case: OnCase, Sent { value, repeat }: Sent<Verdict>) -> Answer {
    let mut fields = vec![
        ("avgjort", value.decided.0.to_string()),
        ("utfall", value.outcome.code().to_owned()),
    ];
    let reasons = value.reasons.iter();
    fields.extend(reasons.map(|reason| ("grunn", reason.code().to_owned())));
    let themes = value.themes.iter();
    fields.extend(themes.map(|theme| ("tema", theme.code().to_owned())));
    case.carry_out(repeat, fields, action::carry_out).await
}
