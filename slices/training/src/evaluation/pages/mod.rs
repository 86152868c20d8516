//! Sidene om evaluering, one file each with its template beside it.

pub(crate) mod form;
pub(crate) mod result;
