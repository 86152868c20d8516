//! The rings of both formats as points: positions in GeoJSON, runs of shared arcs in TopoJSON.

use super::{
    Fault, NotRead,
    node::{Nest, Transform},
};
use crate::Point;

/// Where the points of a ring come from, and how many may still come: a topology can name one arc any number of times.
pub(super) struct Source {
    arcs: Option<Vec<Option<Vec<Point>>>>,
    left: usize,
    most: usize,
}

impl Source {
    /// Of positions that stand where they are used.
    pub fn positions(most: usize) -> Self {
        Self {
            arcs: None,
            left: most,
            most,
        }
    }

    /// Of the arcs of a topology.
    pub fn topology(arcs: &Nest, transform: Option<Transform>, most: usize) -> Self {
        let arcs = arcs.parts().unwrap_or_default().iter();
        Self {
            arcs: Some(arcs.map(|arc| decode(arc, transform)).collect()),
            left: most,
            most,
        }
    }

    /// The points of one ring as they stand, or what is wrong with it.
    pub fn ring(&mut self, ring: &Nest) -> Result<Result<Vec<Point>, Fault>, NotRead> {
        let points = match &self.arcs {
            None => points(ring).ok_or(Fault::BadCoordinates),
            Some(arcs) => joined(arcs, ring, self.left),
        };
        if let Ok(points) = &points {
            self.left = self
                .left
                .checked_sub(points.len())
                .ok_or(NotRead::TooLarge {
                    what: "points",
                    found: self.most.saturating_add(1),
                    most: self.most,
                })?;
        }
        Ok(points)
    }
}

fn points(ring: &Nest) -> Option<Vec<Point>> {
    let point = |part: &Nest| match part.numbers()? {
        [x, y, ..] => Some(Point::new(*x, *y)),
        _ => None,
    };
    ring.parts()?.iter().map(point).collect()
}

/// An arc in coordinates: with a transform each position is the step from the one before. `None` where it cannot be read.
fn decode(arc: &Nest, transform: Option<Transform>) -> Option<Vec<Point>> {
    let mut points = points(arc)?;
    if let Some(Transform { scale, translate }) = transform {
        let mut at = Point::default();
        for point in &mut points {
            at = Point::new(at.x + point.x, at.y + point.y);
            *point = Point::new(
                at.x * scale[0] + translate[0],
                at.y * scale[1] + translate[1],
            );
        }
    }
    Some(points)
}

/// The arcs one after the other, each but the first without its first point, which the one before ends with. Stops where
/// there are more points than may come.
fn joined(arcs: &[Option<Vec<Point>>], ring: &Nest, most: usize) -> Result<Vec<Point>, Fault> {
    let mut points: Vec<Point> = Vec::new();
    for &index in ring.numbers().ok_or(Fault::BadCoordinates)? {
        let (at, is_reversed) = place(index).ok_or(Fault::NoSuchArc { index })?;
        let arc = arcs.get(at).ok_or(Fault::NoSuchArc { index })?;
        let arc = arc.as_ref().ok_or(Fault::BadCoordinates)?;
        let first = if is_reversed { arc.last() } else { arc.first() };
        let skipped = match (points.last(), first) {
            (Some(last), Some(first)) if last != first => return Err(Fault::ArcsDoNotMeet),
            (Some(_), _) => 1,
            (None, _) => 0,
        };
        if is_reversed {
            points.extend(arc.iter().rev().skip(skipped));
        } else {
            points.extend(arc.iter().skip(skipped));
        }
        if points.len() > most {
            break;
        }
    }
    Ok(points)
}

/// Which arc, and whether it is run through backwards: `-1` is the first, reversed.
fn place(index: f64) -> Option<(usize, bool)> {
    if index.fract() != 0.0 || index.abs() > 1e9 {
        return None;
    }
    let is_reversed = index < 0.0;
    let at = if is_reversed { -index - 1.0 } else { index };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, not negative and small"
    )]
    Some((at as usize, is_reversed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nest(text: &str) -> Nest {
        serde_json::from_str(text).unwrap()
    }

    fn read(source: &mut Source, ring: &str) -> Result<Vec<(f64, f64)>, Fault> {
        let points = source.ring(&nest(ring)).unwrap()?;
        Ok(points.iter().map(|point| (point.x, point.y)).collect())
    }

    #[test]
    fn arcs_join_forwards_and_backwards() {
        let arcs = nest("[[[0,0],[1,0]],[[0,0],[0,1],[1,0]],[[5,5],[6,6]],[[7]]]");
        let mut source = Source::topology(&arcs, None, 100);
        let ring = Ok(vec![(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (0.0, 0.0)]);
        for (text, expected) in [
            ("[0,-2]", ring),
            ("[0,2]", Err(Fault::ArcsDoNotMeet)),
            ("[9]", Err(Fault::NoSuchArc { index: 9.0 })),
            ("[-9]", Err(Fault::NoSuchArc { index: -9.0 })),
            ("[0.5]", Err(Fault::NoSuchArc { index: 0.5 })),
            ("[1e300]", Err(Fault::NoSuchArc { index: 1e300 })),
            ("[3]", Err(Fault::BadCoordinates)),
            ("[[0]]", Err(Fault::BadCoordinates)),
            ("[]", Ok(vec![])),
        ] {
            assert_eq!(read(&mut source, text), expected, "{text}");
        }
    }

    #[test]
    fn steps_become_coordinates() {
        let transform = Transform {
            scale: [0.5, 2.0],
            translate: [10.0, 60.0],
        };
        let mut source = Source::topology(&nest("[[[2,1],[2,0],[-2,3]]]"), Some(transform), 9);
        let expected = vec![(11.0, 62.0), (12.0, 62.0), (11.0, 68.0)];
        assert_eq!(read(&mut source, "[0]"), Ok(expected));
    }

    #[test]
    fn an_arc_named_without_end_is_stopped() {
        let mut source = Source::topology(&nest("[[[0,0],[1,1],[0,0]]]"), None, 10);
        let ring = nest(&format!("[{}0]", "0,".repeat(1000)));
        assert!(matches!(
            source.ring(&ring),
            Err(NotRead::TooLarge { what: "points", .. })
        ));
    }

    #[test]
    fn positions_may_have_a_height_and_must_have_two_numbers() {
        let mut source = Source::positions(100);
        assert_eq!(
            read(&mut source, "[[1,2,3],[4,5]]"),
            Ok(vec![(1.0, 2.0), (4.0, 5.0)])
        );
        for bad in ["[[1]]", "[1,2]", "7", "[[\"1\",2]]"] {
            assert_eq!(read(&mut source, bad), Err(Fault::BadCoordinates), "{bad}");
        }
    }
}
