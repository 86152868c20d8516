//! Evaluering: what those who came thought, without a trace of who said it.

pub(crate) mod actions;
mod answer;
pub(crate) mod pages;
mod summary;

pub(crate) use answer::{Answer, is_open};
pub(crate) use summary::{LEAST, Summary};
