//! Konsentrasjon: whether effort goes to where need is greater.

mod curve;
mod gini;
mod index;
mod jackknife;

pub use curve::{CurvePoint, concentration_curve};
pub use gini::gini;
pub use index::{Concentration, ConcentrationKind, NoConcentration, Unit, concentration, kakwani};
