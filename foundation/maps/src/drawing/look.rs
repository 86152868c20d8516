/// Utseende: what is shown of an area: the class of its value, or why there is none. The reasons differ by their strokes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Look {
    /// From 0, the lowest.
    Class(usize),
    /// No value was reported.
    Missing,
    /// There is a value, and it is not published.
    Suppressed,
    /// There is a value, and it cannot be held against the others.
    NotComparable,
}

/// Strokes over an area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Strokes {
    /// The directions of the lines, as steps to the right and down of length one.
    pub directions: &'static [(f64, f64)],
    /// From line to line, in pixels.
    pub distance: f64,
}

const SLANT: f64 = std::f64::consts::FRAC_1_SQRT_2;

impl Look {
    pub(super) fn strokes(self) -> Option<Strokes> {
        let (directions, distance): (&[(f64, f64)], f64) = match self {
            Self::Class(_) => return None,
            Self::Missing => (&[(SLANT, -SLANT)], 7.0),
            Self::Suppressed => (&[(SLANT, -SLANT), (SLANT, SLANT)], 5.0),
            Self::NotComparable => (&[(1.0, 0.0)], 4.0),
        };
        Some(Strokes {
            directions,
            distance,
        })
    }
}
