//! Det en kan gjøre med statistikk, one file each.

pub mod import;
pub mod withdraw;
