//! Sidene, one file each with its template beside it.

pub mod boundaries;
pub mod boundary_draft;
pub(crate) mod boundary_words;
pub mod comparable;
pub mod correction;
pub mod corrections;
pub mod current;
pub mod draft;
pub mod effect;
mod effect_words;
pub mod effort;
mod effort_drawing;
pub mod effort_rows;
mod effort_words;
pub mod import;
pub mod indicator;
pub mod indicator_map;
pub mod need;
pub mod need_file;
mod need_place;
pub mod overview;
pub mod profile;
pub mod profile_file;
pub mod sources;
pub mod suggest;
pub(crate) mod told;
pub mod trends;
