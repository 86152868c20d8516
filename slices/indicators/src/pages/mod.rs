//! Sidene, one file each with its template beside it.

pub mod boundaries;
pub mod boundary_draft;
pub(crate) mod boundary_words;
pub mod comparable;
pub mod correction;
pub mod corrections;
pub mod draft;
pub mod import;
pub mod indicator;
pub mod indicator_map;
pub mod overview;
pub mod profile;
pub mod profile_file;
pub mod sources;
pub mod suggest;
pub(crate) mod told;
