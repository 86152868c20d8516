use api::{Answer, Asked, Identity, Listed, Paging, Problem, ProblemKind, cut, json};
use axum::extract::{Path, State};
use kernel::{Day, Period};
use serde::{Deserialize, Serialize};
use shell::App;
use utoipa::{IntoParams, ToSchema};

use super::year::InYear;
use crate::nation::{MunicipalityNumber, nation};

/// A municipality by a number that it has or had.
#[derive(Serialize, ToSchema)]
pub(super) struct MunicipalityDetails {
    /// The identity of the municipality, the same whatever numbers it has had.
    id: Identity,
    /// The number, four digits.
    #[schema(example = "4601")]
    number: &'static str,
    /// Its name with that number.
    #[schema(example = "Bergen")]
    name: &'static str,
    /// The number of its county.
    #[schema(example = "46")]
    county_number: &'static str,
    /// The first year of the number; null when that is 2006 or earlier.
    first_year: Option<i32>,
    /// The last year of the number; null while it is valid.
    last_year: Option<i32>,
    /// The key of the office that covers it; for a number that is gone, of the one that did in its last year.
    #[schema(example = "vestland")]
    office: Option<&'static str>,
}

/// Which municipalities.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct CoveredBy {
    /// Only those that this office covers, by its key.
    #[param(pattern = "^[a-z-]{2,60}$", example = "vestland")]
    covered_by: Option<String>,
}

/// The municipalities of a year
///
/// With the numbers that were valid then, in the order of the numbers.
#[utoipa::path(get, path = "/api/v1/municipalities", tag = "organisations", params(InYear, CoveredBy, Paging),
    responses((status = 200, description = "A part of the list", body = Listed<MunicipalityDetails>)))]
pub(super) async fn municipalities(
    State(app): State<App>,
    Asked(year): Asked<InYear>,
    Asked(filter): Asked<CoveredBy>,
    Asked(paging): Asked<Paging>,
) -> Answer {
    let day = year.day(app.today());
    let mut list = format!("/api/v1/municipalities?year={}", day.year());
    let found: Vec<&MunicipalityNumber> = match &filter.covered_by {
        Some(key) => {
            let office = nation().office_by_key(key);
            let office = office.ok_or(Problem::new(ProblemKind::NotFound))?;
            list = format!("{list}&covered_by={}", office.key);
            nation().municipalities_of(office.id, day)
        }
        None => nation().municipalities_at(day).collect(),
    };
    let found = found.into_iter().map(|one| told(one, day)).collect();
    json(&cut(found, &paging, &list, |one: &MunicipalityDetails| {
        one.number.to_owned()
    })?)
}

/// One municipality number
///
/// What the number stands for, whenever it was valid; numbers are never used again for another municipality.
#[utoipa::path(get, path = "/api/v1/municipalities/{number}", tag = "organisations",
    params(("number" = String, Path, pattern = "^[0-9]{4}$", description = "The number of the municipality", example = "4601")),
    responses((status = 200, description = "The municipality", body = MunicipalityDetails)))]
pub(super) async fn municipality(State(app): State<App>, Path(number): Path<String>) -> Answer {
    let number = nation().number(&number);
    let number = number.ok_or(Problem::new(ProblemKind::NotFound))?;
    json(&told(number, app.today()))
}

fn told(number: &'static MunicipalityNumber, day: Day) -> MunicipalityDetails {
    let last = number.years.last.map(|year| Period::year(year).first);
    let then = if number.years.contain(day) {
        day
    } else {
        last.unwrap_or(day)
    };
    let office = nation().office_covering(number.municipality, then);
    MunicipalityDetails {
        id: Identity(number.municipality),
        number: number.number,
        name: number.name,
        county_number: number.county,
        first_year: number.years.first,
        last_year: number.years.last,
        office: office.map(|office| office.key),
    }
}
