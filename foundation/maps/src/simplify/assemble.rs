//! Arcs put together again as shapes, in units to the right and down.

use super::{
    Detail,
    arc::{Spot, Use},
    topology::Topology,
};
use crate::{Area, Boundaries, Frame, Path, Point, Shape, Shapes, point::twice_area, shape::inner};

/// A spot in units.
type Unit = (i32, i32);

pub(super) fn assemble(boundaries: &Boundaries, topology: &Topology, detail: Detail) -> Shapes {
    let scale = Scale::of(topology, detail);
    let simplified = topology.arcs.simplified(detail.bend * 1e6);
    let in_units = |arc: &Vec<Spot>| {
        let mut units: Vec<Unit> = arc.iter().map(|spot| scale.units(*spot)).collect();
        units.dedup();
        units
    };
    let assembly = Assembly {
        topology,
        units: simplified.iter().map(in_units).collect(),
        least: detail.island * 1e6,
    };
    let areas = boundaries.areas.iter().zip(&topology.areas);
    let shapes = areas.filter_map(|(area, polygons)| assembly.shape(area, polygons));
    let shapes: Vec<Shape> = shapes.collect();
    let code = |at: usize| boundaries.areas[at].code.clone();
    let neighbours = topology.neighbours().into_iter();
    Shapes {
        frame: Frame::around(shapes.iter().map(|shape| shape.frame)),
        metres: scale.metres,
        shapes,
        neighbours: neighbours
            .map(|(one, other)| (code(one), code(other)))
            .collect(),
    }
}

/// From metres up to units down.
struct Scale {
    left: i32,
    top: i32,
    /// Metres of a unit.
    metres: f64,
}

impl Scale {
    fn of(topology: &Topology, detail: Detail) -> Self {
        let spots = || topology.arcs.list.iter().flat_map(|arc| &arc.spots);
        let xs = || spots().map(|spot| spot.0);
        let ys = || spots().map(|spot| spot.1);
        let (left, right) = (xs().min().unwrap_or(0), xs().max().unwrap_or(0));
        let (bottom, top) = (ys().min().unwrap_or(0), ys().max().unwrap_or(0));
        let width = f64::from(right) - f64::from(left);
        let height = f64::from(top) - f64::from(bottom);
        let longest = width.max(height).max(1.0);
        Self {
            left,
            top,
            metres: longest / f64::from(detail.units.max(1)),
        }
    }

    fn units(&self, (x, y): Spot) -> Unit {
        let right = (f64::from(x) - f64::from(self.left)) / self.metres;
        let down = (f64::from(self.top) - f64::from(y)) / self.metres;
        #[expect(clippy::cast_possible_truncation, reason = "within the drawing")]
        (right.round() as i32, down.round() as i32)
    }
}

struct Assembly<'a> {
    topology: &'a Topology,
    /// The arcs in units.
    units: Vec<Vec<Unit>>,
    /// Islands below this are left out, in square metres.
    least: f64,
}

impl Assembly<'_> {
    fn shape(&self, area: &Area, polygons: &[Vec<Vec<Use>>]) -> Option<Shape> {
        let sizes = area.polygons.iter().map(|rings| size(rings));
        let sizes: Vec<f64> = sizes.collect();
        let largest = (0..sizes.len()).max_by(|a, b| sizes[*a].total_cmp(&sizes[*b]))?;
        let mut kept: Vec<Vec<Vec<Point>>> = Vec::new();
        for (at, rings) in polygons.iter().enumerate() {
            let outer = rings.first()?;
            let is_small = sizes[at] < self.least && self.stands_alone(outer);
            if at != largest && is_small {
                continue;
            }
            let drawn = self.polygon(rings);
            if !drawn.is_empty() {
                kept.push(drawn);
            }
        }
        if kept.is_empty() {
            kept.push(vec![self.least_triangle(polygons.get(largest)?)?]);
        }
        Some(shaped(area, &kept))
    }

    /// The rings that still enclose something. Without its outer ring a polygon is nothing; small lakes go.
    fn polygon(&self, rings: &[Vec<Use>]) -> Vec<Vec<Point>> {
        let mut drawn = Vec::new();
        for (at, ring) in rings.iter().enumerate() {
            let points = self.ring(ring);
            let encloses = twice_area(&points) != 0.0;
            match (at, encloses) {
                (0, false) => return drawn,
                (_, true) => drawn.push(points),
                (_, false) => {}
            }
        }
        drawn
    }

    fn ring(&self, ring: &[Use]) -> Vec<Point> {
        let mut units: Vec<Unit> = Vec::new();
        for (arc, is_reversed) in ring {
            let arc = &self.units[*arc];
            if *is_reversed {
                units.extend(arc.iter().rev());
            } else {
                units.extend(arc);
            }
        }
        units.dedup();
        units
            .iter()
            .map(|(x, y)| Point::new(f64::from(*x), f64::from(*y)))
            .collect()
    }

    /// Whether the sea is all around it.
    fn stands_alone(&self, ring: &[Use]) -> bool {
        let arcs = &self.topology.arcs.list;
        ring.iter().all(|(arc, _)| arcs[*arc].uses == 1)
    }

    /// What is drawn of an area that is smaller than a unit.
    fn least_triangle(&self, rings: &[Vec<Use>]) -> Option<Vec<Point>> {
        let (arc, _) = rings.first()?.first()?;
        let (x, y) = *self.units[*arc].first()?;
        let corners = [(x, y), (x + 1, y), (x, y + 1), (x, y)];
        Some(
            corners
                .map(|(x, y)| Point::new(f64::from(x), f64::from(y)))
                .to_vec(),
        )
    }
}

/// Square metres in the plane, without what is in holes.
fn size(rings: &[Vec<Point>]) -> f64 {
    let mut sizes = rings.iter().map(|ring| twice_area(ring).abs() / 2.0);
    sizes.next().unwrap_or(0.0) - sizes.sum::<f64>()
}

fn shaped(area: &Area, polygons: &[Vec<Vec<Point>>]) -> Shape {
    let largest = polygons.iter().max_by(|a, b| size(a).total_cmp(&size(b)));
    let rings = || polygons.iter().flatten();
    Shape {
        code: area.code.clone(),
        name: area.name.clone(),
        path: Path::of(rings()),
        inner: inner::point(largest.map_or(&[], Vec::as_slice)),
        frame: Frame::of(rings().flatten()),
        km2: area.square_kilometres(),
    }
}
