//! One feature as an area of the plane, with every fault of it at its place.

use super::{
    Area, Fault, Guess, NotRead, Place, Polygon, Remark,
    arcs::Source,
    features,
    node::{Nest, Node},
};
use crate::{Point, System, plane};

/// What every feature of a file is read with.
pub(super) struct Reader {
    pub source: Source,
    pub system: System,
    pub remarks: Vec<Remark>,
    /// How many remarks came after the last that is kept.
    pub more: usize,
}

/// So many remarks are kept; a file with more of them is another file than was meant.
const REMARKS: usize = 1000;

/// A point that is not in Norway, and where it would be.
pub(super) type Outside = (Point, Option<Guess>);

impl Reader {
    /// The polygons of the feature in the plane; where one of its points is outside, that point alone.
    pub fn polygons(
        &mut self,
        node: &Node,
        place: &Place,
    ) -> Result<Result<Vec<Polygon>, Outside>, NotRead> {
        let (polygons, faults) = features::polygons(node);
        for fault in faults {
            self.remark(place.clone(), fault);
        }
        let mut found = Vec::new();
        for (number, rings) in polygons.into_iter().enumerate() {
            let place = Place {
                polygon: Some(number + 1),
                ..place.clone()
            };
            match self.polygon(rings, &place)? {
                Ok(kept) if kept.is_empty() => {}
                Ok(kept) => found.push(kept),
                Err(outside) => return Ok(Err(outside)),
            }
        }
        Ok(Ok(found))
    }

    /// The rings that are good. Without its outer ring the holes of a polygon are holes of nothing.
    fn polygon(
        &mut self,
        rings: &[Nest],
        place: &Place,
    ) -> Result<Result<Polygon, Outside>, NotRead> {
        let mut kept = Vec::new();
        for (number, ring) in rings.iter().enumerate() {
            let place = Place {
                ring: Some(number + 1),
                ..place.clone()
            };
            let points = self.source.ring(ring)?;
            if let Some(point) = points
                .iter()
                .flatten()
                .find(|point| !self.system.may_be_norway(**point))
            {
                return Ok(Err((*point, guess(*point))));
            }
            match points.and_then(|points| self.closed(points, &place)) {
                Ok(ring) => kept.push(ring),
                Err(fault) => self.remark(place, fault),
            }
            if kept.is_empty() {
                break;
            }
        }
        Ok(Ok(kept))
    }

    /// The ring in the plane, closed, without a point twice in a row.
    fn closed(&mut self, mut points: Vec<Point>, place: &Place) -> Result<Vec<Point>, Fault> {
        points.dedup();
        if points.first() != points.last() {
            self.remark(place.clone(), Fault::OpenRing);
            points.extend(points.first().copied());
        }
        let is_enough = points.len() > 3 || points.len() == 3 && points[0] != points[2];
        if !is_enough {
            return Err(Fault::TooFewPoints);
        }
        let to_plane = |point| plane::to_plane(self.system, point);
        Ok(points.into_iter().map(to_plane).collect())
    }

    pub fn remark(&mut self, place: Place, fault: Fault) {
        if self.remarks.len() < REMARKS {
            self.remarks.push(Remark { place, fault });
        } else {
            self.more += 1;
        }
    }
}

/// In which system, or in which order, the point would be in Norway.
fn guess(point: Point) -> Option<Guess> {
    let is_in = |system: &&System| system.may_be_norway(point);
    let swapped = Point::new(point.y, point.x);
    System::ALL
        .iter()
        .find(is_in)
        .map(|system| Guess::System(*system))
        .or_else(|| {
            let is_swapped = System::ALL
                .iter()
                .any(|system| system.may_be_norway(swapped));
            is_swapped.then_some(Guess::Swapped)
        })
}

impl Area {
    /// How large it is on the ground, in square kilometres: each polygon without its holes, by the scale of the plane where
    /// it lies.
    pub fn square_kilometres(&self) -> f64 {
        let polygons = self.polygons.iter();
        polygons.map(|rings| ground(rings)).sum::<f64>() / 1e6
    }
}

fn ground(rings: &[super::Ring]) -> f64 {
    let mut rings = rings.iter().map(|ring| {
        let from_west = ring.iter().map(|point| point.x);
        #[expect(clippy::cast_precision_loss, reason = "a ring has far fewer points")]
        let middle = from_west.sum::<f64>() / ring.len().max(1) as f64;
        crate::point::twice_area(ring).abs() / 2.0 / plane::area_scale(middle)
    });
    let outer = rings.next().unwrap_or(0.0);
    (outer - rings.sum::<f64>()).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_system_is_guessed_from_a_point() {
        for ((x, y), expected) in [
            (
                (262_000.0, 6_650_000.0),
                Some(Guess::System(System::Utm(33))),
            ),
            (
                (1_195_000.0, 8_380_000.0),
                Some(Guess::System(System::Utm(33))),
            ),
            (
                (4_900_000.0, 11_300_000.0),
                Some(Guess::System(System::WebMercator)),
            ),
            ((10.7, 59.9), Some(Guess::System(System::Geographic))),
            ((59.9, 10.7), Some(Guess::Swapped)),
            ((6_650_000.0, 262_000.0), Some(Guess::Swapped)),
            ((0.0, 0.0), None),
        ] {
            assert_eq!(guess(Point::new(x, y)), expected, "{x} {y}");
        }
    }
}
