use api::{Answer, Caller, Date, Identity, Problem, ProblemKind, Sent, Speech, Taken, take};
use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use shell::{App, Fields};
use utoipa::ToSchema;

use super::{
    KeyAsk,
    case::Case,
    codes::SectionCode,
    faults,
    on_case::{OnCase, named},
};
use crate::{
    actions::{edit, register},
    desk::Desk,
};

/// What is registered of a case.
#[derive(Deserialize, ToSchema)]
pub(super) struct Registration {
    /// The number in the archive, year and number. No two cases of an office have the same.
    #[schema(
        pattern = "^(199[0-9]|20[0-9][0-9])/[0-9]{1,8}$",
        example = "2026/1234"
    )]
    archive_number: String,
    /// The day the office received the case; not later than today.
    received: Date,
    /// The number of the municipality, valid today or when the case was received.
    #[schema(pattern = "^[0-9]{4}$", example = "4601")]
    municipality_number: String,
    /// The NAV office whose decision is appealed, where it is known.
    nav_office: Option<Identity>,
    /// The sections of the Act that it is about, at least one.
    #[schema(min_items = 1, max_items = 9, example = json!(["18"]))]
    act_sections: Vec<SectionCode>,
    /// A short note; no name and no national identity number.
    #[schema(max_length = 500, pattern = "^[^\\x00]*$")]
    note: Option<String>,
}

impl Registration {
    fn fields(self) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("arkivnummer", self.archive_number),
            ("mottatt", self.received.0.to_string()),
            ("kommune", self.municipality_number),
            ("merknad", self.note.unwrap_or_default()),
        ];
        fields.extend(self.nav_office.map(|id| ("navkontor", id.0.to_string())));
        let sections = self.act_sections.into_iter();
        fields.extend(sections.map(|section| ("paragraf", section.code().to_owned())));
        fields
    }
}

/// Register a case
///
/// A new case of the key's own office, assigned to nobody yet. Sent again with the same `Idempotency-Key` within a day
/// it is registered once and gets the same answer.
#[utoipa::path(post, path = "/api/v1/cases", tag = "cases",
    params(("Idempotency-Key" = String, Header, pattern = "^[A-Za-z0-9_.:-]{8,100}$",
        description = "A value of your own, new for each new case", example = "sak-2026-1234-1")),
    request_body(content = Registration, description = "The case"),
    responses((status = 201, description = "The case as it was registered", body = Case,
        headers(("ETag" = String, description = "Its version"), ("Location" = String, description = "Its address")))))]
pub(super) async fn register(
    State(app): State<App>,
    caller: Caller,
    Speech(t): Speech,
    Sent { value, repeat }: Sent<Registration>,
) -> Answer {
    let scope = caller.own_scope()?;
    let mut tx = app.database.begin().await?;
    let repeat = repeat.ok_or(Problem::new(ProblemKind::Unreadable))?;
    if let Taken::Again(answer) = take(&mut tx, &repeat, app.now()).await? {
        return Ok(answer);
    }
    let mut fields = Fields::new(named(value.fields()), t.clone());
    let desk = Desk::for_writing(&mut tx, &scope, app.today()).await?;
    let id = app.new_id();
    let by = (&caller.actor(), app.now());
    let event = register::store(&mut tx, &scope, &mut fields, (id, &desk, &t), by).await?;
    let event = event.ok_or_else(|| faults(&fields))?;
    let ask = KeyAsk {
        caller,
        t,
        repeat: Some(repeat),
        status: StatusCode::CREATED,
    };
    let answer = ask.answer(&mut tx, &scope, id).await?;
    audit::commit(tx, &event).await?;
    Ok(answer)
}

/// Correct a case
///
/// Replaces everything that is registered of the case; what is left out is emptied. A decided case keeps its decision.
#[utoipa::path(put, path = "/api/v1/cases/{id}", tag = "cases",
    params(("id" = Identity, Path, description = "The identity of the case"),
        ("If-Match" = String, Header, pattern = "^\"[0-9]{1,18}\"$", description = "The `ETag` of the version that is changed", example = "\"1\""),
        ("Idempotency-Key" = Option<String>, Header, pattern = "^[A-Za-z0-9_.:-]{8,100}$", description = "A value of your own, new for each new change")),
    request_body(content = Registration, description = "The case as it is to be"),
    responses((status = 200, description = "The case as it is now", body = Case,
        headers(("ETag" = String, description = "Its new version")))))]
pub(super) async fn correct(case: OnCase, Sent { value, repeat }: Sent<Registration>) -> Answer {
    case.carry_out(repeat, value.fields(), edit::carry_out)
        .await
}
