//! Sidene, one file each with its template beside it.

pub mod draft;
pub mod import;
pub mod indicator;
pub mod overview;
pub mod sources;
pub(crate) mod told;
