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
    let distance = view.units(strokes.distance);
    let mut path = String::new();
    for direction in strokes.directions {
        lines(&mut path, &rings, outline.inner, *direction, distance);
    }
    if !path.is_empty() {
        let width = Short(view.units(0.9));
        canvas.put(format_args!(
            r#"<path class="drawing-hatch" d="{path}" fill="none" stroke="{STROKES}" stroke-width="{width}"/>"#,
        ));
    }
}

/// So many lines at most over one area, however close they would be.
const MOST: f64 = 2_000.0;

/// The pieces of parallel lines that lie within the rings.
pub(super) fn lines(
    path: &mut String,
    rings: &[Vec<Point>],
    through: Point,
    (x, y): (f64, f64),
    distance: f64,
) {
    // Turned so that the lines lie level: along and across them from the point that one goes through.
    let turned = |point: &Point| {
        let (right, down) = (point.x - through.x, point.y - through.y);
        Point::new(right * x + down * y, (down * x - right * y) / distance)
    };
    let back = |along: f64, across: f64| {
        let across = across * distance;
        Point::new(
            through.x + along * x - across * y,
            through.y + along * y + across * x,
        )
    };
    let rings: Vec<Vec<Point>> = rings
        .iter()
        .map(|ring| ring.iter().map(turned).collect())
        .collect();
    let levels = || rings.iter().flatten().map(|point| point.y);
    let first = levels().fold(f64::MAX, f64::min).ceil().max(-MOST / 2.0);
    let last = levels().fold(f64::MIN, f64::max).min(MOST / 2.0);
    let mut level = first;
    while level <= last {
        for pair in crate::point::crossings_at(&rings, level).chunks_exact(2) {
            let (from, to) = (back(pair[0], level), back(pair[1], level));
            let _ = write!(
                path,
                "M{} {}L{} {}",
                Short(from.x),
                Short(from.y),
                Short(to.x),
                Short(to.y)
            );
        }
        level += 1.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square() -> Vec<Vec<Point>> {
        let corners = [
            (0.0, 0.0),
            (10.0, 0.0),
            (10.0, 10.0),
            (0.0, 10.0),
            (0.0, 0.0),
        ];
        vec![corners.map(|(x, y)| Point::new(x, y)).to_vec()]
    }

    #[test]
    fn strokes_end_at_the_edge() {
        let mut path = String::new();
        lines(&mut path, &square(), Point::new(5.0, 5.0), (1.0, 0.0), 4.0);
        assert_eq!(path, "M0 1L10 1M0 5L10 5M0 9L10 9");
    }

    #[test]
    fn the_smallest_area_has_a_stroke() {
        let mut path = String::new();
        let slant = std::f64::consts::FRAC_1_SQRT_2;
        lines(
            &mut path,
            &square(),
            Point::new(5.0, 5.0),
            (slant, -slant),
            900.0,
        );
        assert_eq!(path, "M0 10L10 0");
    }

    #[test]
    fn lines_without_distance_end() {
        for distance in [0.0, 1e-300, f64::NAN] {
            let mut path = String::new();
            lines(
                &mut path,
                &square(),
                Point::new(5.0, 5.0),
                (1.0, 0.0),
                distance,
            );
            assert!(path.len() < 100_000, "{distance}");
        }
    }
}
