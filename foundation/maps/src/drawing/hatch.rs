use std::fmt::Write as _;

use super::{
    look::Strokes,
    outline::Outline,
    palette::STROKES,
    svg::{Canvas, Short},
    view::View,
};
use crate::Point;

/// Strokes over an area, cut off at its edge. One of them goes through its inner point, so that the smallest has one.
pub(super) fn over(canvas: &mut Canvas, view: &View, outline: &Outline, strokes: Strokes) {
    let rings = outline.rings();
    let (distance, fine) = (view.units(strokes.distance), view.units(0.1));
    let mut path = String::new();
    for direction in strokes.directions {
        let hatching = Hatching {
            through: outline.inner,
            direction: *direction,
            distance,
            fine,
        };
        hatching.write(&mut path, &rings);
    }
    if !path.is_empty() {
        let width = Short(view.units(0.9));
        canvas.put(format_args!(
            r#"<path class="drawing-hatch" d="{path}" fill="none" stroke="{STROKES}" stroke-width="{width}"/>"#,
        ));
    }
}

/// Parallel lines, one of them through a point.
pub(super) struct Hatching {
    pub through: Point,
    /// Along the lines: a step of length one.
    pub direction: (f64, f64),
    /// From line to line.
    pub distance: f64,
    /// What is too little to be seen: where it is more than a unit, coordinates are whole.
    pub fine: f64,
}

/// So many lines at most on each side of the point, however close they would be.
const MOST: f64 = 1_000.0;

impl Hatching {
    /// The pieces that lie within the rings.
    pub fn write(&self, path: &mut String, rings: &[Vec<Point>]) {
        let turned = |ring: &Vec<Point>| ring.iter().map(|point| self.turned(*point)).collect();
        let rings: Vec<Vec<Point>> = rings.iter().map(turned).collect();
        let mut crossings = crossings(&rings);
        crossings.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for line in crossings.chunk_by(|a, b| a.0 == b.0) {
            for pair in line.chunks_exact(2) {
                let level = f64::from(pair[0].0);
                self.stroke(
                    path,
                    self.back(pair[0].1, level),
                    self.back(pair[1].1, level),
                );
            }
        }
    }

    /// Turned so that the lines lie level, at whole numbers: along and across them.
    fn turned(&self, point: Point) -> Point {
        let (x, y) = self.direction;
        let (right, down) = (point.x - self.through.x, point.y - self.through.y);
        Point::new(right * x + down * y, (down * x - right * y) / self.distance)
    }

    fn back(&self, along: f64, level: f64) -> Point {
        let ((x, y), across) = (self.direction, level * self.distance);
        Point::new(
            self.through.x + along * x - across * y,
            self.through.y + along * y + across * x,
        )
    }

    /// From a place, and the step to the other.
    fn stroke(&self, path: &mut String, from: Point, to: Point) {
        let short = |number: f64| {
            Short(if self.fine > 1.0 {
                number.round()
            } else {
                number
            })
        };
        let (right, down) = (to.x - from.x, to.y - from.y);
        // Writing to a string does not fail.
        let _ = write!(path, "M{} {}", short(from.x), short(from.y));
        let _ = match (right.abs() <= self.fine, down.abs() <= self.fine) {
            (true, _) => write!(path, "v{}", short(down)),
            (_, true) => write!(path, "h{}", short(right)),
            _ => write!(path, "l{} {}", short(right), short(down)),
        };
    }
}

/// Where edges cross whole levels: the level, and how far along.
fn crossings(rings: &[Vec<Point>]) -> Vec<(i32, f64)> {
    let mut found = Vec::new();
    for edge in rings.iter().flat_map(|ring| ring.windows(2)) {
        let (low, high) = if edge[0].y <= edge[1].y {
            (edge[0], edge[1])
        } else {
            (edge[1], edge[0])
        };
        // The lower end belongs to an edge and the upper does not: a corner is crossed once or not at all.
        let mut level = low.y.ceil().max(-MOST);
        while level < high.y.min(MOST) {
            let along = low.x + (high.x - low.x) * (level - low.y) / (high.y - low.y);
            #[expect(clippy::cast_possible_truncation, reason = "whole, and few")]
            found.push((level as i32, along));
            level += 1.0;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(direction: (f64, f64), distance: f64, fine: f64) -> String {
        let corners = [
            (0.0, 0.0),
            (10.0, 0.0),
            (10.0, 10.0),
            (0.0, 10.0),
            (0.0, 0.0),
        ];
        let square = corners.map(|(x, y)| Point::new(x, y)).to_vec();
        let hatching = Hatching {
            through: Point::new(5.0, 5.0),
            direction,
            distance,
            fine,
        };
        let mut path = String::new();
        hatching.write(&mut path, &[square]);
        path
    }

    const SLANT: f64 = std::f64::consts::FRAC_1_SQRT_2;

    #[test]
    fn strokes_end_at_the_edge() {
        for (direction, distance, fine, expected) in [
            ((1.0, 0.0), 4.0, 0.1, "M0 1h10M0 5h10M0 9h10"),
            ((0.0, 1.0), 6.0, 0.1, "M5 0v10"),
            ((SLANT, -SLANT), 5.0, 0.1, "M0 2.9l2.9-2.9"),
            ((SLANT, SLANT), 900.0, 2.0, "M0 0l10 10"),
        ] {
            let found = path(direction, distance, fine).replace(" -", "-");
            assert!(found.contains(expected), "{expected}: {found}");
        }
    }

    #[test]
    fn the_smallest_area_has_a_stroke() {
        assert_eq!(path((SLANT, -SLANT), 900.0, 0.1), "M0 10l10 -10");
    }

    #[test]
    fn lines_without_distance_end() {
        for distance in [0.0, 1e-300, f64::NAN] {
            assert!(
                path((1.0, 0.0), distance, 0.1).len() < 100_000,
                "{distance}"
            );
        }
    }
}
