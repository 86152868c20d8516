//! Sidene, one file each with its template beside it.

pub mod readings;
