//! Konsentrasjon: whether effort goes to where need is greater.

mod curve;
mod index;
mod jackknife;

pub use curve::{CurvePoint, concentration_curve};
pub use index::{
    Concentration, ConcentrationKind, NoConcentration, Unit, concentration, gini, kakwani,
};
