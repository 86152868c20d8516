//! Høring av profilen: a municipality says which of its figures are wrong, and the office answers. A figure stands as its
//! source published it; what the office accepts is told beside it.

mod correction;
mod thing;

pub use correction::{Correction, CorrectionState};
pub use thing::FIELDS;
