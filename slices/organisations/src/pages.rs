//! The pages of the slice, one file each.

pub(crate) mod municipalities;
pub(crate) mod municipality;
pub(crate) mod offices;
pub(crate) mod settings;
