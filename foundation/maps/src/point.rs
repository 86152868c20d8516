use serde::{Deserialize, Serialize};

/// Punkt: a place in a plane. In [`crate::Boundaries`] metres east and north of UTM 33; in [`crate::Shapes`] units to the
/// right and down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    pub(crate) fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// Twice the area that a ring encloses, with the sign of its direction. Measured from the first point, so that far from
/// the origin nothing is lost to rounding.
pub(crate) fn twice_area(ring: &[Point]) -> f64 {
    let Some(&first) = ring.first() else {
        return 0.0;
    };
    let cross = |pair: &[Point]| {
        let (a, b) = (pair[0], pair[1]);
        (a.x - first.x) * (b.y - first.y) - (b.x - first.x) * (a.y - first.y)
    };
    ring.windows(2).map(cross).sum()
}

/// Whether the point lies within the rings by the even-odd rule: holes are rings as well.
pub(crate) fn is_inside(point: Point, rings: &[Vec<Point>]) -> bool {
    let crossings = rings.iter().map(|ring| crossings(point, ring));
    crossings.sum::<usize>() % 2 == 1
}

/// How often a ray to the right of the point crosses the ring.
fn crossings(point: Point, ring: &[Point]) -> usize {
    let Some(&last) = ring.last() else { return 0 };
    let mut from = last;
    let mut count = 0;
    for &to in ring {
        if (from.y > point.y) != (to.y > point.y)
            && point.x < (to.x - from.x) * (point.y - from.y) / (to.y - from.y) + from.x
        {
            count += 1;
        }
        from = to;
    }
    count
}

/// Where a level line crosses the rings, from the left: inside between the first and the second, the third and the fourth.
pub(crate) fn crossings_at(rings: &[Vec<Point>], y: f64) -> Vec<f64> {
    let edges = rings.iter().flat_map(|ring| ring.windows(2));
    let crossed = edges.filter(|edge| (edge[0].y > y) != (edge[1].y > y));
    let mut xs: Vec<f64> = crossed
        .map(|edge| {
            let (from, to) = (edge[0], edge[1]);
            from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y)
        })
        .collect();
    xs.sort_by(f64::total_cmp);
    xs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn an_area_has_the_sign_of_its_direction_wherever_it_lies() {
        let here = [(0.0, 0.0), (3.0, 0.0), (3.0, 2.0), (0.0, 2.0), (0.0, 0.0)];
        let far = here.map(|(x, y)| (x + 7e6, y + 7e6));
        let mut back = far;
        back.reverse();
        assert_eq!(twice_area(&ring(&here)), 12.0);
        assert_eq!(twice_area(&ring(&far)), 12.0);
        assert_eq!(twice_area(&ring(&back)), -12.0);
        assert_eq!(twice_area(&[]), 0.0);
    }

    #[test]
    fn what_lies_in_a_hole_is_outside() {
        let outer = ring(&[(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0), (0.0, 0.0)]);
        let hole = ring(&[(3.0, 3.0), (6.0, 3.0), (6.0, 6.0), (3.0, 6.0), (3.0, 3.0)]);
        let rings = [outer, hole];
        for ((x, y), inside) in [
            ((1.0, 1.0), true),
            ((4.0, 4.0), false),
            ((7.0, 4.0), true),
            ((10.0, 4.0), false),
            ((-1.0, 4.0), false),
        ] {
            assert_eq!(is_inside(Point::new(x, y), &rings), inside, "{x} {y}");
        }
    }
}
