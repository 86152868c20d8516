//! Sidene, one file each with its template beside it.

pub mod activity;
pub mod answers;
pub mod competence;
pub mod coordination;
pub mod counted;
pub mod coverage;
pub mod coverage_rows;
mod files;
pub mod instruments;
pub mod list;
pub mod new;
pub mod options;
pub mod partner_import;
