//! The key itself, as a program that holds it may ask.

mod own_key;

use access::ApiAccess;
use api::{ApiRoutes, routes};

pub(crate) fn api() -> ApiRoutes {
    ApiRoutes::new().route(ApiAccess::AnyKey, routes!(own_key::own_key))
}
