use serde::{Deserialize, Serialize};

use crate::Point;

/// Ramme: a rectangle in units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Frame {
    /// The least around the points; an empty one at the origin around nothing.
    pub(crate) fn of<'a>(points: impl Iterator<Item = &'a Point>) -> Self {
        Self::around(points.map(|point| Self {
            left: point.x,
            top: point.y,
            ..Self::default()
        }))
    }

    /// The least around the frames.
    pub(crate) fn around(mut frames: impl Iterator<Item = Self>) -> Self {
        let first = frames.next().unwrap_or_default();
        frames.fold(first, Self::with)
    }

    fn with(self, other: Self) -> Self {
        let (left, top) = (self.left.min(other.left), self.top.min(other.top));
        Self {
            left,
            top,
            width: self.right().max(other.right()) - left,
            height: self.bottom().max(other.bottom()) - top,
        }
    }

    pub(crate) fn right(self) -> f64 {
        self.left + self.width
    }

    pub(crate) fn bottom(self) -> f64 {
        self.top + self.height
    }

    pub(crate) fn meets(self, other: Self) -> bool {
        self.left < other.right()
            && other.left < self.right()
            && self.top < other.bottom()
            && other.top < self.bottom()
    }

    /// The same with so much more on each side.
    pub(crate) fn grown(self, by: f64) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            width: self.width + 2.0 * by,
            height: self.height + 2.0 * by,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_the_least_around_its_points() {
        let points = [Point::new(3.0, 9.0), Point::new(-1.0, 4.0)];
        let expected = Frame {
            left: -1.0,
            top: 4.0,
            width: 4.0,
            height: 5.0,
        };
        assert_eq!(Frame::of(points.iter()), expected);
        assert_eq!(Frame::of([].iter()), Frame::default());
    }

    #[test]
    fn frames_meet_when_they_have_more_than_an_edge_in_common() {
        let square = |left, top| Frame {
            left,
            top,
            width: 10.0,
            height: 10.0,
        };
        for (other, meets) in [
            (square(5.0, 5.0), true),
            (square(0.0, 0.0), true),
            (square(10.0, 0.0), false),
            (square(0.0, -11.0), false),
        ] {
            assert_eq!(square(0.0, 0.0).meets(other), meets, "{other:?}");
        }
    }
}
