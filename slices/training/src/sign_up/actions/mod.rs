//! Det en kan gjøre med en lenke, and what the office does with the links: one file each.

pub(crate) mod close_link;
pub(crate) mod make_link;
pub(crate) mod sign_up;
pub(crate) mod withdraw;
