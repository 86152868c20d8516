//! Sidene, one file each with its template beside it.

pub mod draft;
pub mod import;
pub mod indicator;
pub mod line_told;
pub mod overview;
pub mod source;
pub mod sources;
pub mod table;
pub(crate) mod told;
