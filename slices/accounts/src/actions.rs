//! What can be done with accounts, one file each.

pub(crate) mod choose_language;
pub(crate) mod close_account;
pub(crate) mod confirm_review;
pub(crate) mod create_link;
pub(crate) mod deputies;
pub(crate) mod end_own_sessions;
pub(crate) mod end_sessions;
pub(crate) mod enter;
pub(crate) mod make_key;
pub(crate) mod return_from_provider;
pub(crate) mod revoke_key;
pub(crate) mod sign_in;
pub(crate) mod sign_in_as_persona;
pub(crate) mod sign_in_at_provider;
pub(crate) mod sign_in_by_link;
pub(crate) mod sign_out;
pub(crate) mod users;
