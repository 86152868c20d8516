pub(crate) mod filing;
mod flat;
pub(crate) mod list;
pub(crate) mod pdf;
mod preparation;
pub(crate) mod report;
pub(crate) mod rows;
