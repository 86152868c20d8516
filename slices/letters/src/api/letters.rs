use api::{Answer, Asked, Caller, Date, Identity, Listed, Paging, Speech, cut, json};
use axum::extract::State;
use organisations::{OfOffice, nation::nation};
use serde::Serialize;
use shell::App;
use utoipa::ToSchema;

use super::{codes::LetterState, visible};
use crate::{letter::Letter, queries};

/// An assignment letter in a list.
#[derive(Serialize, ToSchema)]
pub(super) struct LetterInList {
    /// The identity of the letter.
    id: Identity,
    /// What it is called.
    #[schema(example = "Tildelingsbrev 2026")]
    title: String,
    /// The year that it steers.
    year: Option<i32>,
    /// Whether it steers its year or was replaced.
    state: LetterState,
    /// The key of the office that it is for alone; null when it is for all.
    #[schema(example = "vestland")]
    office: Option<&'static str>,
    /// The day it was added here.
    added: Date,
}

/// The letters of an office
///
/// Those to all and the office's own, published and replaced, in the order in which they were added.
#[utoipa::path(get, path = "/api/v1/letters", tag = "letters", params(OfOffice, Paging),
    responses((status = 200, description = "A part of the list", body = Listed<LetterInList>)))]
pub(super) async fn letters(
    State(app): State<App>,
    caller: Caller,
    Speech(t): Speech,
    Asked(office): Asked<OfOffice>,
    Asked(paging): Asked<Paging>,
) -> Answer {
    let at = office.at(&caller, &t)?;
    let found = queries::letters(&mut app.database.read().await?, Some(at.office.id)).await?;
    let seen = found
        .into_iter()
        .filter_map(|letter| visible(Some(letter), at.office.id).ok())
        .map(|letter| told(&letter))
        .collect();
    let list = format!("/api/v1/letters?office={}", at.office.key);
    json(&cut(seen, &paging, &list, |letter: &LetterInList| {
        letter.id.0.to_string()
    })?)
}

fn told(letter: &Letter) -> LetterInList {
    LetterInList {
        id: Identity(letter.id),
        title: letter.title.clone(),
        year: letter.year,
        state: letter.status.into(),
        office: office_of(letter),
        added: Date(letter.created_on),
    }
}

/// The key of the office that the letter is for alone.
pub(super) fn office_of(letter: &Letter) -> Option<&'static str> {
    let office = letter.office.and_then(|id| nation().office(id))?;
    Some(office.key)
}
