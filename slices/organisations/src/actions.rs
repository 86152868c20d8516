//! What people do here, one file each.

pub(crate) mod change_settings;
