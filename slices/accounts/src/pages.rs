//! The pages of the slice, one file each.

pub(crate) mod api;
pub(crate) mod keys;
pub(crate) mod link;
pub(crate) mod onward;
pub(crate) mod refused;
pub(crate) mod sign_in;
