//! Sidene for dem som kommer med en lenke, one file each with its template beside it.

pub(crate) mod gone;
pub(crate) mod own;
pub(crate) mod sign_up;
