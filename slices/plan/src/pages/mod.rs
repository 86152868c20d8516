//! Sidene, one file each with its template beside it.

pub mod activity;
pub mod list;
pub mod new;
pub mod options;
