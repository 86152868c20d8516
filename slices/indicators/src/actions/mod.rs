//! Det en kan gjøre med statistikk, one file each.

pub mod answer;
pub mod boundaries;
pub mod import;
pub mod suggest;
pub mod withdraw;
