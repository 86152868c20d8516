//! Who the mandate is carried out by and for: county governors' offices, municipalities through time and their NAV offices.

mod alphabet;
mod demo;
pub mod nation;
mod nav_office;
mod queries;
mod registry;
mod stable_id;

pub use alphabet::alphabetical;
pub use demo::share_nav_offices;
pub use nav_office::NavOffice;
pub use queries::{nav_offices_of_municipality, nav_offices_of_office};
pub use registry::ensure_nation;
pub use stable_id::{municipality_id, nav_office_id, office_id};
