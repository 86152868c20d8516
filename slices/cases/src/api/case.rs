use access::OfficeScope;
use api::{Answer, Asked, Caller, Date, Identity, Problem, ProblemKind, Speech, made};
use axum::extract::{Path, State};
use database::{Fetch, Result};
use http::StatusCode;
use kernel::Id;
use organisations::{OfOffice, nation::nation};
use serde::Serialize;
use shell::App;
use utoipa::ToSchema;

use super::codes::{OutcomeCode, ReasonCode, SectionCode, StateCode, ThemeCode, WaitingReasonCode};
use crate::{AppealCase, queries};

/// A case with everything that is registered of it.
#[derive(Serialize, ToSchema)]
pub(super) struct Case {
    /// The identity of the case.
    id: Identity,
    /// Grows by one at each change; also in the `ETag`.
    #[schema(minimum = 1)]
    version: i64,
    /// The number in the archive.
    #[schema(example = "2026/1234")]
    archive_number: String,
    /// The number that the municipality has now, or last had.
    #[schema(example = "4601")]
    municipality_number: Option<&'static str>,
    /// The NAV office whose decision is appealed, where it is known.
    nav_office: Option<Identity>,
    /// The day the office received the case.
    received: Date,
    /// The last day on which a decision is within the limit.
    due_day: Date,
    /// The last day for the preliminary reply.
    preliminary_due: Date,
    /// The day the preliminary reply was sent.
    preliminary_sent: Option<Date>,
    /// Where the case stands.
    state: StateCode,
    /// Who handles it; null while nobody does.
    officer: Option<Identity>,
    /// The sections of the Act that it is about.
    act_sections: Vec<SectionCode>,
    /// A short note.
    note: String,
    /// The times it has waited, the earliest first.
    waiting: Vec<Waiting>,
    /// Whether a decision is proposed that another has yet to approve; until then no decision is taken and nothing registered changes.
    awaits_approval: bool,
    /// How it ended; null while it is not decided.
    decision: Option<CaseDecision>,
}

/// A time in which a case waits for somebody else. The limit runs on meanwhile.
#[derive(Serialize, ToSchema)]
pub(super) struct Waiting {
    /// The first day of waiting.
    from: Date,
    /// The day the work went on; null while it waits.
    to: Option<Date>,
    /// Whom or what it waits for.
    reason: WaitingReasonCode,
}

/// How and when a case ended.
#[derive(Serialize, ToSchema)]
pub(super) struct CaseDecision {
    /// The day of the decision.
    decided: Date,
    /// How it ended.
    outcome: OutcomeCode,
    /// Why the NAV office's decision did not stand; empty when it did.
    reasons: Vec<ReasonCode>,
    /// What the finding is about.
    themes: Vec<ThemeCode>,
    /// Days from receipt to decision.
    handling_days: i64,
    /// Started months from receipt to decision: within n months exactly when this is at most n.
    handling_months: u32,
    /// Days net of waiting.
    net_handling_days: i64,
    /// Started months net of waiting.
    net_handling_months: u32,
}

/// One case
///
/// The case with the identity. Its `ETag` is the version that a change names in `If-Match`.
#[utoipa::path(get, path = "/api/v1/cases/{id}", tag = "cases",
    params(("id" = Identity, Path, description = "The identity of the case"), OfOffice),
    responses((status = 200, description = "The case", body = Case)))]
pub(super) async fn case(
    State(app): State<App>,
    caller: Caller,
    Speech(t): Speech,
    Path(id): Path<Id>,
    Asked(office): Asked<OfOffice>,
) -> Answer {
    let at = office.at(&caller, &t)?;
    let found = read(&mut app.database.read().await?, &at.scope, id).await?;
    let (case, etag) = found.ok_or(Problem::new(ProblemKind::NotFound))?;
    let body = serde_json::to_string(&case).map_err(anyhow::Error::from)?;
    Ok(made(StatusCode::OK, body, Some(&etag), None))
}

/// The case of the office as the API tells it, and the `ETag` of its version.
pub(super) async fn read(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    id: Id,
) -> Result<Option<(Case, String)>> {
    let Some(case) = queries::cases::find(reader, scope, id).await? else {
        return Ok(None);
    };
    let finding = queries::parts::finding(reader, id).await?;
    let etag = format!("\"{}\"", case.version);
    Ok(Some((told(case, &finding), etag)))
}

fn told(case: AppealCase, finding: &queries::parts::Finding) -> Case {
    let decision = case.decision.zip(case.handling());
    let decision = decision.map(|(decision, handling)| CaseDecision {
        decided: Date(decision.decided),
        outcome: OutcomeCode(decision.outcome),
        reasons: finding.reasons.iter().copied().map(ReasonCode).collect(),
        themes: finding.themes.iter().copied().map(ThemeCode).collect(),
        handling_days: handling.days,
        handling_months: handling.months,
        net_handling_days: handling.net_days,
        net_handling_months: handling.net_months,
    });
    let waiting = case.waiting.iter().map(|period| Waiting {
        from: Date(period.from),
        to: period.to.map(Date),
        reason: WaitingReasonCode(period.reason),
    });
    Case {
        id: Identity(case.id),
        version: case.version,
        municipality_number: number_of(case.municipality),
        nav_office: case.nav_office.map(Identity),
        received: Date(case.received),
        due_day: Date(case.due_day),
        preliminary_due: Date(case.preliminary_due),
        preliminary_sent: case.preliminary_sent.map(Date),
        state: StateCode(case.state),
        officer: case.officer.map(Identity),
        act_sections: case.sections.iter().copied().map(SectionCode).collect(),
        awaits_approval: case.proposed.is_some(),
        note: case.note,
        waiting: waiting.collect(),
        archive_number: case.archive_number,
        decision,
    }
}

/// The number that the municipality has now, or last had.
pub(super) fn number_of(municipality: Id) -> Option<&'static str> {
    let known = nation().municipality(municipality)?;
    Some(known.latest(nation()).number)
}
