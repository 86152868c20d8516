//! Boundaries read in, kept small, and drawn; knows no word of the mandate.
//!
//! [`read`] takes GeoJSON or TopoJSON and gives areas in one plane with every fault at its place. [`simplify`] makes
//! [`Shapes`] of them, small enough to be kept and drawn, in which neighbours still share their borders. [`draw`]
//! colours shapes or the circles of a [`cartogram`](cartogram()) by class, as SVG that a page and a PDF show alike.

mod cartogram;
mod classes;
mod drawing;
mod plane;
mod point;
mod reading;
mod shape;
mod simplify;

pub use cartogram::{Cartogram, Circle, Seed, Settings, cartogram};
pub use classes::{Class, Classes, Division};
pub use drawing::{
    Drawn, Face, Forms, Key, Label, Legend, Look, Map, Medium, Palette, Size, draw, swatch,
};
pub use plane::System;
pub use point::Point;
pub use reading::{
    Area, Boundaries, Fault, Guess, Limits, NotRead, Place, Polygon, Reading, Remark, Ring, read,
};
pub use shape::{BadPath, Borders, Frame, Path, Shape, Shapes};
pub use simplify::{Detail, simplify};
