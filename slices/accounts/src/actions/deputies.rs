//! What is done with deputies.

pub(crate) mod act;
pub(crate) mod end;
pub(crate) mod name;
