//! Sidene om deltakerne, one file each with its template beside it.

pub(crate) mod export;
pub(crate) mod history;
pub(crate) mod list;
pub(crate) mod mail;
