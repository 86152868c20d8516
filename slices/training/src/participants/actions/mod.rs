//! Det embetet gjør med deltakerne, one file each.

pub(crate) mod add;
pub(crate) mod give_place;
pub(crate) mod mail;
pub(crate) mod take_out;
