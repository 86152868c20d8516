//! Boundaries made small. Borders are cut into arcs at the points where three areas, or two and the sea, meet; each arc is
//! made simpler once and used by both its neighbours, so no gap and no overlap can come between them.

mod arc;
mod assemble;
mod significance;
mod topology;

use crate::{Boundaries, Shapes};

/// Detaljering: how much of the boundaries is kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detail {
    /// The longer side of the drawing, in whole units: coordinates are rounded to these.
    pub units: u16,
    /// A bend is left out when the triangle it makes with its neighbours is smaller, in square kilometres.
    pub bend: f64,
    /// An island is left out when it is smaller, in square kilometres; never the largest part of an area.
    pub island: f64,
}

impl Detail {
    /// The whole country on one page.
    pub const NATION: Self = Self {
        units: 10_000,
        bend: 0.6,
        island: 3.0,
    };
    /// One county on one page.
    pub const COUNTY: Self = Self {
        units: 40_000,
        bend: 0.03,
        island: 0.15,
    };
}

/// Makes the boundaries small, in units to the right and down.
///
/// Every area that has a polygon becomes a shape, however small it is.
pub fn simplify(boundaries: &Boundaries, detail: Detail) -> Shapes {
    let topology = topology::Topology::of(&boundaries.areas);
    assemble::assemble(boundaries, &topology, detail)
}
