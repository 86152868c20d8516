use api::{Answer, Asked, Identity, Listed, Paging, Problem, ProblemKind, Speech, cut, json};
use axum::extract::{Path, State};
use kernel::Day;
use serde::Serialize;
use shell::App;
use texts::Tongue;
use utoipa::ToSchema;

use super::year::InYear;
use crate::{
    nation::{Office, nation},
    office_name,
};

/// A county governor's office.
#[derive(Serialize, ToSchema)]
pub(super) struct OfficeDetails {
    /// The identity of the office, the same through all years.
    id: Identity,
    /// The word for it in addresses and in the parameter `office`.
    #[schema(example = "vestland")]
    key: &'static str,
    /// Its name in the year that is asked for.
    #[schema(example = "Statsforvalteren i Vestland")]
    name: String,
    /// The counties that it covers in that year.
    counties: Vec<County>,
}

/// A county.
#[derive(Serialize, ToSchema)]
pub(super) struct County {
    /// Its number, two digits.
    #[schema(example = "46")]
    number: &'static str,
    /// Its name.
    #[schema(example = "Vestland")]
    name: &'static str,
}

/// The offices of a year
///
/// Every county governor's office that there is in the year, in the order of their keys.
#[utoipa::path(get, path = "/api/v1/offices", tag = "organisations", params(InYear, Paging),
    responses((status = 200, description = "A part of the list", body = Listed<OfficeDetails>)))]
pub(super) async fn offices(
    State(app): State<App>,
    Speech(t): Speech,
    Asked(year): Asked<InYear>,
    Asked(paging): Asked<Paging>,
) -> Answer {
    let day = year.day(app.today());
    let offices = nation().offices_at(day).into_iter();
    let offices = offices.map(|office| told(office, day, &t)).collect();
    let list = format!("/api/v1/offices?year={}", day.year());
    json(&cut(offices, &paging, &list, |office| {
        office.key.to_owned()
    })?)
}

/// One office
///
/// The office with the key, as it is in the year.
#[utoipa::path(get, path = "/api/v1/offices/{key}", tag = "organisations",
    params(("key" = String, Path, pattern = "^[a-z-]{2,60}$", description = "The key of the office", example = "vestland"), InYear),
    responses((status = 200, description = "The office", body = OfficeDetails)))]
pub(super) async fn office(
    State(app): State<App>,
    Speech(t): Speech,
    Path(key): Path<String>,
    Asked(year): Asked<InYear>,
) -> Answer {
    let day = year.day(app.today());
    let office = nation().office_by_key(&key);
    let office = office.filter(|office| office.term_at(day).is_some());
    let office = office.ok_or(Problem::new(ProblemKind::NotFound))?;
    json(&told(office, day, &t))
}

fn told(office: &'static Office, day: Day, t: &Tongue) -> OfficeDetails {
    let term = office.term_at(day);
    let counties = term.into_iter().flat_map(|term| &term.counties);
    OfficeDetails {
        id: Identity(office.id),
        key: office.key,
        name: office_name(t, office, day),
        counties: counties
            .filter_map(|number| nation().county(number))
            .map(|county| County {
                number: county.number,
                name: county.name,
            })
            .collect(),
    }
}
