//! What is kept of boundaries: one short text for each area, and what a drawing asks of it.

mod borders;
mod frame;
pub(crate) mod inner;
mod path;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

pub use borders::Borders;
pub use frame::Frame;
pub use path::{BadPath, Path};

use crate::Point;

/// Former: areas made small enough to be kept and drawn, in the order of their numbers, all in the same units.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shapes {
    /// What of the plane is drawn.
    pub frame: Frame,
    /// Metres on the ground of a unit.
    pub metres: f64,
    pub shapes: Vec<Shape>,
    /// Numbers of areas that share a border; each pair once, the lesser first.
    pub neighbours: Vec<(String, String)>,
}

/// Form: one area.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shape {
    pub code: String,
    pub name: Option<String>,
    pub path: Path,
    /// A point well inside the largest part: where a sign or a name may stand.
    pub inner: Point,
    /// The least frame around it.
    pub frame: Frame,
    /// How large the area is on the ground, in square kilometres, before it was made small.
    pub km2: f64,
}

impl Shapes {
    /// Some of the shapes alone, and the drawing as large as they are.
    #[must_use]
    pub fn only(&self, keep: impl Fn(&Shape) -> bool) -> Self {
        let shapes: Vec<Shape> = self.shapes.iter().filter(|s| keep(s)).cloned().collect();
        let kept: HashSet<&str> = shapes.iter().map(|shape| shape.code.as_str()).collect();
        let is_kept = |code: &str| kept.contains(code);
        let pairs = self.neighbours.iter();
        let neighbours = pairs.filter(|(one, other)| is_kept(one) && is_kept(other));
        Self {
            frame: Frame::around(shapes.iter().map(|shape| shape.frame)),
            metres: self.metres,
            neighbours: neighbours.cloned().collect(),
            shapes,
        }
    }

    /// The shape of the area with this number.
    pub fn get(&self, code: &str) -> Option<&Shape> {
        self.shapes.iter().find(|shape| shape.code == code)
    }
}
