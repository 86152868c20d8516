//! Who the mandate is carried out by and for: county governors' offices, municipalities through time and their NAV offices.

pub mod nation;
mod stable_id;

pub use stable_id::{municipality_id, nav_office_id, office_id};
