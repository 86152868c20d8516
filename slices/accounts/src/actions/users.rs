//! What an administrator does with accounts.

pub(crate) mod change;
pub(crate) mod close;
pub(crate) mod desk;
pub(crate) mod disconnect;
pub(crate) mod give_connecting_link;
pub(crate) mod give_link;
pub(crate) mod make;
pub(crate) mod reopen;
pub(crate) mod revoke_connecting_link;
