//! The pages of the slice, one file each.

pub(crate) mod link;
pub(crate) mod sign_in;
