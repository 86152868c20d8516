//! Offices, municipalities and NAV offices for other systems.

mod at_office;
mod municipalities;
mod nav_offices;
mod offices;
mod year;

use access::{ApiAccess, ApiScope};
use api::{ApiRoutes, routes};

pub use at_office::OfOffice;

const READ: ApiAccess = ApiAccess::Scopes(&[ApiScope::ReadOrganisations]);

pub(crate) fn api() -> ApiRoutes {
    ApiRoutes::new()
        .route(READ, routes!(offices::offices))
        .route(READ, routes!(offices::office))
        .route(READ, routes!(municipalities::municipalities))
        .route(READ, routes!(municipalities::municipality))
        .route(READ, routes!(nav_offices::nav_offices))
}
