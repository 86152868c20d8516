//! Det en kan gjøre med statistikk, one file each.

pub mod boundaries;
pub mod import;
pub mod withdraw;
