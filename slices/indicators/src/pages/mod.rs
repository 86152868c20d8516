//! Sidene, one file each with its template beside it.

pub mod boundaries;
pub mod boundary_draft;
pub(crate) mod boundary_words;
pub mod draft;
pub mod import;
pub mod indicator;
pub mod indicator_map;
pub mod overview;
pub mod sources;
pub(crate) mod told;
