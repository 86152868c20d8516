//! Oppmøte: who came, by the office's list or by a code that those who came type themselves.

pub(crate) mod actions;
pub(crate) mod pages;
mod reached;

pub(crate) use reached::note_came;
