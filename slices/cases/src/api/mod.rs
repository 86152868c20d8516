//! The register for other systems: what they can read and do, by the same queries, rules and actions as the pages.

mod case;
mod codes;
mod decide;
mod fields;
mod filter;
mod key_ask;
mod list;
mod new;
mod on_case;
mod reply;
mod wait;

use access::{ApiAccess, ApiScope};
use api::{ApiRoutes, routes};

pub(crate) use fields::faults;
pub(crate) use key_ask::KeyAsk;

const READ: ApiAccess = ApiAccess::Scopes(&[ApiScope::ReadCases]);
const WRITE: ApiAccess = ApiAccess::Scopes(&[ApiScope::WriteCases]);

pub(crate) fn api() -> ApiRoutes {
    ApiRoutes::new()
        .route(READ, routes!(case::case))
        .route(READ, routes!(list::list))
        .route(WRITE, routes!(new::register))
        .route(WRITE, routes!(new::correct))
        .route(WRITE, routes!(decide::decide))
        .route(WRITE, routes!(wait::wait))
        .route(WRITE, routes!(wait::resume))
        .route(WRITE, routes!(reply::reply))
}
