//! Sidene, one file each with its template beside it.

pub mod activity;
pub mod calendar;
pub mod copy;
pub mod demands;
pub mod export;
pub mod feed_file;
pub mod feeds;
pub mod list;
mod marks;
pub mod new;
pub mod options;
pub mod timeline;
pub mod week;
pub mod wheel;
pub mod year_view;
