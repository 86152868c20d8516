//! Sidene om oppmøte, one file each with its template beside it.

pub(crate) mod own;
pub(crate) mod sheet;
