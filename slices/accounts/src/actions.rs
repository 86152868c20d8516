//! What can be done with accounts, one file each.

pub(crate) mod choose_language;
pub(crate) mod close_account;
pub(crate) mod create_link;
pub(crate) mod make_key;
pub(crate) mod revoke_key;
pub(crate) mod sign_in;
pub(crate) mod sign_in_as_persona;
pub(crate) mod sign_in_by_link;
pub(crate) mod sign_out;
