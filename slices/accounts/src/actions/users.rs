//! What an administrator does with accounts.

pub(crate) mod change;
pub(crate) mod close;
pub(crate) mod desk;
pub(crate) mod give_link;
pub(crate) mod make;
pub(crate) mod reopen;
