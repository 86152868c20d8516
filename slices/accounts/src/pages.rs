//! The pages of the slice, one file each.

pub(crate) mod access_export;
pub(crate) mod access_review;
pub(crate) mod account_words;
pub(crate) mod api;
pub(crate) mod connecting;
pub(crate) mod connections;
pub(crate) mod deputies;
pub(crate) mod keys;
pub(crate) mod link;
pub(crate) mod my_access;
pub(crate) mod new_user;
pub(crate) mod onward;
pub(crate) mod refused;
pub(crate) mod sign_in;
pub(crate) mod user;
pub(crate) mod users;
