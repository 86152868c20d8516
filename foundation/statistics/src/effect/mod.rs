//! Virkning: what became of places that got an effort, against comparable places that did not (difference in
//! differences), told only where the data bear it.

mod answer;
mod comparison;
mod permutation;
mod strata;
mod study;
mod summary;

pub use answer::{Balance, Compared, Effect, NoEffect, Placebo, SetAside};
pub use study::{EffectRules, Observation, Place, Windows, effect};
