use api::{Answer, Asked, Caller, Identity, Listed, Paging, Speech, cut, json};
use axum::extract::State;
use serde::Serialize;
use shell::App;
use utoipa::ToSchema;

use super::OfOffice;
use crate::{NavOffice, nation::nation, nav_offices_of_office};

/// A NAV office.
#[derive(Serialize, ToSchema)]
pub(super) struct NavOfficeDetails {
    /// The identity of the NAV office.
    id: Identity,
    /// What it is called.
    #[schema(example = "NAV Bergen")]
    name: String,
    /// The numbers that the municipalities it serves have now, or last had.
    #[schema(example = json!(["4601"]))]
    municipality_numbers: Vec<&'static str>,
}

/// The NAV offices of an office
///
/// The NAV offices that serve municipalities of the county governor's office.
#[utoipa::path(get, path = "/api/v1/nav-offices", tag = "organisations", params(OfOffice, Paging),
    responses((status = 200, description = "A part of the list", body = Listed<NavOfficeDetails>)))]
pub(super) async fn nav_offices(
    State(app): State<App>,
    caller: Caller,
    Speech(t): Speech,
    Asked(office): Asked<OfOffice>,
    Asked(paging): Asked<Paging>,
) -> Answer {
    let at = office.at(&caller, &t)?;
    let found = nav_offices_of_office(&mut app.database.read().await?, at.office.id).await?;
    let list = format!("/api/v1/nav-offices?office={}", at.office.key);
    let found = found.into_iter().map(told).collect();
    json(&cut(found, &paging, &list, |one: &NavOfficeDetails| {
        one.id.0.to_string()
    })?)
}

fn told(office: NavOffice) -> NavOfficeDetails {
    let municipalities = office.municipalities.iter();
    let municipalities = municipalities.filter_map(|id| nation().municipality(*id));
    NavOfficeDetails {
        id: Identity(office.id),
        name: office.name,
        municipality_numbers: municipalities
            .map(|municipality| municipality.latest(nation()).number)
            .collect(),
    }
}
