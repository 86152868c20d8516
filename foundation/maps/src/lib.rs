//! Boundaries read in, kept small, and drawn; knows no word of the mandate.
//!
//! [`read`] takes GeoJSON or TopoJSON and gives areas in one plane with every fault at its place. [`simplify`] makes
//! [`Shapes`] of them, small enough to be kept and drawn, in which neighbours still share their borders.

mod plane;
mod point;
mod reading;
mod shape;
mod simplify;

pub use plane::System;
pub use point::Point;
pub use reading::{
    Area, Boundaries, Fault, Guess, Limits, NotRead, Place, Polygon, Reading, Remark, Ring, read,
};
pub use shape::{BadPath, Frame, Path, Shape, Shapes};
pub use simplify::{Detail, simplify};
