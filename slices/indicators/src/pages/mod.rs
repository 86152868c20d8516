//! Sidene, one file each with its template beside it.

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
pub mod need;
pub mod need_file;
mod need_place;
pub mod overview;
pub mod sources;
pub(crate) mod told;
pub mod trends;
