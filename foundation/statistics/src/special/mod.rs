//! The few functions of mathematics that the methods stand on. Each is checked against published tables.

pub(crate) mod beta;
pub(crate) mod gamma;
pub(crate) mod normal;
pub(crate) mod student;
