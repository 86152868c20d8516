//! Sidene, one file each with its template beside it.

pub mod activity;
pub mod answers;
pub mod calendar;
pub mod competence;
pub mod coordination;
pub mod copy;
pub mod counted;
pub mod coverage;
pub mod coverage_rows;
pub mod demands;
pub mod export;
pub mod feed_file;
pub mod feeds;
mod files;
pub mod instruments;
pub mod list;
mod marks;
pub mod new;
pub mod options;
pub mod partner_import;
pub mod timeline;
pub mod week;
pub mod wheel;
pub mod year_view;
