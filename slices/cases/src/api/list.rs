use access::Hand;
use api::{
    Answer, Asked, Caller, Date, Identity, Listed, Paging, Problem, ProblemKind, Speech, json,
};
use axum::extract::State;
use organisations::OfOffice;
use serde::Serialize;
use shell::{App, address_with};
use utoipa::ToSchema;

use super::{
    case::number_of,
    codes::{OutcomeCode, SectionCode, StateCode},
    filter::CaseFilter,
};
use crate::{
    AppealCase,
    queries::list::{After, List},
};

/// A case in a list, with what most need; the case itself has the rest.
#[derive(Serialize, ToSchema)]
pub(super) struct CaseInList {
    /// The identity of the case.
    id: Identity,
    /// Grows by one at each change.
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
    /// The day it was decided.
    decided: Option<Date>,
    /// How it ended.
    outcome: Option<OutcomeCode>,
}

/// The cases of an office
///
/// With the same choices as the list that people see.
#[utoipa::path(get, path = "/api/v1/cases", tag = "cases", params(CaseFilter, OfOffice, Paging),
    responses((status = 200, description = "A part of the list", body = Listed<CaseInList>)))]
pub(super) async fn list(
    State(app): State<App>,
    caller: Caller,
    Speech(t): Speech,
    Asked(asked): Asked<CaseFilter>,
    Asked(office): Asked<OfOffice>,
    Asked(paging): Asked<Paging>,
) -> Answer {
    let at = office.at(&caller, &t)?;
    let filter = asked.read(&t)?;
    let pairs = asked.pairs();
    let pairs = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let question = address_with("/api/v1/cases", pairs.chain([("office", at.office.key)]));
    let list = List {
        scope: &at.scope,
        filter: &filter,
        reader: Hand::own(caller.id),
        today: app.today(),
    };
    let after = paging.after(&question)?;
    let after = after.map(|text| After::read(&text).ok_or(Problem::new(ProblemKind::NotFound)));
    let limit = paging.limit();
    let mut reader = app.database.read().await?;
    let mut cases = list
        .page(&mut reader, after.transpose()?, limit + 1)
        .await?;
    let is_more = cases.len() > limit as usize;
    cases.truncate(limit as usize);
    let last = cases.last().filter(|_| is_more);
    let last = last.map(|last| list.after(last).text());
    let items = cases.into_iter().map(told).collect();
    json(&Listed::up_to(items, last.as_deref(), &question, limit))
}

fn told(case: AppealCase) -> CaseInList {
    let decision = case.decision;
    CaseInList {
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
        decided: decision.map(|decision| Date(decision.decided)),
        outcome: decision.map(|decision| OutcomeCode(decision.outcome)),
        archive_number: case.archive_number,
    }
}
