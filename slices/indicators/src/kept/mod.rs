//! Vurderinger som embetet tar vare på: what a study of its own effort found, and what the office says of it.

mod evaluation;
mod thing;

pub use evaluation::{Evaluation, Finding, Kept};
pub use thing::FIELDS;
