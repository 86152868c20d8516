//! The point of a polygon that is farthest from its edge: where a name stands best. Squares are halved where they may still
//! hold a better point (the method that is known as polylabel).

use std::{cmp::Ordering, collections::BinaryHeap};

use super::Frame;
use crate::{Point, point::is_inside};

/// So many squares are looked at; the best is found long before.
const SQUARES: usize = 2_000;
/// So many times an edge is measured, for areas with more edges than any coast has.
const EDGES: usize = 40_000_000;
/// So many level lines are tried in what is too thin for squares.
const LEVELS: usize = 64;

/// A point within the rings, as far from them as a fiftieth of the polygon's size allows to tell.
pub(crate) fn point(rings: &[Vec<Point>]) -> Point {
    let frame = Frame::of(rings.iter().flatten());
    let precision = frame.width.min(frame.height) / 50.0;
    let mut queue = BinaryHeap::from(tiles(frame, rings));
    let mut best = Square::new(centre(rings), 0.0, rings);
    let edges = rings.iter().map(Vec::len).sum::<usize>().max(1);
    for _ in 0..SQUARES.min(EDGES / edges) {
        let Some(square) = queue.pop() else { break };
        if square.reach() - best.distance <= precision {
            break;
        }
        queue.extend(square.quarters(rings));
        if square.distance > best.distance {
            best = square;
        }
    }
    if best.distance > 0.0 {
        best.middle
    } else {
        on_a_line(rings, frame)
    }
}

/// Squares of the frame's shorter side that cover it; never more than two hundred of them.
fn tiles(frame: Frame, rings: &[Vec<Point>]) -> Vec<Square> {
    let longer = frame.width.max(frame.height);
    let side = frame.width.min(frame.height).max(longer / 200.0);
    if side <= 0.0 {
        return Vec::new();
    }
    let mut tiles = Vec::new();
    let mut y = frame.top;
    while y < frame.bottom() {
        let mut x = frame.left;
        while x < frame.right() {
            let middle = Point::new(x + side / 2.0, y + side / 2.0);
            tiles.push(Square::new(middle, side / 2.0, rings));
            x += side;
        }
        y += side;
    }
    tiles
}

/// The mean of the outer ring's points: a good first guess for what is round.
fn centre(rings: &[Vec<Point>]) -> Point {
    let outer = rings.first().map_or(&[][..], Vec::as_slice);
    #[expect(clippy::cast_precision_loss, reason = "a ring has few points")]
    let count = outer.len().max(1) as f64;
    let sum = |of: fn(&Point) -> f64| outer.iter().map(of).sum::<f64>() / count;
    Point::new(sum(|point| point.x), sum(|point| point.y))
}

struct Square {
    middle: Point,
    /// Half a side.
    half: f64,
    /// From its middle to the nearest edge; negative outside.
    distance: f64,
}

impl Square {
    fn new(middle: Point, half: f64, rings: &[Vec<Point>]) -> Self {
        let edges = rings.iter().flat_map(|ring| ring.windows(2));
        let nearest = edges.map(|edge| to_edge(middle, edge[0], edge[1]));
        let nearest = nearest.fold(f64::MAX, f64::min);
        let is_inside = is_inside(middle, rings);
        Self {
            middle,
            half,
            distance: if is_inside { nearest } else { -nearest },
        }
    }

    /// The farthest from an edge that any of its points can be.
    fn reach(&self) -> f64 {
        self.distance + self.half * std::f64::consts::SQRT_2
    }

    fn quarters(&self, rings: &[Vec<Point>]) -> [Self; 4] {
        let half = self.half / 2.0;
        [(-half, -half), (half, -half), (-half, half), (half, half)].map(|(x, y)| {
            let middle = Point::new(self.middle.x + x, self.middle.y + y);
            Self::new(middle, half, rings)
        })
    }
}

fn to_edge(point: Point, from: Point, to: Point) -> f64 {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = x * x + y * y;
    let along = (point.x - from.x) * x + (point.y - from.y) * y;
    let along = if length > 0.0 {
        (along / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    point.distance(Point::new(from.x + along * x, from.y + along * y))
}

/// For what is too thin for squares: the middle of the longest stretch inside on a level line between two of its points.
fn on_a_line(rings: &[Vec<Point>], frame: Frame) -> Point {
    let mut levels: Vec<f64> = rings.iter().flatten().map(|point| point.y).collect();
    levels.sort_by(f64::total_cmp);
    levels.dedup();
    let step = levels.len() / LEVELS + 1;
    let between = levels
        .windows(2)
        .step_by(step)
        .map(|pair| f64::midpoint(pair[0], pair[1]));
    let stretches = between.filter_map(|y| longest_stretch(rings, y));
    let longest = stretches.max_by(|a, b| a.1.total_cmp(&b.1));
    longest.map_or(Point::new(frame.left, frame.top), |(point, _)| point)
}

/// The middle of the longest stretch inside on this level, and its length.
fn longest_stretch(rings: &[Vec<Point>], y: f64) -> Option<(Point, f64)> {
    let xs = crate::point::crossings_at(rings, y);
    let stretches = xs
        .chunks_exact(2)
        .map(|pair| (f64::midpoint(pair[0], pair[1]), pair[1] - pair[0]));
    let (x, length) = stretches.max_by(|a, b| a.1.total_cmp(&b.1))?;
    Some((Point::new(x, y), length))
}

impl PartialEq for Square {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Square {}

impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Square {
    fn cmp(&self, other: &Self) -> Ordering {
        self.reach().total_cmp(&other.reach())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[(f64, f64)]) -> Vec<Point> {
        let closed = points.iter().chain(points.first());
        closed.map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn the_point_is_where_there_is_most_room() {
        let square = ring(&[(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]);
        let found = point(&[square]);
        assert!(found.distance(Point::new(50.0, 50.0)) < 3.0, "{found:?}");
        let horseshoe = ring(&[
            (0.0, 0.0),
            (100.0, 0.0),
            (100.0, 100.0),
            (60.0, 100.0),
            (60.0, 20.0),
            (20.0, 20.0),
            (20.0, 100.0),
            (0.0, 100.0),
        ]);
        let found = point(&[horseshoe]);
        assert!(found.x > 70.0, "{found:?}");
    }

    #[test]
    fn the_point_is_inside_whatever_the_form() {
        for points in [
            &[(0.0, 0.0), (10_000.0, 1.0), (0.0, 2.0)][..],
            &[(0.0, 0.0), (1.0, 0.0), (0.0, 1.0)],
            &[(0.0, 0.0), (1.0, 10_000.0), (2.0, 0.0), (1.0, 9_999.0)],
            &[(0.0, 0.0), (9.0, 9.0), (0.0, 9.0), (9.0, 0.0)],
        ] {
            let rings = [ring(points)];
            let found = point(&rings);
            assert!(is_inside(found, &rings), "{points:?} {found:?}");
        }
    }

    #[test]
    fn the_point_is_in_no_hole() {
        let outer = ring(&[(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]);
        let hole = ring(&[(10.0, 10.0), (90.0, 10.0), (90.0, 90.0), (10.0, 90.0)]);
        let rings = [outer, hole];
        assert!(is_inside(point(&rings), &rings));
    }

    #[test]
    fn of_nothing_there_is_still_a_point() {
        assert_eq!(point(&[]), Point::default());
        let flat = ring(&[(4.0, 4.0), (4.0, 4.0), (4.0, 4.0)]);
        assert_eq!(point(&[flat]), Point::new(4.0, 4.0));
    }
}
