//! Det en kan gjøre med evalueringa.

pub(crate) mod answer;
