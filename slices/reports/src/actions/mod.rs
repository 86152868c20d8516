pub(crate) mod file;
pub(crate) mod prepare;
